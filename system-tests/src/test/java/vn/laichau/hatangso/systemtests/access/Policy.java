package vn.laichau.hatangso.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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
}
