package vn.laichau.hatangso.agency.obligation;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What the terms of an obligation must keep to before they can be stored. */
final class ObligationTermsRules {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_REMINDERS = 20;
    private static final int FARTHEST_REMINDER = 366;

    private final ObligationTerms obligationTerms;
    private final FieldErrors errors = new FieldErrors();

    private ObligationTermsRules(ObligationTerms obligationTerms) {
        this.obligationTerms = obligationTerms;
    }

    /** @param agencies the codes of all agencies there ever were */
    static FieldErrors faultsOf(ObligationTerms obligationTerms, Set<String> agencies) {
        var rules = new ObligationTermsRules(obligationTerms);
        // It stands in the subject of letters.
        rules.errors.lines("/title", obligationTerms.title(), LONGEST_TEXT);
        rules.debtors(agencies);
        rules.recurrence();
        rules.days();
        rules.reminders();
        rules.errors.texts("/legalSource", obligationTerms.legalSource(), LONGEST_TEXT);
        return rules.errors;
    }

    private void debtors(Set<String> agencies) {
        var debtors = obligationTerms.owedBy();
        if (debtors == null
                || debtors.kinds().isEmpty() && debtors.organisations().isEmpty()) {
            errors.add("/owedBy", AgencyErrorCode.NOBODY);
        } else if (!agencies.containsAll(debtors.organisations())) {
            errors.add("/owedBy/organisations", CommonErrorCode.UNKNOWN_CODE);
        }
        errors.known("/owedTo", obligationTerms.owedTo(), agencies);
    }

    private void recurrence() {
        errors.require("/recurrence", obligationTerms.recurrence());
        if (obligationTerms.firstYear() != null
                || obligationTerms.recurrence() == Recurrence.ONCE && obligationTerms.onTimeBefore() != null) {
            errors.year("/firstYear", obligationTerms.firstYear());
        }
        errors.range("/yearOffset", obligationTerms.yearOffset(), 0, 1);
    }

    private void days() {
        Stream.of("/onTimeBefore", "/dueDayEnds").forEach(pointer -> {
            var day = pointer.equals("/dueDayEnds") ? obligationTerms.dueDayEnds() : obligationTerms.onTimeBefore();
            if (day != null && !isDayOfEveryYear(day) || obligationTerms.onTimeBefore() == null && day != null) {
                errors.add(pointer, AgencyErrorCode.NO_SUCH_DAY);
            }
        });
    }

    private static boolean isDayOfEveryYear(String text) {
        try {
            var day = MonthDay.parse(text);
            return day.toString().equals(text)
                    && day.getDayOfMonth() <= Month.of(day.getMonthValue()).minLength();
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private void reminders() {
        errors.each(
                "/reminders",
                obligationTerms.reminders(),
                MOST_REMINDERS,
                Function.identity(),
                (place, days) -> errors.range(place, days, -FARTHEST_REMINDER, FARTHEST_REMINDER));
    }
}
