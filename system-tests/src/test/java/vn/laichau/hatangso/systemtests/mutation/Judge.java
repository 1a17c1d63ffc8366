package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.systemtests.mutation.TestBench.Outcome;
import vn.laichau.hatangso.systemtests.mutation.TestBench.Run;

/**
 * Says of each bug whether a test finds it. First each meets the tests of its feature that come by, alone. Those that nobody
 * found are then planted all at once and meet the whole module; whatever fails there is run again with each of them alone, in a
 * JVM of its own: a service that another one ran before is quick and not quite new.
 */
final class Judge {

    /** Not a bug that somebody would make, but a text that the database cannot read. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "ERROR: (syntax error|operator does not exist|(column|function|relation|type) .* does not exist|missing FROM-clause"
                    + "|invalid reference|column .* must appear|for SELECT DISTINCT|.* is not allowed|.* must be type"
                    + "|could not determine|could not identify)");

    /** A start on a busy machine. */
    private static final long LEAST_LIMIT = 300_000;

    private static final long WHOLE_LIMIT = 3_600_000;

    /** Each start of a service leaves a little behind in its JVM. */
    private static final int MOST_RUNS = 10;

    enum Verdict {
        FOUND_BY_FEATURE("found by the feature"),
        FOUND_BY_MODULE("found by the module"),
        SURVIVED("survived"),
        NOT_REACHED("survived, no test comes by"),
        NOT_COMPILED("not compiled");

        final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    private final Checkout checkout;
    private final Features features;
    private final List<String> everything;
    private final Map<Bug, Verdict> verdicts = new LinkedHashMap<>();
    private final Set<String> unreadableAnyway = new TreeSet<>();

    /** Which test found which bug since the last control. */
    private final Map<Bug, String> since = new LinkedHashMap<>();

    private long limit = WHOLE_LIMIT;
    private int runs;

    Judge(Checkout checkout) throws IOException {
        this.checkout = checkout;
        this.features = new Features(checkout);
        this.everything = checkout.tests();
    }

    Map<Bug, Verdict> judge(List<Bug> bugs) throws IOException, InterruptedException {
        var meetings = withoutBug(bugs);
        for (var bug : bugs) {
            var tests = meetings.getOrDefault(bug, Set.of()).stream()
                    .filter(test -> isNear(bug, test))
                    .toList();
            if (!tests.isEmpty()) {
                alone(bug, tests);
            }
        }
        control();
        var left = new ArrayList<>(
                bugs.stream().filter(bug -> !verdicts.containsKey(bug)).toList());
        while (!left.isEmpty()) {
            var together = together(left);
            left.removeAll(together);
            far(together);
        }
        return verdicts;
    }

    /** @return which tests of its feature come by each bug */
    private Map<Bug, Set<String>> withoutBug(List<Bug> bugs) throws IOException, InterruptedException {
        var near = everything.stream()
                .filter(test -> bugs.stream().anyMatch(bug -> isNear(bug, test)))
                .toList();
        try (var planted = checkout.plant(List.of(), probes(bugs))) {
            var run = checkout.test(near, false, limit);
            if (run.outcome() != Outcome.GREEN) {
                throw new IllegalStateException("without a bug: " + run.outcome() + " " + run.failed());
            }
            unreadableAnyway.addAll(unreadable(run));
            limit = LEAST_LIMIT + 3 * run.millis();
            say("%d test classes are green without a bug, in %d s", near.size(), run.millis() / 1000);
            return meetings(bugs, run);
        }
    }

    /** What is reached while the service starts, and what no probe sees, all tests meet. */
    private Map<Bug, Set<String>> meetings(List<Bug> bugs, Run run) {
        var meetings = new HashMap<Bug, Set<String>>();
        for (var line : run.lines()) {
            if (line.startsWith("HIT ")) {
                var hit = line.split(" ", 3);
                meetings.computeIfAbsent(bugs.get(Integer.parseInt(hit[1])), bug -> new TreeSet<>())
                        .add(hit[2]);
            }
        }
        for (var bug : bugs) {
            if (bug.reached().isEmpty() || meetings.getOrDefault(bug, Set.of()).contains("start")) {
                meetings.put(bug, new TreeSet<>(everything));
            }
        }
        return meetings;
    }

    private static List<Edit> probes(List<Bug> bugs) {
        var probes = new TreeSet<>(
                Comparator.comparing(Edit::file).thenComparing(Edit::start).thenComparing(Edit::text));
        for (var i = 0; i < bugs.size(); i++) {
            for (var place : bugs.get(i).reached()) {
                probes.add(new Edit(place.file(), place.offset(), place.offset(), " mutation.Probe.hit(" + i + ");"));
            }
        }
        return List.copyOf(probes);
    }

