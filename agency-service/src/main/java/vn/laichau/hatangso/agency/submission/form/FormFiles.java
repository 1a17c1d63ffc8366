package vn.laichau.hatangso.agency.submission.form;

import java.io.InputStream;

/** The files that describe forms. */
final class FormFiles {

    private FormFiles() {}

    static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("submission/" + name);
    }
}
