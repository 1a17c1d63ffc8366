package vn.laichau.hatangso.gateway.upstream;

import java.util.Locale;
import vn.laichau.hatangso.chassis.text.Text;

/** The services, as people know them. */
enum ServiceLabel {
    INDICATOR("Phần chỉ tiêu và số liệu", "The part for indicators and figures"),
    AGENCY("Phần nhiệm vụ và hồ sơ nộp", "The part for tasks and submissions"),
    REPORTING("Phần báo cáo", "The part for reports");

    private final Text words;

    ServiceLabel(String vi, String en) {
        this.words = Text.of(vi, en);
    }

    /** @throws IllegalArgumentException for a name that no service has */
    static ServiceLabel named(String upstream) {
        return valueOf(upstream.toUpperCase(Locale.ROOT));
    }

    String upstream() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text words() {
        return words;
    }
}
