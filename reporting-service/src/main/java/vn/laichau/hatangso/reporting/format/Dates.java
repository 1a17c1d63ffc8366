package vn.laichau.hatangso.reporting.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Dates by the rule of Decree 30/2020 (Appendix I): a zero stands before days below ten and before months one and two,
 * nowhere else.
 */
public final class Dates {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** A day as others write it, "30/06/2026"; a day and a month alone may be a fraction. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Dates() {}

    /** With day and month left open for the records office. */
    public static String blank(int year) {
        return "ngày …… tháng …… năm " + year;
    }

    /** A text of other services, with its dates by the rule. */
    public static String inText(String text) {
        return WRITTEN.matcher(text)
                .replaceAll(date -> padded(Integer.parseInt(date.group(1)), 9) + "/"
                        + padded(Integer.parseInt(date.group(2)), 2) + "/" + date.group(3));
    }

    /** The day whose end an instant is, in Vietnam: its last second, or the beginning of the next day. */
    static Optional<LocalDate> ended(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Optional.of(local.toLocalDate().minusDays(1));
        }
        return local.toLocalTime().isBefore(LAST_SECOND) ? Optional.empty() : Optional.of(local.toLocalDate());
    }

    /** The one day that a period of the API is, if it is one. */
    public static Optional<LocalDate> day(String period) {
        return ISO_DATE.matcher(period).matches() ? Optional.of(LocalDate.parse(period)) : Optional.empty();
    }

    static String padded(int number, int lastWithZero) {
        return number <= lastWithZero ? "0" + number : Integer.toString(number);
    }
}
