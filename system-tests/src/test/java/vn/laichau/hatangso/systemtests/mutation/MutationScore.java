package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.laichau.hatangso.systemtests.mutation.Judge.Verdict;

/** How many of the bugs planted in a module its tests find. By hand: system-tests/mutation/README.md. */
final class MutationScore {

    private final String module;
    private final long seed;
    private final int count;
    private final Checkout checkout;
    private final Reviewed reviewed;

    private MutationScore(Path project, Map<String, String> options) throws IOException {
        this.module = options.get("module");
        this.seed = Long.parseLong(options.getOrDefault("seed", "7"));
        this.count = Integer.parseInt(options.getOrDefault("count", "60"));
        var work = project.resolve("system-tests/target/mutation").resolve(module + "-" + seed);
        var also = options.containsKey("with") ? List.of(options.get("with").split(",")) : List.<String>of();
        this.checkout = new Checkout(project, module, also, work);
        this.reviewed = Reviewed.in(project.resolve("system-tests/mutation"));
    }

    /** {@code MODULE [--seed 7] [--count 60] [--only GLOB] [--with MODULE,MODULE]} in the project folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new HashMap<>(Map.of("module", arguments[0]));
        for (var i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        new MutationScore(Path.of("").toAbsolutePath(), options).run(options.getOrDefault("only", "**"));
    }

    private void run(String only) throws IOException, InterruptedException {
        System.out.printf("building a copy of %s%n", module);
        checkout.build();
        var glob = FileSystems.getDefault().getPathMatcher("glob:" + only);
        var places = BugCandidates.in(checkout).stream()
                .filter(bug -> glob.matches(Path.of(bug.file())))
                .toList();
        System.out.printf("%d places%n", places.size());
        var verdicts = new LinkedHashMap<Bug, Verdict>();
        var bugs = chosen(places, verdicts);
        verdicts.putAll(new Judge(checkout).judge(bugs));
        summary(verdicts);
    }

    /** Those that compile, in the order of the seed. */
    private List<Bug> chosen(List<Bug> places, Map<Bug, Verdict> verdicts) throws IOException {
        var chosen = new ArrayList<Bug>();
        for (var bug : BugCandidates.shuffled(places, seed)) {
            if (chosen.size() < count && !reviewed.isEquivalent(bug)) {
                try (var planted = checkout.plant(bug)) {
                    if (planted == null) {
                        verdicts.put(bug, Verdict.NOT_COMPILED);
                    } else {
                        chosen.add(bug);
                    }
                }
            }
        }
        return chosen;
    }

    private void summary(Map<Bug, Verdict> verdicts) {
        var columns = "%-20s %8s %8s %8s %9s %12s %13s %6s%n";
        System.out.printf("%n%s, seed %d%n", module, seed);
        System.out.printf(
                columns, "", "planted", "feature", "module", "survived", "not reached", "not compiled", "score");
        row(columns, "rules of the domain", verdicts, reviewed::isDomain);
        row(columns, "everything else", verdicts, bug -> !reviewed.isDomain(bug));
        row(columns, "all", verdicts, bug -> true);
        System.out.printf("%nSurvivors, as they are written into equivalent.txt when they have a reason:%n");
        verdicts.forEach((bug, verdict) -> {
            if (verdict == Verdict.SURVIVED || verdict == Verdict.NOT_REACHED) {
                System.out.printf(
                        "%n%s, line %d, %s%n%s%n",
                        verdict.words, bug.line(), reviewed.isDomain(bug) ? "domain" : "else", bug.key());
            }
        });
    }

    private static void row(String columns, String name, Map<Bug, Verdict> verdicts, Predicate<Bug> group) {
        var counted = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var verdict : Verdict.values()) {
            counted.put(verdict, 0);
        }
        verdicts.forEach((bug, verdict) -> counted.merge(verdict, group.test(bug) ? 1 : 0, Integer::sum));
        var found = counted.get(Verdict.FOUND_BY_FEATURE) + counted.get(Verdict.FOUND_BY_MODULE);
        var planted = found + counted.get(Verdict.SURVIVED) + counted.get(Verdict.NOT_REACHED);
        System.out.printf(
                columns,
                name,
                planted,
                counted.get(Verdict.FOUND_BY_FEATURE),
                counted.get(Verdict.FOUND_BY_MODULE),
                counted.get(Verdict.SURVIVED),
                counted.get(Verdict.NOT_REACHED),
                counted.get(Verdict.NOT_COMPILED),
                planted == 0 ? "-" : Math.round(100.0 * found / planted) + " %");
    }
}
