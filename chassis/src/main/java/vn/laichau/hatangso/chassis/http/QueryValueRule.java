package vn.laichau.hatangso.chassis.http;

import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_AN_ID;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_IN_LIST;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_WHOLE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_FORMAT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/** Refuses a text that is no value of a parameter of a query. */
interface QueryValueRule {

    Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    Set<String> TRUTHS = Set.of("true", "false");
    Set<String> BOUNDS_OF_TIME = Set.of("from", "until");

    Text TRUTHS_ONLY = Text.of("chỉ nhận true hoặc false", "either true or false");
    Text UNSAID = Text.of("chưa nêu thời gian", "no time is given");

    QueryValueRule TRUTH = (name, text) -> require(TRUTHS.contains(text), name, WRONG_FORMAT, TRUTHS_ONLY);
    QueryValueRule ID = (name, text) -> require(isRead(text, UUID::fromString), name, NOT_AN_ID);
    QueryValueRule NUMBER = (name, text) -> require(isRead(text, QueryValueRule::number), name, NOT_WHOLE);
    /** An empty text reaches an operation as none, and the time would count as left open. */
    QueryValueRule SAID = (name, text) -> require(!text.isEmpty(), name, WRONG_FORMAT, UNSAID);

    QueryValueRule YEAR =
            (name, text) -> QueryTimeConverters.requireYear(name, text, QueryValueRule::number, NOT_WHOLE);

    void require(String name, String text);

    /** Null where every text is a value. */
    static QueryValueRule of(String name, Class<?> type) {
        if (type.isEnum()) {
            return (parameter, text) ->
                    require(words(type).contains(text), parameter, NOT_IN_LIST, String.join(", ", words(type)));
        }
        if (type == LocalDate.class) {
            return QueryTimeConverters::requireDay;
        }
        if (type == OffsetDateTime.class) {
            return QueryTimeConverters::requireInstant;
        }
        if (type == String.class && name.equals("asOf")) {
            return QueryTimeConverters::requireDayOrInstant;
        }
        if (type == String.class && BOUNDS_OF_TIME.contains(name)) {
            return SAID;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("year") ? YEAR : NUMBER;
        }
        if (type == long.class || type == Long.class) {
            return NUMBER;
        }
        return type == UUID.class ? ID : null;
    }

    private static List<String> words(Class<?> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
    }

    static boolean isRead(String text, Function<String, ?> reader) {
        try {
            reader.apply(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Java would read the digits of every script. */
    private static int number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException();
        }
        return Integer.parseInt(text);
    }

    static void require(boolean holds, String name, ErrorCode code, Object... values) {
        if (!holds) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(code.at(name, values)));
        }
    }
}
