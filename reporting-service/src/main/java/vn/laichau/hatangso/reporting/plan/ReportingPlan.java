package vn.laichau.hatangso.reporting.plan;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a plan says of the reports on it. A snapshot keeps it as it was when the snapshot was collected.
 *
 * @param years that there is something to report of
 * @param issuer who reports, as the plan names it
 * @param place for the line of place and date
 * @param schedule when which report is made and sent, as far as that is known before anybody sets it
 * @param recipients to whom the plan went, and by default the reports on it go, in the plan's order
 */
public record ReportingPlan(
        @JsonProperty("plan") String code,
        Years years,
        Issuer issuer,
        String place,
        List<Due> schedule,
        List<Recipient> recipients) {

    public ReportingPlan {
        schedule = List.copyOf(schedule);
        recipients = List.copyOf(recipients);
    }

    /** From the year in which the plan was issued to the last one that it speaks of. */
    public record Years(Integer first, Integer last) {

        public Years {
            member("first", first);
            member("last", last);
        }

        public boolean contains(int year) {
            return year >= first && year <= last;
        }

        public FieldError outside(String pointer) {
            return CommonErrorCode.OUT_OF_RANGE.at(pointer, first.toString(), last.toString());
        }
    }

    /**
     * The body that reports.
     *
     * @param clause of the plan that names it
     * @param symbol behind the number of its documents
     * @param parent the body directly above it
     */
    public record Issuer(String code, String clause, Text name, String symbol, Text parent) {

        public Issuer {
            member("code", code);
            text("name", name);
            member("symbol", symbol);
            text("parent", parent);
        }
    }

    /**
     * A report that the plan asks for.
     *
     * @param clause of the plan that asks for it
     * @param obligation code of the one that it fulfils; absent where there is none
     * @param year the only one; absent: every year
     * @param cutOff last day whose figures count; absent while no day is set
     * @param sendBy last day to send it
     * @param source where the days are from
     */
    public record Due(
            Kind kind, String clause, String obligation, Integer year, MonthDay cutOff, MonthDay sendBy, Text source) {

        public Due {
            member("kind", kind);
        }

        /** The reports that a plan can ask for. */
        public enum Kind {
            ANNUAL,
            MID_TERM,
            FINAL
        }
    }

    /**
     * A line of "Nơi nhận".
     *
     * @param name as the line reads
     * @param organisations codes of those it means; a group means its members
     * @param kinds of organisations that it means all of
     * @param since first day on which it is called so; absent: from the beginning
     * @param until last one; absent: still
     * @param basis of the change of name
     */
    public record Recipient(
            Text name, List<String> organisations, List<String> kinds, LocalDate since, LocalDate until, String basis) {

        public Recipient {
            text("name", name);
            organisations = organisations == null ? List.of() : List.copyOf(organisations);
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }

        public boolean isValidOn(LocalDate day) {
            return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
        }
    }
}
