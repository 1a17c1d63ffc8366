package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Recipient;

/** To whom a plan was sent, and by default the reports on it are. */
final class Recipients {

    private static final String FILED_AT = "Lưu: VT";

    private final List<Recipient> lines;
    private final Language language;

    private Recipients(List<Recipient> lines, Language language) {
        this.lines = lines;
        this.language = language;
    }

    /** The list of a plan; empty for a plan that brought none. */
    static Recipients of(Optional<ReportingPlan> plan, Language language) {
        return new Recipients(plan.map(ReportingPlan::recipients).orElse(List.of()), language);
    }

    List<String> besidesFiles() {
        return lines.stream().filter(line -> !line.isFiles()).map(this::text).toList();
    }

    /** Where the copies stay. */
    String filedAt() {
        return lines.stream()
                .filter(Recipient::isFiles)
                .findFirst()
                .map(this::text)
                .orElse(FILED_AT);
    }

    private String text(Recipient line) {
        return language == Language.EN ? line.en() : line.text();
    }
}
