package vn.laichau.hatangso.gateway.allowlist;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;

/** How urgent a call is, the most urgent first; when not all can be carried, the last are turned away first. */
public enum Priority {
    /** What somebody sends: it may be due tonight. */
    SUBMISSIONS,
    /** What somebody looks at. */
    READS,
    /** What somebody looks at and the service reads long for, named in the allow-list: it holds one of few connections. */
    HEAVY,
    /** Long work in either direction, named in the allow-list: documents, downloads, imports. */
    EXPORTS;

    static Priority of(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? READS : SUBMISSIONS;
    }

    /** As in settings and headers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
