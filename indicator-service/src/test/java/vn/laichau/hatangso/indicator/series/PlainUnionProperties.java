package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.Requests;

/** What is stored of unions, against loops over facts: without the functions and the words of the database. */
class PlainUnionProperties {

    /** Two in each of three communes until June 2025, all of them in one of the same name as the second since then. */
    private static final List<String> VILLAGES =
            List.of("V033861", "V033862", "V033881", "V033882", "V033891", "V033892");

    private static final List<String> OPERATORS = List.of("vnpt", "viettel", "mobifone");

    /** Day after the last of who ends, and who goes on in its place. */
    private static final LocalDate ENDED_ON = LocalDate.of(2026, 7, 1);

    private final Jdbi jdbi = ObservationDatabase.open();

    /** What an operator reported on a village; the last of what is said of one village, year and operator counts. */
    record Fact(String village, int year, String operator, int some, int all, boolean isFinal) {

        String place() {
            return village + year + operator;
        }

        LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }

        String commune() {
            return year < 2025 ? village.substring(1, 6) + " of old" : "03388";
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 40)
    void areStoredAsALoopOverTheFactsMakesThem(
            @ForAll("facts") @Size(min = 1, max = 30) List<Fact> said, @ForAll boolean ends, @ForAll boolean goesOn) {
        var facts = new ArrayList<>(said.stream()
                .collect(Collectors.toMap(Fact::place, fact -> fact, (earlier, later) -> later, TreeMap::new))
                .values());
        store(facts);
        if (ends) {
            jdbi.useTransaction(
                    handle -> ObservationDatabase.end(handle, "vnpt", ENDED_ON.toString(), goesOn ? "viettel" : null));
        }
        var expected = new TreeSet<String>();
        for (var provisional : List.of(true, false)) {
            var known =
                    facts.stream().filter(fact -> provisional || fact.isFinal).toList();
            known.stream()
                    .map(fact -> List.of(fact.commune(), Integer.toString(fact.year)))
                    .distinct()
                    .forEach(held -> expected.addAll(
                            union(known, held.get(0), Integer.parseInt(held.get(1)), provisional, ends, goesOn)));
        }
        assertThat(stored()).isEqualTo(expected);
    }

    private static List<String> union(
            List<Fact> known, String commune, int year, boolean provisional, boolean ends, boolean goesOn) {
        var shares = new ArrayList<Fact>();
        for (var operator : OPERATORS) {
            var isOver = ends
                    && operator.equals("vnpt")
                    && !LocalDate.of(year, 12, 31).isBefore(ENDED_ON);
            var last = known.stream()
                    .filter(fact -> fact.operator.equals(operator) && fact.year <= year)
                    .filter(fact -> isIn(fact, commune))
                    .map(Fact::year)
                    .max(Comparator.naturalOrder())
                    .filter(of -> of == year || !isOver);
            known.stream()
                    .filter(fact -> fact.operator.equals(operator)
                            && Optional.of(fact.year).equals(last))
                    .filter(fact -> isIn(fact, commune))
                    .filter(fact -> !(isOver && goesOn && isToldByWhoGoesOn(known, fact)))
                    .forEach(shares::add);
        }
        if (shares.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<String>();
        rows.add(row(commune, year, provisional, "", shares, shares));
        shares.stream().map(Fact::operator).distinct().forEach(operator -> {
            var own = shares.stream()
                    .filter(fact -> fact.operator.equals(operator))
                    .toList();
            rows.add(row(commune, year, provisional, operator, own, shares));
        });
        return rows;
    }

    /** A village goes on in the later commune; what was told of it before counts there, too. */
    private static boolean isIn(Fact fact, String commune) {
        return fact.commune().equals(commune) || commune.equals("03388");
    }

    private static boolean isToldByWhoGoesOn(List<Fact> known, Fact fact) {
        return known.stream()
                .anyMatch(other -> other.operator.equals("viettel")
                        && other.year == fact.year
                        && other.village.equals(fact.village));
    }

    private static String row(
            String commune, int year, boolean provisional, String operator, List<Fact> own, List<Fact> shares) {
        Map<String, List<Fact>> byVillage = new HashMap<>();
        shares.forEach(fact -> byVillage
                .computeIfAbsent(fact.village, village -> new ArrayList<>())
                .add(fact));
        var some = 0;
        var all = 0;
        var alone = 0;
        for (var village : own.stream().map(Fact::village).distinct().toList()) {
            var told = byVillage.get(village);
            var ours = own.stream().filter(fact -> fact.village.equals(village)).mapToInt(Fact::some);
            some += ours.max().orElseThrow();
            all += told.stream().mapToInt(Fact::all).max().orElseThrow();
            if (told.stream().filter(fact -> fact.some > 0).count() == 1) {
                alone += own.stream()
                        .filter(fact -> fact.village.equals(village))
                        .mapToInt(Fact::some)
                        .sum();
            }
        }
        return "%s %d %b %s: %d/%d, alone %d, final %b, of %d, carried %s"
                .formatted(
                        commune,
                        year,
                        provisional,
                        operator,
                        some,
                        all,
                        alone,
                        own.stream().allMatch(Fact::isFinal),
                        own.stream().map(Fact::village).distinct().count(),
                        own.stream()
                                .filter(fact -> fact.year != year)
                                .map(Fact::operator)
                                .distinct()
                                .sorted()
                                .toList());
    }

    private static void store(List<Fact> facts) {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT 1, t.id, f.year, end_of_period(f.year), f.operator, f.given, f.every, f.status, 'IMPORT', 'x', 'x',
                       now() - interval '1 hour'
                FROM (VALUES %s) AS f (village, year, operator, given, every, status)
                JOIN territory t ON t.code = f.village AND t.valid @> end_of_period(f.year)
                """.formatted(facts.stream()
                .map(fact -> "('%s', '%d', '%s', %d, %d, '%s')"
                        .formatted(
                                fact.village,
                                fact.year,
                                fact.operator,
                                fact.some,
                                fact.all,
                                fact.isFinal ? "FINAL" : "PROVISIONAL"))
                .collect(Collectors.joining(", "))));
    }

    private TreeSet<String> stored() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.code || CASE WHEN upper(t.valid) IS NULL THEN '' ELSE ' of old' END AS commune, u.*
                        FROM village_union u JOIN territory t ON t.id = u.commune""")
                .map((row, context) -> "%s %s %b %s: %d/%d, alone %d, final %b, of %d, carried %s"
                        .formatted(
                                row.getString("commune"),
                                row.getString("period"),
                                row.getBoolean("provisional"),
                                row.getString("operator"),
                                row.getInt("numerator"),
                                row.getInt("denominator"),
                                row.getInt("alone"),
                                row.getBoolean("final"),
                                row.getInt("villages"),
                                Stream.of((String[]) row.getArray("carried").getArray())
                                        .sorted()
                                        .toList()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.of(VILLAGES),
                        Arbitraries.integers().between(2023, 2026),
                        Arbitraries.of(OPERATORS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.of(true, false))
                .as(Fact::new)
                .list();
    }
}
