package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;

/**
 * Refuses a header of ours that the operation would not hear: sent to one that does not take it, sent twice, or with its name missed
 * by a letter or two. Otherwise a sender relies on a key or on a revision that nobody looks at.
 */
@Provider
class OwnHeaderFilter implements ContainerRequestFilter {

    /** Their letters by their names. */
    private static final Map<String, String> OURS = Map.of("Idempotency-Key", "IdempotencyKey", "If-Match", "IfMatch");

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");
    private static final int MISSED = 2;

    private final Map<Method, Set<String>> taken = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var heard = taken.computeIfAbsent(resource.getResourceMethod(), OwnHeaderFilter::taken);
        request.getHeaders()
                .forEach((name, lines) -> OURS.keySet().stream()
                        .filter(ours -> isMeant(ours, name))
                        .forEach(ours -> {
                            QueryValueRule.require(
                                    ours.equalsIgnoreCase(name) && heard.contains(ours),
                                    name,
                                    CommonErrorCode.UNKNOWN_PARAMETER,
                                    QueryValueFilter.nearest(name, heard));
                            QueryValueRule.require(lines.size() == 1, name, CommonErrorCode.DUPLICATE);
                        }));
    }

    private static Set<String> taken(Method operation) {
        return Arrays.stream(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .filter(header -> header != null && OURS.containsKey(header.value()))
                .map(HeaderParam::value)
                .collect(Collectors.toSet());
    }

    private static boolean isMeant(String ours, String name) {
        return Math.abs(ours.length() - name.length()) <= MISSED
                && QueryValueFilter.edits(
                                OURS.get(ours), NO_LETTER.matcher(name).replaceAll(""))
                        <= MISSED;
    }
}
