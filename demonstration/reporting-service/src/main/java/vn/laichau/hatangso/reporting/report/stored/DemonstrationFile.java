package vn.laichau.hatangso.reporting.report.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportState;

/**
 * The file {@code demonstration/reports.json}: which reports there are to look at, and how far they have come.
 *
 * @param by who did it all
 */
record DemonstrationFile(String by, String signer, List<String> signedFor, List<Story> reports) {

    /**
     * A report.
     *
     * @param key tells it from all others
     * @param subject null for kinds that tell of all
     * @param replaces key of the one in whose place it came; null for none
     * @param reason why it came there
     */
    record Story(
            String key,
            ReportKind kind,
            String subject,
            OffsetDateTime cutOff,
            OffsetDateTime askedAt,
            String replaces,
            String reason,
            List<Step> steps) {

        boolean happenedBy(Instant now) {
            return !askedAt.toInstant().isAfter(now);
        }

        LocalDate day() {
            return cutOff.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
        }
    }

    /** @param number only of the step that gives one */
    record Step(ReportState state, OffsetDateTime at, Integer number) {}

    /** In their order. */
    Collection<List<Story>> byCutOff() {
        return reports.stream()
                .collect(groupingBy(Story::cutOff, LinkedHashMap::new, toList()))
                .values();
    }

    static DemonstrationFile read() {
        return ExactJson.as(
                DemonstrationFile.class,
                ExactJson.resource("/demonstration/reports.json").orElseThrow());
    }
}
