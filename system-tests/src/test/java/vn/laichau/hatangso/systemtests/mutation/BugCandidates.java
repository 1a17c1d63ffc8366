package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every bug that can be planted in a module, and a seeded order in which they are. */
final class BugCandidates {

    private static final Set<String> COARSE = Set.of(
            "condition negated",
            "SQL condition negated",
            "SQL comparison negated",
            "boolean flipped",
            "arguments swapped",
            "call removed",
            "empty returned",
            "arithmetic",
            "switch arm");

    private BugCandidates() {}

    static List<Bug> in(Checkout checkout) throws IOException {
        var bugs = new ArrayList<>(JavaBugs.in(checkout.root(), checkout.sources(), checkout.classpath()));
        var migrations = new Migrations();
        for (var path : checkout.sqlFiles()) {
            var file = name(checkout.root(), path);
            var text = Files.readString(path);
            if (file.matches(".*/db/\\w+/[^/]+")) {
                migrations.add(file, text);
            } else {
                bugs.addAll(SqlBugs.in(file, text, "", 0, text.length()));
            }
        }
        for (var statement : migrations.deciding()) {
            var text = checkout.text(statement.file());
            SqlBugs.in(statement.file(), text, statement.name(), statement.start(), statement.end()).stream()
                    .filter(bug -> !migrations.takenAway(statement, bug))
                    .forEach(bugs::add);
        }
        return bugs;
    }

    /**
     * A kind's share grows with the square root of its places: literals are many and say little. Of kinds that break whatever
     * comes by, which any test finds, there are fewer.
     *
     * @return all of them, in an order that the seed decides
     */
    static List<Bug> shuffled(List<Bug> bugs, long seed) {
        var random = new Random(seed);
        Map<String, List<Bug>> kinds = new TreeMap<>();
        bugs.forEach(bug ->
                kinds.computeIfAbsent(bug.kind(), kind -> new ArrayList<>()).add(bug));
        var shares = new TreeMap<String, Double>();
        kinds.forEach((kind, places) -> {
            Collections.shuffle(places, random);
            shares.put(kind, Math.sqrt(places.size()) / (COARSE.contains(kind) ? 4 : 1));
        });
        var order = new ArrayList<Bug>();
        while (!kinds.isEmpty()) {
            var at = random.nextDouble()
                    * shares.values().stream().mapToDouble(Double::doubleValue).sum();
            var chosen = kind(shares, at);
            var places = kinds.get(chosen);
            order.add(places.remove(places.size() - 1));
            if (places.isEmpty()) {
                kinds.remove(chosen);
                shares.remove(chosen);
            }
        }
        return order;
    }

    private static String kind(SortedMap<String, Double> shares, double at) {
        var passed = 0.0;
        for (var share : shares.entrySet()) {
            passed += share.getValue();
            if (at < passed) {
                return share.getKey();
            }
        }
        return shares.lastKey();
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
