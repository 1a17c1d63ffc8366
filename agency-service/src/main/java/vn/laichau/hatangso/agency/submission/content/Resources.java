package vn.laichau.hatangso.agency.submission.content;

import java.io.InputStream;

/** The files that describe forms. */
final class Resources {

    private Resources() {}

    static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("submission/" + name);
    }
}
