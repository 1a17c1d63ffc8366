package vn.laichau.hatangso.systemtests.mainjob;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pages that journeys looked at, against those that the portal's router knows. */
final class VisitedPages {

    /** One address a line, written by the journeys of this run. */
    static final Path FILE =
            Path.of("target", "kept-" + ProcessHandle.current().pid() + ".txt").toAbsolutePath();

    private static final Path SOURCES = Path.of("../gateway/src/main/webui/src");

    /** As features write their addresses: {@code path: '/…'}, and the pair of a register. */
    private static final Pattern PATH = Pattern.compile("path: '(/[^:'][^']*|/)'|pagesOf\\('(/[^']+)'");

    private static final Pattern PARAMETER = Pattern.compile(":\\w+(\\([^)]*\\))?");

    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

    private VisitedPages() {}

    static void note(String journeys) {
        WALKED.add(journeys);
    }

    /** Who runs one journey alone is not asked for the others' pages. */
    static boolean isWhole() {
        var journeys = Arrays.stream(PortalIT.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(BrowserJourney.class))
                .count();
        return WALKED.stream()
                        .filter(walked -> !walked.equals("main-job.test.mjs"))
                        .count()
                == journeys;
    }

    static Set<String> routes() throws IOException {
        var routes = new TreeSet<String>();
        try (var files = Files.find(SOURCES, 2, (file, is) -> file.endsWith("routes.ts"))) {
            for (var file : files.toList()) {
                PATH.matcher(Files.readString(file)).results().forEach(path -> {
                    if (path.group(1) == null) {
                        routes.addAll(List.of(path.group(2), path.group(2) + "/:id"));
                    } else {
                        routes.add(path.group(1));
                    }
                });
            }
        }
        return routes;
    }

    static Set<String> missing() throws IOException {
        var routes = routes();
        var missing = new TreeSet<>(routes);
        missing.removeAll(Files.readAllLines(FILE).stream()
                .map(address -> routeOf(address, routes))
                .flatMap(Optional::stream)
                .collect(toSet()));
        return missing;
    }

    /** The one with the fewest parameters, as the router chooses. */
    private static Optional<String> routeOf(String address, Set<String> routes) {
        return routes.stream()
                .filter(route -> address.matches(PARAMETER.matcher(route).replaceAll("[^/]+")))
                .min(Comparator.comparing(
                        route -> PARAMETER.matcher(route).results().count()));
    }
}