    private void far(List<Bug> bugs) throws IOException, InterruptedException {
        var run = allAt(bugs);
        var meetings = meetings(bugs, run);
        var failed = failed(run);
        say("%d left over together: %d tests fail", bugs.size(), failed.size());
        for (var bug : bugs) {
            var by = meetings.getOrDefault(bug, Set.of());
            var tests = failed.stream().filter(test -> meets(by, test)).toList();
            checkout.renew();
            if (by.isEmpty()) {
                verdict(bug, Verdict.NOT_REACHED, "");
            } else if (tests.isEmpty() || alone(bug, tests) == Outcome.GREEN) {
                verdict(bug, Verdict.SURVIVED, "");
            }
        }
    }

    private Run allAt(List<Bug> bugs) throws IOException, InterruptedException {
        checkout.renew();
        var probes = probes(bugs).stream()
                .filter(probe -> bugs.stream().noneMatch(bug -> bug.edit().contains(probe)))
                .toList();
        try (var planted = checkout.plant(bugs, probes)) {
            if (planted == null) {
                throw new IllegalStateException("what compiles alone does not compile together");
            }
            return checkout.test(everything, false, WHOLE_LIMIT);
        }
    }

    /** What is red without a bug too says nothing. */
    private Set<String> failed(Run run) throws IOException, InterruptedException {
        var all = run.outcome() == Outcome.HUNG || run.failed().contains("-");
        var failed = new TreeSet<>(all ? everything : run.failed());
        if (!failed.isEmpty() && !all) {
            checkout.renew();
            var anyway = checkout.test(failed, false, limit).failed();
            anyway.forEach(test -> say("red without a bug: %s", test));
            failed.removeAll(anyway);
        }
        return failed;
    }

    private Outcome alone(Bug bug, List<String> tests) throws IOException, InterruptedException {
        try (var planted = checkout.plant(bug)) {
            var run = checkout.test(tests, true, limit);
            if (run.outcome() != Outcome.GREEN) {
                found(bug, run);
            }
            if (++runs == MOST_RUNS) {
                planted.close();
                control();
            }
            return run.outcome();
        }
    }

    private void found(Bug bug, Run run) {
        var by = run.failed().stream().findFirst();
        by.ifPresent(test -> since.put(bug, test));
        var near = by.filter(test -> !features.of(bug).contains(Features.ofTest(test)))
                .isEmpty();
        var unread = bug.kind().startsWith("SQL") && !unreadableAnyway.containsAll(unreadable(run));
        verdict(
                bug,
                unread ? Verdict.NOT_COMPILED : near ? Verdict.FOUND_BY_FEATURE : Verdict.FOUND_BY_MODULE,
                by.orElse(run.outcome().toString()));
    }

    /**
     * What failed with a bug is green without it in the same JVM. Where it is not, a bug before it left something behind, and
     * those that it found meet it again in a new one.
     */
    private void control() throws IOException, InterruptedException {
        runs = 0;
        var before = Map.copyOf(since);
        since.clear();
        var failed = before.isEmpty()
                ? List.<String>of()
                : checkout.test(new TreeSet<>(before.values()), false, limit).failed();
        checkout.renew();
        for (var bug : before.keySet()) {
            if (failed.contains(before.get(bug)) && alone(bug, List.of(before.get(bug))) == Outcome.GREEN) {
                verdicts.remove(bug);
            }
        }
    }

    private boolean isNear(Bug bug, String test) {
        return features.of(bug).contains(Features.ofTest(test));
    }

    /** A failed class stands for all its tests, and a class that meets a bug too. */
    private static boolean meets(Set<String> by, String test) {
        var type = test.replaceFirst("#.*", "");
        return by.contains(test)
                || by.contains(type)
                || test.equals(type) && by.stream().anyMatch(one -> one.startsWith(type + "#"));
    }

    /** As many as can be planted beside each other. */
    private static List<Bug> together(List<Bug> bugs) {
        var together = new ArrayList<Bug>();
        for (var bug : bugs) {
            if (together.stream().noneMatch(bug::overlaps)) {
                together.add(bug);
            }
        }
        return together;
    }

    private static Set<String> unreadable(Run run) {
        return UNREADABLE.matcher(run.log()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private void verdict(Bug bug, Verdict verdict, String by) {
        verdicts.put(bug, verdict);
        say("%s %s%n%s", verdict.words, by, bug.told());
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
        System.out.flush();
    }
}
