package vn.laichau.hatangso.gateway.allowlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The allow-list. What it does not name does not exist. */
@ApplicationScoped
public class Routes {

    static final String PREFIX = "/api/v1";

    private final Map<String, List<Route>> byFirstSegment;

    Routes(RoutesConfiguration configuration) {
        byFirstSegment = configuration.routes().entrySet().stream()
                .map(line -> Route.of(line.getKey(), line.getValue()))
                .sorted(Comparator.comparing((Route route) -> route.pattern().size())
                        .reversed()
                        .thenComparing(Route::wildcards))
                .collect(Collectors.groupingBy(route -> route.pattern().get(0)));
    }

    /** What is allowed on a path; the longest pattern decides, and of two the one with fewer wildcards. An address has one spelling: no slash at its end. */
    public Optional<RouteRule> find(String path) {
        if (!path.startsWith(PREFIX + "/") || path.endsWith("/")) {
            return Optional.empty();
        }
        var segments = Route.segments(path.substring(PREFIX.length()));
        return byFirstSegment.getOrDefault(segments.get(0), List.of()).stream()
                .filter(route -> route.matches(segments))
                .findFirst()
                .map(Route::allowed);
    }
}
