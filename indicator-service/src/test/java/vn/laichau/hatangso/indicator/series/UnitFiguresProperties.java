package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

/** Of which parts the figure of a unit is made, against loops over facts: the words of docs/adr/0020. */
class UnitFiguresProperties {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final OffsetDateTime AFTER_ALL = OffsetDateTime.parse("2200-01-01T00:00:00+07:00");
    private static final int RATIO = 2;
    private static final String PROVINCE = "12";
    private static final String COMMUNE = "03388";

    private final Jdbi jdbi = ObservationDatabase.open();
    private final Map<String, Integer> units = jdbi.withHandle(
            handle -> handle.createQuery("SELECT code, id FROM territory WHERE valid @> :end AND level <> 'DISTRICT'")
                    .bind("end", END)
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    /** How many of the units of a level have a figure, and how many of these figures are final. */
    enum Share {
        NONE,
        ONE,
        ALL_BUT_ONE,
        ALL;

        int of(int all) {
            return switch (this) {
                case NONE -> 0;
                case ONE -> 1;
                case ALL_BUT_ONE -> all - 1;
                case ALL -> all;
            };
        }
    }

    /** Which units of each level report, by how many figures of each level are there and are final. */
    record Reports(
            Share communes, Share finalCommunes, Share villages, Share finalVillages, boolean own, boolean finalOwn) {}

    private record Fact(String code, String period, String operator, int some, int all, boolean isFinal) {

        String level() {
            return code.startsWith("V") ? "VILLAGE" : code.equals(PROVINCE) ? "PROVINCE" : "COMMUNE";
        }
    }

    /** A possible figure of a unit: of all facts of one level. */
    private record Candidate(String level, List<Fact> facts, int expected, boolean obstructed) {

        boolean isWhole() {
            return facts.size() >= expected;
        }

        boolean hasFinal() {
            return facts.stream().anyMatch(Fact::isFinal);
        }

        int rank() {
            return List.of("PROVINCE", "COMMUNE", "VILLAGE").indexOf(level);
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 40)
    void areOfTheFirstLevelThatHasAllItsPartsAndAFinalOneAmongThem(
            @ForAll("reports") Reports ofAll,
            @ForAll("reports") Reports ofOne,
            @ForAll boolean provisional,
            @ForAll boolean derivable,
            @ForAll boolean current,
            @ForAll long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        facts.addAll(facts(ofAll, "2026", "", random));
        facts.addAll(facts(ofOne, "2026", "vnpt", random));
        facts.addAll(facts(ofOne, "2026-Q4", "", random));
        // Neither of the time that is asked about.
        facts.add(new Fact(PROVINCE, "2025", "", 1, 2, true));
        facts.add(new Fact(PROVINCE, "2027", "", 1, 2, true));
        store(facts);
        var indicator = Ratios.of(RATIO, derivable ? Aggregation.RATIO : Aggregation.NOT_DERIVABLE, Aggregation.RATIO);
        var expected = new TreeSet<String>();
        for (var unit : List.of(PROVINCE, COMMUNE)) {
            facts.stream()
                    .filter(fact -> fact.period.startsWith("2026") && (provisional || fact.isFinal))
                    .collect(Collectors.groupingBy(fact -> fact.period + " " + fact.operator))
                    .forEach((key, told) -> expected.addAll(figure(unit, key, told, derivable)));
        }
        assertThat(read(indicator, new AsOfScope(AFTER_ALL, current, provisional)))
                .isEqualTo(expected);
    }

    private List<String> figure(String unit, String key, List<Fact> told, boolean derivable) {
        var own = unit.equals(PROVINCE) ? "PROVINCE" : "COMMUNE";
        var candidates = new ArrayList<Candidate>();
        add(candidates, told, fact -> fact.code.equals(unit), own, 1, false);
        if (unit.equals(PROVINCE)) {
            add(candidates, told, fact -> fact.level().equals("COMMUNE"), "COMMUNE", 38, !derivable);
        }
        add(candidates, told, fact -> fact.level().equals("VILLAGE"), "VILLAGE", 6, !derivable);
        return candidates.stream()
                .min(Comparator.comparing(Candidate::obstructed)
                        .thenComparing(Candidate::isWhole, Comparator.reverseOrder())
                        .thenComparing(candidate -> candidate.level.equals("VILLAGE") && !candidate.isWhole())
                        .thenComparing(Candidate::hasFinal, Comparator.reverseOrder())
                        .thenComparing(Candidate::rank))
                .map(best -> row(
                        unit,
                        key,
                        best.facts.stream().mapToInt(Fact::some).sum(),
                        best.facts.stream().mapToInt(Fact::all).sum(),
                        best.facts.stream().allMatch(Fact::isFinal),
                        best.facts.size(),
                        best.expected,
                        best.obstructed))
                .stream()
                .toList();
    }

    private static void add(
            List<Candidate> candidates,
            List<Fact> told,
            Predicate<Fact> chosen,
            String level,
            int expected,
            boolean obstructed) {
        var facts = told.stream().filter(chosen).toList();
        if (!facts.isEmpty()) {
            candidates.add(new Candidate(level, facts, expected, obstructed));
        }
    }

    private static String row(
            String unit,
            String key,
            int some,
            int all,
            boolean isFinal,
            int reported,
            int expected,
            boolean obstructed) {
        return "%s %s: %d/%d, final %b, %d of %d, obstructed %b"
                .formatted(unit, key, some, all, isFinal, reported, expected, obstructed);
    }

    private TreeSet<String> read(Indicator indicator, AsOfScope asOfScope) {
        var codes = Map.of(units.get(PROVINCE), PROVINCE, units.get(COMMUNE), COMMUNE);
        return new TerritoryFigures(jdbi)
                .list(List.of(indicator), codes.keySet(), false, END, END, asOfScope).stream()
                        .map(figure -> row(
                                codes.get(figure.unit()),
                                figure.period() + " " + figure.operator(),
                                number(figure.numerator()),
                                number(figure.denominator()),
                                figure.finished(),
                                figure.reported(),
                                figure.expected(),
                                figure.obstructed()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int number(BigDecimal amount) {
        return amount.intValueExact();
    }

    private List<Fact> facts(Reports reports, String period, String operator, Random random) {
        var facts = new ArrayList<Fact>();
        if (reports.own) {
            facts.add(fact(PROVINCE, period, operator, reports.finalOwn, random));
        }
        var communes = some("[0-9]{5}");
        // The commune that is asked about reports, where any does.
        communes.remove(COMMUNE);
        communes.add(0, COMMUNE);
        add(facts, communes, reports.communes, reports.finalCommunes, period, operator, random);
        add(facts, some("V.*"), reports.villages, reports.finalVillages, period, operator, random);
        return facts;
    }

    private List<String> some(String codes) {
        return units.keySet().stream()
                .filter(code -> code.matches(codes))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void add(
            List<Fact> facts,
            List<String> codes,
            Share reporting,
            Share isFinal,
            String period,
            String operator,
            Random random) {
        for (var nth = 0; nth < reporting.of(codes.size()); nth++) {
            facts.add(fact(codes.get(nth), period, operator, nth < isFinal.of(codes.size()), random));
        }
    }

    private static Fact fact(String code, String period, String operator, boolean isFinal, Random random) {
        var all = 1 + random.nextInt(50);
        return new Fact(code, period, operator, random.nextInt(all + 1), all, isFinal);
    }

    private static void store(List<Fact> facts) {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT 2, t.id, f.period, end_of_period(f.period), f.operator, f.given, f.every, f.status, 'IMPORT', 'x', 'x',
                       now() - interval '1 hour'
                FROM (VALUES %s) AS f (code, period, operator, given, every, status)
                JOIN territory t ON t.code = f.code AND t.valid @> end_of_period(f.period)
                """.formatted(facts.stream()
                .map(fact -> "('%s', '%s', '%s', %d, %d, '%s')"
                        .formatted(
                                fact.code,
                                fact.period,
                                fact.operator,
                                fact.some,
                                fact.all,
                                fact.isFinal ? "FINAL" : "PROVISIONAL"))
                .collect(Collectors.joining(", "))));
    }

    @Provide
    Arbitrary<Reports> reports() {
        var share = Arbitraries.of(Share.class);
        var yes = Arbitraries.of(true, false);
        return Combinators.combine(share, share, share, share, yes, yes).as(Reports::new);
    }
}
