package vn.laichau.hatangso.agency.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.clause.Quotation;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A standing duty as the API shows it.
 *
 * @param onTimeBefore month and day (ISO 8601, for example {@code --12-15}) before whose first instant, +07:00, it is on
 *     time; absent while no date is set
 * @param dueDayEnds month and day at whose first instant the due day is over
 * @param dutyYearOffset 1 when the duty for a year falls due in the year before
 */
public record ObligationView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text title,
        NewObligation.Debtors owedBy,
        String owedTo,
        Recurrence recurrence,
        String onTimeBefore,
        String dueDayEnds,
        int dutyYearOffset,
        Integer firstYear,
        boolean onDueDayCountsAsOnTime,
        Text legalSource) {}
