package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Refuses what a query gives for a parameter and is none of its values, and names the parameter. Otherwise an address would not
 * be found, any word but true would be read as false, so that {@code validateOnly=yes} stores, and each operation would meet
 * for itself the days that Java reads and PostgreSQL cannot hold. So would {@code validateonly=true}: where something is done,
 * names are refused that the operation does not have.
 */
@Provider
public class ValuesInQueries implements ContainerRequestFilter {

    /** Length of a day; an instant is longer. */
    private static final int DAY = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private static final Text NO_TIME = Text.of(
            "Không phải một ngày, một thời điểm (RFC 3339) hay một năm", "Not a day, an instant (RFC 3339) or a year");
    private static final Text OUT_OF_RANGE = Text.of(
            "Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR,
            "The year must be from " + FIRST_YEAR + " to " + LAST_YEAR);
    private static final Text NO_TRUTH = Text.of("Chỉ nhận true hoặc false", "Neither true nor false");
    private static final Text NO_NUMBER =
            Text.of("Không phải một số nguyên, hoặc quá lớn", "Not a whole number, or too large");
    private static final Text NO_ID = Text.of("Không phải một mã định danh (UUID)", "Not an identifier (UUID)");
    private static final Text UNKNOWN = Text.of("Tham số không được biết đến", "This parameter is not known");
    private static final Text NOT_IN_LIST = Text.of("Giá trị không có trong danh mục", "The value is not in the list");

    /** Refuses a text that is no value of the parameter. */
    private interface Rule {

        void require(String name, String text);
    }

    private record Asked(String name, Class<?> type) {

        static Asked of(AnnotatedElement declared, Class<?> type) {
            return new Asked(declared.getAnnotation(QueryParam.class).value(), type);
        }
    }

    /**
     * What an operation can be asked.
     *
     * @param rules of those parameters of which not every text is a value
     * @param changes whether it does something; then a name that nobody knows may have been meant for one that somebody does
     */
    private record Parameters(Set<String> names, Map<String, Rule> rules, boolean changes) {}

    private final Map<Method, Parameters> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), ValuesInQueries::parameters);
        var query = request.getUriInfo().getQueryParameters();
        parameters
                .rules()
                .forEach((name, rule) -> query.getOrDefault(name, List.of()).forEach(text -> rule.require(name, text)));
        if (parameters.changes()) {
            query.keySet()
                    .forEach(name -> require(parameters.names().contains(name), name, "unknown-parameter", UNKNOWN));
        }
    }

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

    private static Parameters parameters(Method operation) {
        var asked = Arrays.stream(operation.getParameters())
                .flatMap(ValuesInQueries::asked)
                .toList();
        var rules = asked.stream()
                .filter(parameter -> rule(parameter) != null)
                .collect(Collectors.toMap(Asked::name, ValuesInQueries::rule));
        var reads = operation.isAnnotationPresent(GET.class);
        if (reads) {
            rules.put(Totals.PARAMETER, ValuesInQueries::requireTruth);
        }
        return new Parameters(asked.stream().map(Asked::name).collect(Collectors.toSet()), rules, !reads);
    }

    private static Stream<Asked> asked(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> Asked.of(field, field.getType()));
        }
        return parameter.isAnnotationPresent(QueryParam.class)
                ? Stream.of(Asked.of(parameter, parameter.getType()))
                : Stream.empty();
    }

    /** Null where every text is a value. */
    private static Rule rule(Asked asked) {
        var type = asked.type();
        if (type.isEnum()) {
            return (name, text) -> require(
                    Arrays.stream(type.getEnumConstants())
                            .anyMatch(one -> ((Enum<?>) one).name().equals(text)),
                    name,
                    "not-in-list",
                    NOT_IN_LIST);
        }
        if (type == LocalDate.class) {
            return ValuesInQueries::requireDay;
        }
        if (type == OffsetDateTime.class) {
            return ValuesInQueries::requireInstant;
        }
        if (type == String.class && asked.name().equals("asOf")) {
            return (name, text) -> {
                if (text.length() == DAY) {
                    requireDay(name, text);
                } else {
                    requireInstant(name, text);
                }
            };
        }
        if (type == boolean.class || type == Boolean.class) {
            return ValuesInQueries::requireTruth;
        }
        if (type == int.class || type == Integer.class) {
            return asked.name().equals("year")
                    ? (name, text) -> requireYear(name, text, ValuesInQueries::number)
                    : (name, text) -> require(isRead(text, ValuesInQueries::number), name, "wrong-format", NO_NUMBER);
        }
        return type == UUID.class
                ? (name, text) -> require(isRead(text, UUID::fromString), name, "wrong-format", NO_ID)
                : null;
    }

    private static void requireTruth(String name, String text) {
        require(TRUTHS.contains(text), name, "wrong-format", NO_TRUTH);
    }

    private static void requireDay(String name, String text) {
        requireYear(name, text, day -> LocalDate.parse(day).getYear());
    }

    private static void requireInstant(String name, String text) {
        requireYear(name, text, instant -> OffsetDateTime.parse(instant).getYear());
    }

    private static void requireYear(String name, String text, ToIntFunction<String> year) {
        requireYear(name, text, year, NO_TIME);
    }

    private static void requireYear(String name, String text, ToIntFunction<String> year, Text unreadable) {
        require(isRead(text, year::applyAsInt), name, "wrong-format", unreadable);
        var found = year.applyAsInt(text);
        require(found >= FIRST_YEAR && found <= LAST_YEAR, name, "out-of-range", OUT_OF_RANGE);
    }

    private static boolean isRead(String text, Function<String, ?> reader) {
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

    private static void require(boolean holds, String name, String code, Text why) {
        if (!holds) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(name, code, why)));
        }
    }
}
