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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;

/**
 * Refuses what a query gives for a parameter and is none of its values, and names the parameter. Otherwise an address would not
 * be found, any word but true would be read as false, so that {@code validateOnly=yes} stores, and each operation would meet
 * for itself the days that Java reads and PostgreSQL cannot hold. So would {@code validateonly=true}: where something is done,
 * names are refused that the operation does not have.
 */
@Provider
class QueryValueFilter implements ContainerRequestFilter {

    private record Asked(String name, Class<?> type) {

        static Asked of(AnnotatedElement declared, Class<?> type) {
            return new Asked(declared.getAnnotation(QueryParam.class).value(), type);
        }

        /** Null where every text is a value. */
        QueryValueRule rule() {
            return QueryValueRule.of(name, type);
        }
    }

    /**
     * What an operation can be asked.
     *
     * @param rules of those parameters of which not every text is a value
     * @param changes whether it does something; then a name that nobody knows may have been meant for one that somebody does
     */
    private record Parameters(Set<String> names, Map<String, QueryValueRule> rules, boolean changes) {}

    private final Map<Method, Parameters> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryValueFilter::parameters);
        var query = request.getUriInfo().getQueryParameters();
        parameters
                .rules()
                .forEach((name, rule) -> query.getOrDefault(name, List.of()).forEach(text -> rule.require(name, text)));
        if (parameters.changes()) {
            query.keySet()
                    .forEach(name -> QueryValueRule.require(
                            parameters.names().contains(name), name, CommonErrorCode.UNKNOWN_PARAMETER));
        }
    }

    private static Parameters parameters(Method operation) {
        var asked = Arrays.stream(operation.getParameters())
                .flatMap(QueryValueFilter::asked)
                .toList();
        var rules = asked.stream()
                .filter(parameter -> parameter.rule() != null)
                .collect(Collectors.toMap(Asked::name, Asked::rule));
        var reads = operation.isAnnotationPresent(GET.class);
        if (reads) {
            rules.put(TotalCountFilter.PARAMETER, QueryValueRule.TRUTH);
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
}
