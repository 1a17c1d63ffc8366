package vn.laichau.hatangso.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who may do what ({@code access/policy.txt}). */
public final class Policy {

    private static final String FILE = "/access/policy.txt";

    private Policy() {}

    static List<PolicyLine> lines() {
        try (var file = Policy.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PolicyLine::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    /** Names of the operations that services ask of each other, past the gateway. */
    public static Set<String> innerOperations() {
        return lines().stream()
                .filter(PolicyLine::inner)
                .map(PolicyLine::operation)
                .collect(Collectors.toSet());
    }
}
