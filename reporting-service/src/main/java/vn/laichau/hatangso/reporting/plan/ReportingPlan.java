package vn.laichau.hatangso.reporting.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.json.ExactJson;

/**
 * What a plan says of the reports on it: the file {@code plan/…/reports.json}.
 *
 * @param years that there is something to report of; absent where the file names none
 * @param issuer who reports, as the plan names it
 * @param place for the line of place and date
 * @param schedule when which report is made and sent, as far as that is known before anybody sets it
 * @param recipients to whom the plan went, and by default the reports on it go, in the plan's order
 */
public record ReportingPlan(Years years, Issuer issuer, String place, List<Due> schedule, List<Recipient> recipients) {

    public ReportingPlan {
        schedule = List.copyOf(schedule);
        recipients = List.copyOf(recipients);
    }

    /** From the year in which the plan was issued to the last one that it speaks of. */
    public record Years(int first, int last) {}

    /** The body and the one directly above it. */
    public record Issuer(String code, String nameVi, String nameEn, String symbol, String parentVi, String parentEn) {}

    /**
     * A report of every year.
     *
     * @param obligation code of the one that it fulfils; absent where there is none
     * @param cutOff last day whose figures count
     * @param sendBy last day to send it
     */
    public record Due(String kind, String obligation, MonthDay cutOff, MonthDay sendBy) {}

    /**
     * A line of "Nơi nhận".
     *
     * @param organisations codes of those it means; a group means its members
     * @param kinds of organisations that it means all of
     * @param since first day on which it is called so; absent: from the beginning
     * @param until last one; absent: still
     */
    public record Recipient(
            String text, String en, List<String> organisations, List<String> kinds, LocalDate since, LocalDate until) {

        /** Not the files and units of whoever issued the plan: who reports on it has files of its own. */
        public boolean isSomebody() {
            return !organisations.isEmpty() || !kinds.isEmpty();
        }
    }

    /** Empty for a plan that brought no such file. */
    public static Optional<ReportingPlan> find(String code) {
        return Optional.of(code)
                .filter(known -> known.matches("[a-z0-9-]+"))
                .flatMap(known -> ExactJson.resource("/plan/" + known + "/reports.json"))
                .map(json -> ExactJson.as(ReportingPlan.class, json));
    }
}
