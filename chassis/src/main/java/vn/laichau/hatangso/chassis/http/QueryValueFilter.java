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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Refuses what a query asks and the operation would not hear: a name that it does not have, a second value for a parameter that
 * has one, more or longer ones than any operation takes, and what is none of the parameter's values. Otherwise {@code validateonly=true} or {@code validateOnly=yes} would store,
 * {@code organization=vnpt} would list everybody, and each operation would meet for itself the days that Java reads and PostgreSQL
 * cannot hold.
 */
@Provider
public class QueryValueFilter implements ContainerRequestFilter {

    /** More than anything that is there to be asked for; the contract says it too. */
    public static final int LONGEST_VALUE = 500;

    /** Of a parameter that takes several. */
    public static final int MOST_VALUES = 100;

    private static final int NEAREST = 3;
    private static final Text NONE = Text.of("không có", "none");

    private record Asked(String name, Class<?> type) {

        static Asked of(AnnotatedElement declared, Class<?> type) {
            return new Asked(declared.getAnnotation(QueryParam.class).value(), type);
        }

        void check(List<String> texts) {
            QueryValueRule.require(
                    texts.size() == 1 || Collection.class.isAssignableFrom(type), name, CommonErrorCode.DUPLICATE);
            QueryValueRule.require(texts.size() <= MOST_VALUES, name, CommonErrorCode.TOO_MANY, MOST_VALUES);
            texts.forEach(text -> QueryValueRule.require(
                    text.length() <= LONGEST_VALUE, name, CommonErrorCode.TOO_LONG, LONGEST_VALUE));
            var rule = QueryValueRule.of(name, type);
            if (rule != null) {
                texts.forEach(text -> rule.require(name, text));
            }
        }
    }

    /** What each operation can be asked, by the names of its parameters. */
    private final Map<Method, Map<String, Asked>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryValueFilter::parameters);
        request.getUriInfo().getQueryParameters().forEach((name, texts) -> {
            var asked = parameters.get(name);
            if (asked == null) {
                QueryValueRule.require(
                        false, name, CommonErrorCode.UNKNOWN_PARAMETER, nearest(name, parameters.keySet()));
            }
            asked.check(texts);
        });
    }

    private static Map<String, Asked> parameters(Method operation) {
        var asked = Arrays.stream(operation.getParameters())
                .flatMap(QueryValueFilter::asked)
                .collect(Collectors.toMap(Asked::name, Function.identity()));
        if (operation.isAnnotationPresent(GET.class) && isWholeList(operation, asked.keySet())) {
            asked.put(TotalCountFilter.PARAMETER, new Asked(TotalCountFilter.PARAMETER, boolean.class));
        }
        return asked;
    }

    /** Counted by {@link TotalCountFilter}; a list of many pages counts for itself, where it does. */
    private static boolean isWholeList(Method operation, Set<String> parameters) {
        return !parameters.contains("cursor")
                && operation.getGenericReturnType().getTypeName().contains(Page.class.getName());
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

    static Object nearest(String name, Set<String> known) {
        return known.isEmpty()
                ? NONE
                : known.stream()
                        .sorted(Comparator.comparingInt((String one) -> edits(name, one))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(NEAREST)
                        .collect(Collectors.joining(", "));
    }

    /** How many letters have to be put in, taken out or changed to make the one of the other, whatever their case (Levenshtein). */
    static int edits(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (var i = 1; i <= one.length(); i++) {
            var before = row[0]++;
            for (var j = 1; j <= other.length(); j++) {
                var same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                var changed = before + (same ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
