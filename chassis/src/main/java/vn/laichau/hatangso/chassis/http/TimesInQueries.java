package vn.laichau.hatangso.chassis.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.ToIntFunction;
import vn.laichau.hatangso.chassis.text.Text;

/** Days, instants and years in queries. Java reads days that PostgreSQL cannot hold; those are refused. */
public final class TimesInQueries {

    /** Length of a day; an instant is longer. */
    private static final int DAY = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final Text NO_TIME = Text.of(
            "Không phải một ngày, một thời điểm (RFC 3339) hay một năm", "Not a day, an instant (RFC 3339) or a year");
    private static final Text OUT_OF_RANGE = Text.of(
            "Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR,
            "The year must be from " + FIRST_YEAR + " to " + LAST_YEAR);

    private TimesInQueries() {}

    /** For an operation that reads its parameter itself. */
    public static LocalDate day(String name, String text) {
        return day(name, text, NO_TIME);
    }

    /** @param unreadable says what else the parameter can be */
    public static LocalDate day(String name, String text, Text unreadable) {
        requireYear(name, text, day -> LocalDate.parse(day).getYear(), unreadable);
        return LocalDate.parse(text);
    }

    /** For an operation that reads its parameter itself. */
    public static OffsetDateTime instant(String name, String text) {
        requireInstant(name, text);
        return OffsetDateTime.parse(text);
    }

    static void requireDay(String name, String text) {
        requireYear(name, text, day -> LocalDate.parse(day).getYear());
    }

    static void requireInstant(String name, String text) {
        requireYear(name, text, instant -> OffsetDateTime.parse(instant).getYear());
    }

    static void requireDayOrInstant(String name, String text) {
        if (text.length() == DAY) {
            requireDay(name, text);
        } else {
            requireInstant(name, text);
        }
    }

    static void requireYear(String name, String text, ToIntFunction<String> year) {
        requireYear(name, text, year, NO_TIME);
    }

    private static void requireYear(String name, String text, ToIntFunction<String> year, Text unreadable) {
        ValueRule.require(ValueRule.isRead(text, year::applyAsInt), name, "wrong-format", unreadable);
        var found = year.applyAsInt(text);
        ValueRule.require(found >= FIRST_YEAR && found <= LAST_YEAR, name, "out-of-range", OUT_OF_RANGE);
    }
}
