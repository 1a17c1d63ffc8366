package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.systemtests.mutation.Checkout.Outcome;

/** How many of the bugs planted in a module its tests find. By hand: system-tests/mutation/README.md. */
final class MutationScore {

    /** Not a bug that somebody would make, but a text that the database cannot read. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "ERROR: (syntax error|operator does not exist|(column|function|relation|type) .* does not exist|missing FROM-clause"
                    + "|invalid reference|column .* must appear|for SELECT DISTINCT|.* is not allowed|.* must be type|could not determine)");

    enum Verdict {
        FOUND_BY_FEATURE("found by the feature"),
        FOUND_BY_MODULE("found by the module"),
        SURVIVED("survived"),
        NOT_REACHED("survived: no test reaches it"),
        NOT_COMPILED("not compiled");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    private final Path project;
    private final String module;
    private final long seed;
    private final int count;
    private final Checkout checkout;
    private final Reviewed reviewed;
    private final Map<String, Long> durations = new HashMap<>();
    private final Map<Integer, Set<String>> reached = new HashMap<>();
    private final Map<Bug, Verdict> verdicts = new LinkedHashMap<>();
    private List<String> tests;
    private long start;

    private MutationScore(Path project, Map<String, String> options) throws IOException {
        this.project = project;
        this.module = options.get("module");
        this.seed = Long.parseLong(options.getOrDefault("seed", "7"));
        this.count = Integer.parseInt(options.getOrDefault("count", "60"));
        this.checkout = new Checkout(
                project, module, project.resolve("system-tests/target/mutation").resolve(module + "-" + seed));
        this.reviewed = Reviewed.in(project.resolve("system-tests/mutation"));
    }

    /** {@code MODULE [--seed 7] [--count 60] [--only GLOB]} in the project folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new HashMap<>(Map.of("module", arguments[0]));
        for (var i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        new MutationScore(Path.of("").toAbsolutePath(), options).run(options.getOrDefault("only", "**"));
    }

    private void run(String only) throws IOException, InterruptedException {
        say("building a copy of %s", module);
        checkout.build();
        tests = checkout.testNames();
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + only);
        var places = Places.in(checkout).stream()
                .filter(bug -> matcher.matches(Path.of(bug.file())))
                .toList();
        say(
                "%d places; %s",
                places.size(),
                places.stream().collect(Collectors.groupingBy(Bug::kind, TreeMap::new, Collectors.counting())));
        var chosen = chosen(places);
        withoutBug(chosen);
        for (var i = 0; i < chosen.size(); i++) {
            var began = System.nanoTime();
            var bug = chosen.get(i);
            var verdict = judge(i, bug);
            verdicts.put(bug, verdict);
            say(
                    "%d/%d %s (%d s)\n    %s",
                    i + 1, chosen.size(), verdict.words, (System.nanoTime() - began) / 1_000_000_000, told(bug));
        }
        summary();
    }

    /** Those that compile, in the order of the seed. */
    private List<Bug> chosen(List<Bug> places) throws IOException {
        var chosen = new ArrayList<Bug>();
        for (var bug : Places.shuffled(places, seed)) {
            if (chosen.size() == count) {
                break;
            }
            if (reviewed.isEquivalent(bug)) {
                continue;
            }
            try (var planted = checkout.plant(bent(bug))) {
                if (planted == null) {
                    verdicts.put(bug, Verdict.NOT_COMPILED);
                } else {
                    chosen.add(bug);
                }
            }
        }
        return chosen;
    }

