package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every attack of one suite and what came back, kept in {@code target/attacks}. */
final class AttackHistory {

    /** The connection was closed without a word. */
    static final int NO_ANSWER = 0;

    private final String name;
    private final Set<Integer> refusals;
    private final List<String> lines = new ArrayList<>();
    private final List<String> deviations = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** @param refusals the statuses that are a good answer to an attack */
    AttackHistory(String name, Set<Integer> refusals) {
        this.name = name;
        this.refusals = refusals;
    }

    void record(String attack, int status) {
        record(attack, status, refusals.contains(status));
    }

    /** @param good judged by more than the status */
    void record(String attack, int status, boolean good) {
        // Half a surrogate pair cannot be written down.
        var line = status + " " + new String(attack.getBytes(UTF_8), UTF_8);
        statuses.merge(status, 1, Integer::sum);
        lines.add(line);
        if (!good) {
            deviations.add(line);
        }
    }

    /** Prints and keeps the history; what should not have been. */
    List<String> close() {
        System.out.printf(
                "Attacks, %s: seed %d%s, %d tried, by status %s, %d deviations%n",
                name,
                AttackScope.seed(),
                AttackScope.isFull() ? ", full" : "",
                lines.size(),
                statuses,
                deviations.size());
        try {
            var folder = Files.createDirectories(Path.of("target", "attacks"));
            Files.write(folder.resolve(name + "-" + AttackScope.seed() + ".txt"), lines, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return deviations;
    }
}
