package vn.laichau.hatangso.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * When a report is made and sent.
 *
 * @param year the only one; absent: every year
 * @param cutOff last day whose figures count; absent while no day is set
 * @param sendBy last day to send it
 */
record Schedule(
        ReportKind kind,
        Integer year,

        @Schema(implementation = String.class, examples = "--12-14")
        MonthDay cutOff,

        @Schema(implementation = String.class, examples = "--12-20")
        MonthDay sendBy,

        @JsonIgnore long version) {

    /** A draft that could not be made for so long is not made any more without being asked for. */
    private static final Duration CATCHING_UP = Duration.ofDays(31);

    /** What If-Match needs to change it. */
    @JsonProperty
    public String etag() {
        return ETags.of(version);
    }

    /** Whether the report of that year is to be made now. */
    boolean isDue(int ofYear, Instant now) {
        return cutOff != null
                && (year == null || year == ofYear)
                && cutOffOf(ofYear).isBefore(now)
                && now.isBefore(cutOffOf(ofYear).plus(CATCHING_UP));
    }

    /** The last microsecond of the day: databases keep no smaller ones. */
    Instant cutOffOf(int ofYear) {
        return cutOff.atYear(ofYear)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant()
                .minusNanos(1_000);
    }

    LocalDate sendByOf(int ofYear) {
        return sendBy.atYear(ofYear);
    }
}
