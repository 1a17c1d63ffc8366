package vn.laichau.hatangso.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a request body may be: one limit for all paths, and larger ones for the few that take files. */
@Singleton
public class MaximumBodySizes {

    private static final String ANY = "*";

    private final long usual;
    private final Map<List<String>, MemorySize> larger;

    MaximumBodySizes(
            @ConfigProperty(name = "suite.max-body-size") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize server,
            Larger larger) {
        this.usual = usual.asLongValue();
        this.larger = larger.byPath().entrySet().stream()
                .collect(Collectors.toMap(limit -> segments(limit.getKey()), Map.Entry::getValue));
        larger.byPath().forEach((path, limit) -> requireRoom(path, limit, server));
    }

    /** Paths under which longer bodies are taken. */
    @ConfigMapping(prefix = "suite.larger-bodies")
    public interface Larger {

        /** A path, in which {@code *} stands for any one segment, to its limit. */
        @WithParentName
        Map<String, MemorySize> byPath();
    }

    /** In bytes. */
    public long of(String path) {
        var segments = segments(path);
        return larger.entrySet().stream()
                .filter(limit -> matches(limit.getKey(), segments))
                .findFirst()
                .map(limit -> limit.getValue().asLongValue())
                .orElse(usual);
    }

    /** The server refuses what exceeds its own limit without words and without asking us. */
    private static void requireRoom(String path, MemorySize limit, MemorySize server) {
        if (limit.asLongValue() > server.asLongValue()) {
            throw new IllegalStateException(
                    "suite.larger-bodies.\"" + path + "\" is above quarkus.http.limits.max-body-size");
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean matches(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (var i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
