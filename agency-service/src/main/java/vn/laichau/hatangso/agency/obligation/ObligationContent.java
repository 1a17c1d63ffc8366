package vn.laichau.hatangso.agency.obligation;

import java.util.List;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Year;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An obligation as the coordinator writes it; its members mean the same as when it is read.
 *
 * @param code names a new obligation for ever: lower-case letters, digits and hyphens; a change may leave it out
 */
record ObligationContent(
        @Form(
                value = "[a-z0-9][a-z0-9-]{1,62}",
                vi = "chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự",
                en = "2 to 63 lower-case letters, digits and hyphens")
        String code,

        @Required @Line(LONGEST) Text title,
        @Required Debtors owedBy,
        String owedTo,
        @Required Recurrence recurrence,
        String onTimeBefore,
        String dueDayEnds,
        @Range(most = 1) Integer yearOffset,
        @Year Integer firstYear,
        Boolean countsOnDueDay,

        @Items(most = 20, distinct = true) @Range(least = -366, most = 366)
        List<Integer> reminders,

        SubmissionForm form,
        @Required @Prose(LONGEST) Text legalSource) {

    private static final int LONGEST = 1_000;

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
