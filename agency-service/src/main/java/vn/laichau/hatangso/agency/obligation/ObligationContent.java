package vn.laichau.hatangso.agency.obligation;

import java.util.List;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An obligation as the coordinator writes it; its members mean the same as when it is read.
 *
 * @param code names a new obligation for ever: lower-case letters, digits and hyphens; a change may leave it out
 */
record ObligationContent(
        String code,
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

    ObligationTerms terms() {
        return new ObligationTerms(
                title,
                owedBy,
                owedTo,
                recurrence,
                onTimeBefore,
                dueDayEnds,
                yearOffset,
                firstYear,
                countsOnDueDay,
                reminders,
                form,
                legalSource);
    }
}
