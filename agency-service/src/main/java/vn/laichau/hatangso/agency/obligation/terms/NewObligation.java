package vn.laichau.hatangso.agency.obligation.terms;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.time.MonthDay;
import java.util.List;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.planentity.QuotedPlanRow;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An obligation as a plan file states it.
 *
 * @param owedTo code of the agency that receives it; null when the plan names none
 * @param onTimeBefore day at whose beginning (+07:00) "on time" ends; null while no date is set
 * @param dueDayEnds day at whose beginning the due day is over; the day after onTimeBefore when left out
 * @param yearOffset 1 when the obligation for year Y+1 falls due inside year Y
 * @param firstYear first year it is owed for; null when the plan does not say
 * @param onDueDayCountsAsOnTime whether compliance figures count what came during the due day
 * @param reminders days from the due day on which to remind, negative before it; null for none
 * @param form null when it follows from the kind of who owes
 */
public record NewObligation(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        Text title,
        Debtors owedBy,
        String owedTo,
        Recurrence recurrence,
        Day onTimeBefore,
        Day dueDayEnds,
        Integer yearOffset,
        Integer firstYear,
        Boolean onDueDayCountsAsOnTime,
        List<Integer> reminders,
        SubmissionForm form,
        Text legalSource)
        implements QuotedPlanRow {

    public NewObligation {
        QuotedPlanRow.require(code, clause, quote, en);
        text("title", title);
        member("owedBy", owedBy);
        member("recurrence", recurrence);
        member("yearOffset", yearOffset);
        member("onDueDayCountsAsOnTime", onDueDayCountsAsOnTime);
        text("legalSource", legalSource);
    }

    public ObligationTerms terms() {
        return new ObligationTerms(
                title,
                owedBy,
                owedTo,
                recurrence,
                onTimeBefore == null ? null : onTimeBefore.toMonthDay().toString(),
                dueDayEnds == null ? null : dueDayEnds.toMonthDay().toString(),
                yearOffset,
                firstYear,
                onDueDayCountsAsOnTime,
                reminders,
                form,
                legalSource);
    }

    /** Whether both instants of the deadline can be told, or neither. */
    public boolean hasWholeDeadline() {
        return onTimeBefore == null
                ? dueDayEnds == null
                : onTimeBefore.exists() && (dueDayEnds == null || dueDayEnds.exists());
    }

    /** Whether the years it speaks of can be stored. */
    public boolean hasPossibleOffset() {
        return yearOffset == 0 || yearOffset == 1;
    }

    /** Who owes: all organisations of some kinds, and organisations by name. */
    public record Debtors(
            List<OrganisationKind> kinds, @Items(most = 200) List<String> organisations) {

        public Debtors {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            organisations = organisations == null ? List.of() : List.copyOf(organisations);
        }
    }

    /** A day of every year. */
    public record Day(Integer month, Integer day) {

        public Day {
            member("month", month);
            member("day", day);
        }

        boolean exists() {
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= java.time.Month.of(month).minLength();
        }

        MonthDay toMonthDay() {
            return MonthDay.of(month, day);
        }
    }
}
