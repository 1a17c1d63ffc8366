package vn.laichau.hatangso.agency.obligation;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** What the terms of a duty must keep to before they can be stored. */
final class TermsRules {

    private static final int LONGEST_TEXT = 1_000;
    private static final Text LINE_NEEDED = Text.of(
            "Cần một dòng chữ bằng tiếng Việt và tiếng Anh, tối đa 1.000 ký tự",
            "A line in Vietnamese and in English is needed, up to 1,000 characters");
    private static final Text TEXT_NEEDED = Text.of(
            "Cần một câu bằng tiếng Việt và tiếng Anh, tối đa 1.000 ký tự",
            "A text in Vietnamese and in English is needed, up to 1,000 characters");
    private static final int MOST_REMINDERS = 20;
    private static final int FARTHEST_REMINDER = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Terms terms;
    private final List<FieldError> faults = new ArrayList<>();

    private TermsRules(Terms terms) {
        this.terms = terms;
    }

    /** @param agencies the codes of all agencies there ever were */
    static List<FieldError> faultsOf(Terms terms, Set<String> agencies) {
        var rules = new TermsRules(terms);
        // It stands in the subject of letters.
        rules.text("/title", terms.title(), title -> Characters.areOneLine(title, LONGEST_TEXT), LINE_NEEDED);
        rules.debtors(agencies);
        rules.recurrence();
        rules.days();
        rules.reminders();
        rules.text(
                "/legalSource", terms.legalSource(), source -> Characters.areText(source, LONGEST_TEXT), TEXT_NEEDED);
        return rules.faults;
    }

    private void text(String pointer, Text text, Predicate<String> isFit, Text needed) {
        if (text == null || !isFit.test(text.vi()) || !isFit.test(text.en())) {
            faults.add(new FieldError(pointer, "not-a-text", needed));
        }
    }

    private void debtors(Set<String> agencies) {
        var debtors = terms.owedBy();
        if (debtors == null || debtors.kinds().isEmpty() && debtors.agencies().isEmpty()) {
            fault("/owedBy", "nobody", "Cần nêu ai có nghĩa vụ", "Say who owes it");
        } else if (!agencies.containsAll(debtors.agencies())) {
            fault("/owedBy/agencies", "unknown-agency", "Có mã cơ quan không tồn tại", "An agency is not known");
        }
        if (terms.owedTo() != null && !agencies.contains(terms.owedTo())) {
            fault("/owedTo", "unknown-agency", "Mã cơ quan không tồn tại", "This agency is not known");
        }
    }

    private void recurrence() {
        if (terms.recurrence() == null) {
            fault("/recurrence", "missing", "Thiếu chu kỳ", "Say how often it is owed");
        }
        var year = terms.firstYear();
        if (year == null ? terms.recurrence() == Recurrence.ONCE && terms.onTimeBefore() != null : isOutside(year)) {
            fault(
                    "/firstYear",
                    "out-of-range",
                    "Năm từ 2000 đến 2100; nghĩa vụ một lần có ngày thì cần năm",
                    "A year from 2000 to 2100; a duty owed once on a day needs one");
        }
        if (terms.dutyYearOffset() != 0 && terms.dutyYearOffset() != 1) {
            fault("/dutyYearOffset", "out-of-range", "Chỉ nhận 0 hoặc 1", "Only 0 or 1");
        }
    }

    private static boolean isOutside(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    private void days() {
        Stream.of("/onTimeBefore", "/dueDayEnds").forEach(pointer -> {
            var day = pointer.equals("/dueDayEnds") ? terms.dueDayEnds() : terms.onTimeBefore();
            if (day != null && !isDayOfEveryYear(day) || terms.onTimeBefore() == null && day != null) {
                fault(
                        pointer,
                        "no-such-day",
                        "Cần một ngày có trong mọi năm, dạng --12-15; mốc cuối cần mốc đầu",
                        "A day of every year such as --12-15 is needed; an end needs a beginning");
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
        var days = terms.reminders();
        var far = days.stream().anyMatch(day -> day == null || Math.abs(day) > FARTHEST_REMINDER);
        if (far || days.size() > MOST_REMINDERS || new HashSet<>(days).size() < days.size()) {
            fault(
                    "/reminders",
                    "out-of-range",
                    "Tối đa 20 khoảng cách khác nhau, mỗi khoảng không quá 366 ngày",
                    "At most 20 different distances of up to 366 days");
        }
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
