package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Refuses a day, an instant or a year in a query that is none, or lies beyond the calendar of the suite, and names the
 * parameter. Otherwise each operation would meet for itself what Java reads and PostgreSQL cannot hold.
 */
@Provider
public class DaysInQueries implements ContainerRequestFilter {

    /** Length of a day; an instant is longer. */
    private static final int DAY = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final ToIntFunction<String> YEAR_OF_DAY =
            text -> LocalDate.parse(text).getYear();
    private static final ToIntFunction<String> YEAR_OF_INSTANT =
            text -> OffsetDateTime.parse(text).getYear();

    private static final Text WRONG_FORMAT = Text.of(
            "Không phải một ngày, một thời điểm (RFC 3339) hay một năm", "Not a day, an instant (RFC 3339) or a year");
    private static final Text OUT_OF_RANGE = Text.of(
            "Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR,
            "The year must be from " + FIRST_YEAR + " to " + LAST_YEAR);

    private final Map<Method, Map<String, ToIntFunction<String>>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var years = known.computeIfAbsent(resource.getResourceMethod(), DaysInQueries::years);
        if (!years.isEmpty()) {
            var query = request.getUriInfo().getQueryParameters();
            years.forEach(
                    (name, year) -> query.getOrDefault(name, List.of()).forEach(text -> require(name, year, text)));
        }
    }

    /** For an operation that reads its parameter itself. */
    public static LocalDate day(String name, String text) {
        require(name, YEAR_OF_DAY, text);
        return LocalDate.parse(text);
    }

    /** For an operation that reads its parameter itself. */
    public static OffsetDateTime instant(String name, String text) {
        require(name, YEAR_OF_INSTANT, text);
        return OffsetDateTime.parse(text);
    }

    /** How the year of each parameter of an operation is read that has one. */
    private static Map<String, ToIntFunction<String>> years(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class) && year(parameter) != null)
                .collect(Collectors.toMap(DaysInQueries::name, DaysInQueries::year));
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }

    private static ToIntFunction<String> year(Parameter parameter) {
        if (parameter.getType() == LocalDate.class) {
            return YEAR_OF_DAY;
        }
        if (parameter.getType() == OffsetDateTime.class) {
            return YEAR_OF_INSTANT;
        }
        if (parameter.getType() == String.class && name(parameter).equals("asOf")) {
            return text -> (text.length() == DAY ? YEAR_OF_DAY : YEAR_OF_INSTANT).applyAsInt(text);
        }
        return parameter.getType() == Integer.class && name(parameter).equals("year") ? Integer::parseInt : null;
    }

    private static void require(String name, ToIntFunction<String> year, String text) {
        int found;
        try {
            found = year.applyAsInt(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw refusal(name, "wrong-format", WRONG_FORMAT);
        }
        if (found < FIRST_YEAR || found > LAST_YEAR) {
            throw refusal(name, "out-of-range", OUT_OF_RANGE);
        }
    }

    private static RuntimeException refusal(String name, String code, Text why) {
        return CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(name, code, why)));
    }
}
