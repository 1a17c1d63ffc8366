package vn.laichau.hatangso.agency.obligation;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What the terms of a duty must keep to before they can be stored. */
final class TermsRules {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_REMINDERS = 20;
    private static final int FARTHEST_REMINDER = 366;

    private final Terms terms;
    private final FieldErrors errors = new FieldErrors();

    private TermsRules(Terms terms) {
        this.terms = terms;
    }

    /** @param agencies the codes of all agencies there ever were */
    static FieldErrors faultsOf(Terms terms, Set<String> agencies) {
        var rules = new TermsRules(terms);
        // It stands in the subject of letters.
        rules.errors.lines("/title", terms.title(), LONGEST_TEXT);
        rules.debtors(agencies);
        rules.recurrence();
        rules.days();
        rules.reminders();
        rules.errors.texts("/legalSource", terms.legalSource(), LONGEST_TEXT);
        return rules.errors;
    }

    private void debtors(Set<String> agencies) {
        var debtors = terms.owedBy();
        if (debtors == null || debtors.kinds().isEmpty() && debtors.agencies().isEmpty()) {
            errors.add("/owedBy", AgencyErrorCode.NOBODY);
        } else if (!agencies.containsAll(debtors.agencies())) {
            errors.add("/owedBy/agencies", CommonErrorCode.UNKNOWN_CODE);
        }
        errors.known("/owedTo", terms.owedTo(), agencies);
    }

    private void recurrence() {
        errors.require("/recurrence", terms.recurrence());
        if (terms.firstYear() != null || terms.recurrence() == Recurrence.ONCE && terms.onTimeBefore() != null) {
            errors.year("/firstYear", terms.firstYear());
        }
        errors.range("/dutyYearOffset", terms.dutyYearOffset(), 0, 1);
    }

    private void days() {
        Stream.of("/onTimeBefore", "/dueDayEnds").forEach(pointer -> {
            var day = pointer.equals("/dueDayEnds") ? terms.dueDayEnds() : terms.onTimeBefore();
            if (day != null && !isDayOfEveryYear(day) || terms.onTimeBefore() == null && day != null) {
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
                terms.reminders(),
                MOST_REMINDERS,
                Function.identity(),
                (place, days) -> errors.range(place, days, -FARTHEST_REMINDER, FARTHEST_REMINDER));
    }
}
