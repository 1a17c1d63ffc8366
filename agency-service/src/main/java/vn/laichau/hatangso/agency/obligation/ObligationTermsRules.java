package vn.laichau.hatangso.agency.obligation;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What the terms of an obligation must keep to before they can be stored. */
final class ObligationTermsRules {

    private final ObligationTerms obligationTerms;
    private final FieldErrors errors = new FieldErrors();

    private ObligationTermsRules(ObligationTerms obligationTerms) {
        this.obligationTerms = obligationTerms;
    }

    /** @param agencies the codes of all agencies there ever were */
    static FieldErrors faultsOf(ObligationTerms obligationTerms, Set<String> agencies) {
        var rules = new ObligationTermsRules(obligationTerms);
        rules.debtors(agencies);
        rules.recurrence();
        rules.days();
        return rules.errors;
    }

    private void debtors(Set<String> agencies) {
        var debtors = obligationTerms.owedBy();
        if (debtors.kinds().isEmpty() && debtors.organisations().isEmpty()) {
            errors.add("/owedBy", AgencyErrorCode.NOBODY);
        } else if (!agencies.containsAll(debtors.organisations())) {
            errors.add("/owedBy/organisations", CommonErrorCode.UNKNOWN_CODE);
        }
        errors.known("/owedTo", obligationTerms.owedTo(), agencies);
    }

    private void recurrence() {
        if (obligationTerms.recurrence() == Recurrence.ONCE && obligationTerms.onTimeBefore() != null) {
            errors.require("/firstYear", obligationTerms.firstYear());
        }
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
}