    private Map<String, String> bent(Bug bug) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var text = source(bug.file());
        texts.put(bug.file(), text.substring(0, bug.start()) + bug.replacement() + text.substring(bug.end()));
        for (var other : bug.compiled()) {
            texts.put(other, source(other));
        }
        if (bug.isJava() && !bug.compiled().isEmpty()) {
            var name = Pattern.compile("\\b" + bug.owner().substring(bug.owner().lastIndexOf('.') + 1) + "\\b");
            for (var path : checkout.testSources()) {
                var test = Files.readString(path);
                if (name.matcher(test).find()) {
                    texts.put(checkout.root().relativize(path).toString(), test);
                }
            }
        }
        return texts;
    }

    /** Everything is green; on the way it is seen which test class comes by which place, and how long each takes. */
    private void withoutBug(List<Bug> chosen) throws IOException, InterruptedException {
        try (var planted = checkout.plant(probed(chosen))) {
            if (planted == null) {
                throw new IllegalStateException("the probes do not compile");
            }
            say("all tests without a bug");
            var run = checkout.test(tests, false, 3_600_000);
            Files.copy(
                    checkout.log(),
                    checkout.log().resolveSibling("without-bug.log"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (run.outcome() != Outcome.GREEN) {
                run.lines().stream().filter(line -> line.startsWith("FAILED")).forEach(System.out::println);
                throw new IllegalStateException("red without a bug: " + run.outcome());
            }
            for (var line : run.lines()) {
                var words = line.split(" ");
                if (words[0].equals("HIT")) {
                    reached.computeIfAbsent(Integer.parseInt(words[1]), bug -> new TreeSet<>())
                            .add(words[2]);
                } else if (words[0].equals("CLASS")) {
                    durations.merge(words[1], Long.parseLong(words[2]), Math::max);
                }
            }
            start = run.millis()
                    - durations.values().stream().mapToLong(Long::longValue).sum();
            say("green after %d s", run.millis() / 1000);
        }
    }

    private Map<String, String> probed(List<Bug> chosen) throws IOException {
        var insertions = new HashMap<String, TreeMap<Integer, String>>();
        for (var i = 0; i < chosen.size(); i++) {
            for (var probe : chosen.get(i).reached()) {
                insertions
                        .computeIfAbsent(probe.file(), file -> new TreeMap<>(Comparator.reverseOrder()))
                        .merge(
                                probe.offset(),
                                " mutation.Probe.hit(" + i + ");",
                                (one, other) -> one.equals(other) ? one : one + other);
            }
        }
        var texts = new LinkedHashMap<String, String>();
        for (var file : insertions.entrySet()) {
            var text = new StringBuilder(source(file.getKey()));
            file.getValue().forEach(text::insert);
            texts.put(file.getKey(), text.toString());
        }
        return texts;
    }

    private Verdict judge(int number, Bug bug) throws IOException, InterruptedException {
        var seen = reached.getOrDefault(number, Set.of());
        var everywhere = bug.reached().isEmpty() || seen.contains("start");
        var candidates =
                tests.stream().filter(test -> everywhere || seen.contains(test)).toList();
        if (candidates.isEmpty()) {
            return Verdict.NOT_REACHED;
        }
        var features = features(bug);
        var near = candidates.stream()
                .filter(test -> features.contains(feature(test.replace('.', '/'))))
                .toList();
        var far = candidates.stream().filter(test -> !near.contains(test)).toList();
        try (var planted = checkout.plant(bent(bug))) {
            for (var classes : List.of(near, far)) {
                if (classes.isEmpty()) {
                    continue;
                }
                var run = checkout.test(classes, true, limit(classes));
                if (run.outcome() != Outcome.GREEN) {
                    var verdict = classes == near ? Verdict.FOUND_BY_FEATURE : Verdict.FOUND_BY_MODULE;
                    say(
                            "  %s %s",
                            run.outcome(), run.failure().isEmpty() ? "no test failed, the run did" : run.failure());
                    return bug.kind().startsWith("SQL") && unreadable() ? Verdict.NOT_COMPILED : verdict;
                }
            }
        }
        return Verdict.SURVIVED;
    }

    private boolean unreadable() throws IOException {
        var known = UNREADABLE
                .matcher(Files.readString(checkout.log().resolveSibling("without-bug.log")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        return UNREADABLE
                .matcher(Files.readString(checkout.log()))
                .results()
                .anyMatch(found -> !known.contains(found.group()));
    }

    private long limit(List<String> classes) {
        return 120_000
                + 3
                        * (start
                                + classes.stream()
                                        .mapToLong(name -> durations.getOrDefault(name, 0L))
                                        .sum());
    }

    /** The feature that the file is in; of SQL, those that speak most of the tables and functions it names. */
    private Set<String> features(Bug bug) throws IOException {
        if (bug.isJava()) {
            return Set.of(feature(bug.file()));
        }
        var names = Pattern.compile("(?i)(?:TABLE|ON|FUNCTION|VIEW|FROM|JOIN|UPDATE|INTO)\\s+(\\w{4,})")
                .matcher(bug.owner() + " " + bug.before())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        names.add(bug.file()
                .replaceFirst(".*/", "")
                .replaceFirst("^[VR]\\d*__", "")
                .replace(".sql", ""));
        var spoken = new HashMap<String, Integer>();
        for (var path : checkout.sources()) {
            var text = Files.readString(path);
            var times = (int) names.stream()
                    .filter(name -> text.matches("(?s).*\\b" + Pattern.quote(name) + "\\b.*"))
                    .count();
            if (times > 0) {
                spoken.merge(feature(path.toString()), times, Integer::sum);
            }
        }
        return spoken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The folder below the service's root package. */
    private static String feature(String path) {
        var below = path.replaceFirst(".*vn/laichau/hatangso/\\w+/", "").split("/");
        return below.length > 1 ? below[0] : "";
    }

    private void summary() throws IOException {
        System.out.printf("%n%-20s seed %d%n", module, seed);
        System.out.printf(
                "%-24s %8s %8s %8s %9s %13s %6s%n",
                "", "planted", "feature", "module", "survived", "not compiled", "score");
        row("rules of the domain", bug -> reviewed.isDomain(bug));
        row("everything else", bug -> !reviewed.isDomain(bug));
        row("all", bug -> true);
        System.out.println("\nSurvivors:");
        verdicts.forEach((bug, verdict) -> {
            if (verdict == Verdict.SURVIVED || verdict == Verdict.NOT_REACHED) {
                System.out.printf("%s%s%n", verdict == Verdict.NOT_REACHED ? "(no test reaches it) " : "", told(bug));
            }
        });
    }

    private void row(String name, java.util.function.Predicate<Bug> group) {
        var counted = verdicts.entrySet().stream()
                .filter(entry -> group.test(entry.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
        long feature = counted.getOrDefault(Verdict.FOUND_BY_FEATURE, 0L);
        long all = counted.getOrDefault(Verdict.FOUND_BY_MODULE, 0L);
        long survived = counted.getOrDefault(Verdict.SURVIVED, 0L) + counted.getOrDefault(Verdict.NOT_REACHED, 0L);
        var planted = feature + all + survived;
        System.out.printf(
                "%-24s %8d %8d %8d %9d %13d %5s%%%n",
                name,
                planted,
                feature,
                all,
                survived,
                counted.getOrDefault(Verdict.NOT_COMPILED, 0L),
                planted == 0 ? "-" : Math.round(100.0 * (feature + all) / planted));
    }

    private String told(Bug bug) {
        return "%s:%d in %s: %s%n      - %s%n      + %s"
                .formatted(bug.file(), bug.line(), bug.owner(), bug.kind(), bug.before(), bug.after());
    }

    private String source(String file) throws IOException {
        return Files.readString(checkout.root().resolve(file));
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
        System.out.flush();
    }
}
