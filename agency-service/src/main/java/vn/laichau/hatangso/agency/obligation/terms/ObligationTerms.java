package vn.laichau.hatangso.agency.obligation.terms;

import java.util.List;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What an obligation says, whether a plan states it or the coordinator.
 *
 * @param owedTo code of the agency that receives it; null when nobody is named
 * @param onTimeBefore month and day (ISO 8601, for example {@code --12-15}) before whose first instant, +07:00, it is on
 *     time; absent while no date is set
 * @param dueDayEnds month and day at whose first instant the due day is over; the day after onTimeBefore when left out
 * @param yearOffset 1 when the obligation for a year falls due in the year before
 * @param firstYear the first year it is owed for; of an obligation owed once, the year
 * @param countsOnDueDay whether compliance figures count what came during the due day as on time
 * @param reminders days from the due day on which to remind, negative before it
 * @param form absent when it follows from the kind of who owes: telecom or postal
 */
public record ObligationTerms(
        Text title,
        Debtors owedBy,
        String owedTo,
        Recurrence recurrence,
        String onTimeBefore,
        String dueDayEnds,
        Integer yearOffset,
        Integer firstYear,
        Boolean countsOnDueDay,
        List<Integer> reminders,
        SubmissionForm form,
        Text legalSource) {

    public ObligationTerms {
        yearOffset = yearOffset == null ? 0 : yearOffset;
        countsOnDueDay = countsOnDueDay == null || countsOnDueDay;
        reminders = reminders == null ? List.of() : reminders;
    }
}
