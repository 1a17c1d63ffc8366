package vn.laichau.hatangso.agency.obligation;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.chassis.text.Text;

/** A program of its own, to be run in another time zone: says for each instant how punctual it is for the plan of 2027. */
final class ZoneProbe {

    private ZoneProbe() {}

    public static void main(String[] instants) {
        var text = Text.of("vi", "en");
        var debtors = new Debtors(List.of(), List.of("vnpt"));
        var duty = Obligation.added(
                "plan",
                new ObligationTerms(
                        text, debtors, "dic", Recurrence.YEARLY, "--12-15", null, 1, null, true, null, null, text));
        var due = duty.dueTime(2027).orElseThrow();
        System.out.println(TimeZone.getDefault().getID());
        for (var instant : instants) {
            System.out.println(Punctuality.of(Instant.parse(instant), due.onTimeBefore(), due.dueDayEnds()));
        }
    }
}
