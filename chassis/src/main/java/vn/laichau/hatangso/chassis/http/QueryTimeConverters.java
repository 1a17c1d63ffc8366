package vn.laichau.hatangso.chassis.http;

import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_AN_INSTANT;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_A_DAY;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.OUT_OF_RANGE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.ToIntFunction;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/** Days, instants and years in queries. Java reads days that PostgreSQL cannot hold; those are refused. */
public final class QueryTimeConverters {

    /** Length of a day; an instant is longer. */
    private static final int DAY = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final Text FIRST = Text.of("năm " + FIRST_YEAR, "the year " + FIRST_YEAR);
    private static final Text LAST = Text.of("năm " + LAST_YEAR, "the year " + LAST_YEAR);

    private QueryTimeConverters() {}

    /** For an operation that reads its parameter itself. */
    public static LocalDate day(String name, String text) {
        return day(name, text, NOT_A_DAY);
    }

    /** @param unreadable says what else the parameter can be, with its values */
    public static LocalDate day(String name, String text, ErrorCode unreadable, Object... values) {
        requireYear(name, text, day -> LocalDate.parse(day).getYear(), unreadable, values);
        return LocalDate.parse(text);
    }

    /** For an operation that reads its parameter itself. */
    public static OffsetDateTime instant(String name, String text) {
        requireInstant(name, text);
        return OffsetDateTime.parse(text);
    }

    static void requireDay(String name, String text) {
        requireYear(name, text, day -> LocalDate.parse(day).getYear(), NOT_A_DAY);
    }

    static void requireInstant(String name, String text) {
        requireYear(name, text, instant -> OffsetDateTime.parse(instant).getYear(), NOT_AN_INSTANT);
    }

    static void requireDayOrInstant(String name, String text) {
        if (text.length() == DAY) {
            requireDay(name, text);
        } else {
            requireInstant(name, text);
        }
    }

    static void requireYear(
            String name, String text, ToIntFunction<String> year, ErrorCode unreadable, Object... values) {
        QueryValueRule.require(QueryValueRule.isRead(text, year::applyAsInt), name, unreadable, values);
        var found = year.applyAsInt(text);
        QueryValueRule.require(found >= FIRST_YEAR && found <= LAST_YEAR, name, OUT_OF_RANGE, FIRST, LAST);
    }
}
