package vn.laichau.hatangso.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * When a report is made and sent.
 *
 * @param plan code of the plan that it is on
 * @param year the only one; absent: every year
 * @param cutOff last day whose figures count; absent while no day is set
 * @param sendBy last day to send it
 * @param overdue those that were to be sent by now and are not issued; absent while there are none
 */
record Schedule(
        @Schema(examples = "lai-chau-2023") String plan,
        ReportKind kind,
        Integer year,

        @Schema(implementation = String.class, examples = "--12-14")
        MonthDay cutOff,

        @Schema(implementation = String.class, examples = "--12-20")
        MonthDay sendBy,

        List<Overdue> overdue,
        @JsonIgnore long version)
        implements Revisioned {

    /**
     * A report that is late.
     *
     * @param sendBy last day to send it, which is over
     * @param report id of the newest one of that kind and year; absent while there is none
     */
    record Overdue(int year, LocalDate sendBy, UUID report) {}

    /** A draft that could not be made for so long is not made any more without being asked for. */
    private static final Duration CATCHING_UP = Duration.ofDays(31);

    @Override
    public long revision() {
        return version;
    }

    /** What If-Match needs to change it, also beside others in a list. */
    @JsonProperty
    public String etag() {
        return entityTag();
    }

    /** Whether the report of that year is to be made now. */
    boolean isDue(int ofYear, Instant now) {
        return hasDaysIn(ofYear)
                && cutOffOf(ofYear).isBefore(now)
                && now.isBefore(cutOffOf(ofYear).plus(CATCHING_UP));
    }

    boolean hasDaysIn(int ofYear) {
        return cutOff != null && (year == null || year == ofYear);
    }

    /** The last microsecond of the day: databases keep no smaller ones. */
    Instant cutOffOf(int ofYear) {
        return cutOff.atYear(ofYear)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant()
                .minusNanos(1_000);
    }

    /** The years, of this one and the one before, by whose last day to send it is too late. */
    IntStream yearsOver(LocalDate today) {
        return IntStream.of(today.getYear() - 1, today.getYear())
                .filter(each -> sendBy != null && (year == null || year == each) && today.isAfter(sendByOf(each)));
    }

    LocalDate sendByOf(int ofYear) {
        return sendBy.atYear(ofYear);
    }

    Schedule with(List<Overdue> late) {
        return new Schedule(plan, kind, year, cutOff, sendBy, late.isEmpty() ? null : late, version);
    }
}
