package vn.laichau.hatangso.agency.register.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Collects the faults of a content, member by member. */
public final class ContentRules {

    /** More than the province spends in ten years: who means it has mistaken the unit. */
    private static final long MOST_VND = 100_000_000_000_000L;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final List<FieldError> faults = new ArrayList<>();

    public List<FieldError> faults() {
        return List.copyOf(faults);
    }

    public ContentRules fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
        return this;
    }

    public ContentRules require(String pointer, Object value) {
        return value == null ? fault(pointer, "missing", "Thiếu thông tin này", "This is missing") : this;
    }

    public ContentRules text(String pointer, String text, int longest) {
        var isText = Characters.areText(text, longest);
        return isText
                ? this
                : fault(
                        pointer,
                        "not-a-text",
                        "Cần nội dung, tối đa %d ký tự, không có ký tự điều khiển".formatted(longest),
                        "A text is needed, of up to %d characters and no control characters".formatted(longest));
    }

    public ContentRules textIfAny(String pointer, String text, int longest) {
        return text == null ? this : text(pointer, text, longest);
    }

    /** In both languages. */
    public ContentRules texts(String pointer, Text text, int longest) {
        return text == null
                ? require(pointer, null)
                : text(pointer + "/vi", text.vi(), longest).text(pointer + "/en", text.en(), longest);
    }

    /** @param vnd a whole number of VND */
    public ContentRules amount(String pointer, Long vnd, long least) {
        return vnd != null && vnd >= least && vnd <= MOST_VND
                ? this
                : fault(
                        pointer,
                        "out-of-range",
                        "Cần số tiền nguyên (đồng) từ %d đến 100 nghìn tỷ".formatted(least),
                        "A whole number of VND is needed, from %d to 100,000 billion".formatted(least));
    }

    /** @param most what the number must not exceed; null for no bound */
    public ContentRules atMost(String pointer, Long vnd, Long most) {
        return vnd == null || most == null || vnd <= most
                ? this
                : fault(pointer, "more-than-asked", "Nhiều hơn số được đề nghị", "More than was asked for");
    }

    public ContentRules count(String pointer, Integer number, int most) {
        return number != null && number >= 1 && number <= most
                ? this
                : fault(
                        pointer,
                        "out-of-range",
                        "Cần một số nguyên từ 1 đến %d".formatted(most),
                        "A whole number from 1 to %d is needed".formatted(most));
    }

    public ContentRules year(String pointer, Integer year) {
        return year != null && isYear(year)
                ? this
                : fault(
                        pointer,
                        "out-of-range",
                        "Năm phải từ 2000 đến 2100",
                        "The year must lie between 2000 and 2100");
    }

    /** @param last the day it must not come after; null for no such day */
    public ContentRules day(String pointer, LocalDate day, LocalDate last) {
        if (day == null) {
            return require(pointer, null);
        }
        return isYear(day.getYear()) && (last == null || !day.isAfter(last))
                ? this
                : fault(pointer, "out-of-range", "Ngày không hợp lệ ở đây", "This day is not possible here");
    }

    public ContentRules linkIfAny(String pointer, String link) {
        return link == null || WebLink.isSafe(link)
                ? this
                : fault(
                        pointer,
                        "not-a-link",
                        "Cần một địa chỉ https:// đầy đủ, tối đa 500 ký tự",
                        "A whole address is needed that begins with https://, of up to 500 characters");
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
