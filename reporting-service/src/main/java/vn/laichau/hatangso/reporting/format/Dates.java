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
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    /** A day as others write it, "30/06/2026"; a day and a month alone may be a fraction. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Dates() {}

    /** "ngày 05 tháng 3 năm 2026". */
    public static String inWords(LocalDate date) {
        return "ngày %s tháng %s năm %s".formatted(day(date), month(date.getMonthValue()), date.getYear());
    }

    /** With day and month left open for the records office. */
    public static String blank(int year) {
        return "ngày …… tháng …… năm " + year;
    }

    /** "05/3/2026", for tables. */
    public static String brief(LocalDate date) {
        return "%s/%s/%s".formatted(day(date), month(date.getMonthValue()), date.getYear());
    }

    /** A text of other services, with its dates by the rule. */
    public static String inText(String text) {
        return WRITTEN.matcher(text)
                .replaceAll(date -> padded(Integer.parseInt(date.group(1)), 9) + "/"
                        + padded(Integer.parseInt(date.group(2)), 2) + "/" + date.group(3));
    }

    /** "09 giờ 05 phút, ngày 05 tháng 3 năm 2026", in Vietnam's time. */
    public static String inWords(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return "%s giờ %s phút, %s"
                .formatted(padded(local.getHour(), 9), padded(local.getMinute(), 9), inWords(local.toLocalDate()));
    }

    /** The day whose end an instant is, in Vietnam: its last second, or the beginning of the next day. */
    static Optional<LocalDate> ended(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Optional.of(local.toLocalDate().minusDays(1));
        }
        return local.toLocalTime().isBefore(LAST_SECOND) ? Optional.empty() : Optional.of(local.toLocalDate());
    }

    /** "09:05, 05/3/2026", for tables. */
    public static String brief(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return "%s:%s, %s"
                .formatted(padded(local.getHour(), 9), padded(local.getMinute(), 9), brief(local.toLocalDate()));
    }

    /** The one day that a period of the API is, if it is one. */
    public static Optional<LocalDate> day(String period) {
        return ISO_DATE.matcher(period).matches() ? Optional.of(LocalDate.parse(period)) : Optional.empty();
    }

    /** A period of the API ({@code 2026}, {@code 2026-Q1}, {@code 2026-03}) or a date, as a sentence says it. */
    public static String period(String period) {
        var day = day(period);
        if (day.isPresent()) {
            return inWords(day.get());
        }
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "quý %s năm %s".formatted(ROMAN[Integer.parseInt(quarter.group(2)) - 1], quarter.group(1));
        }
        var month = MONTH.matcher(period);
        return month.matches()
                ? "tháng %s năm %s".formatted(month(Integer.parseInt(month.group(2))), month.group(1))
                : "năm " + period;
    }

    /** The same for tables: "2026", "quý III/2026", "02/2026". */
    public static String briefPeriod(String period) {
        var day = day(period);
        if (day.isPresent()) {
            return brief(day.get());
        }
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "quý %s/%s".formatted(ROMAN[Integer.parseInt(quarter.group(2)) - 1], quarter.group(1));
        }
        var month = MONTH.matcher(period);
        return month.matches() ? "%s/%s".formatted(month(Integer.parseInt(month.group(2))), month.group(1)) : period;
    }

    private static String day(LocalDate date) {
        return padded(date.getDayOfMonth(), 9);
    }

    private static String month(int month) {
        return padded(month, 2);
    }

    private static String padded(int number, int lastWithZero) {
        return number <= lastWithZero ? "0" + number : Integer.toString(number);
    }
}
