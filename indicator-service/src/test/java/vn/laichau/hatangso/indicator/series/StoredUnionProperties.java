package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.quality.PlanCheck;

class StoredUnionProperties {

    private static final String STORED_OTHERWISE = """
            WITH computed AS (
                SELECT u.* FROM unnest(ARRAY[true, false]) AS p (provisional),
                    village_union_of(ARRAY[1], ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'), known_now(), p.provisional) u)
            SELECT (SELECT count(*) FROM (TABLE village_union EXCEPT ALL TABLE computed) AS a)
                 + (SELECT count(*) FROM (TABLE computed EXCEPT ALL TABLE village_union) AS b)
            """;

    private final Jdbi jdbi = FactsDatabase.open();

    /** Something that changes what is known. */
    record Write(Kind kind, int village, String operator, int year, boolean covered) {

        enum Kind {
            RECORD,
            PUBLISH,
            WITHDRAW,
            DELETE
        }

        /** The unit of the year: villages go on under other numbers since July 2025. */
        String place() {
            return """
                    operator = '%s' AND period = '%d' AND superseded_at = 'infinity' AND territory = (%s)""".formatted(operator, year, unit());
        }

        String unit() {
            return """
                    SELECT id FROM territory WHERE level = 'VILLAGE' AND valid @> DATE '%d-12-31'
                    ORDER BY code OFFSET %d LIMIT 1""".formatted(year, village);
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        FactsDatabase.forget();
    }

    @Property(tries = 25)
    void equalARecomputationAfterAnySequenceOfWrites(@ForAll("writes") @Size(max = 25) List<Write> writes) {
        writes.forEach(this::write);
        assertThat(count(STORED_OTHERWISE)).isZero();
    }

    @Property(tries = 25)
    void lieBetweenTheBestOperatorAndTheWhole(@ForAll("writes") @Size(min = 5, max = 40) List<Write> writes) {
        writes.forEach(this::write);
        assertThat(count("""
                SELECT count(*) FROM village_union o JOIN village_union u USING (indicator, commune, period, provisional)
                WHERE u.operator = '' AND o.operator <> ''
                  AND (o.numerator > u.numerator OR u.numerator > u.denominator OR o.alone > o.numerator)""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM village_union u
                WHERE operator = '' AND numerator > (
                    SELECT sum(numerator) FROM village_union o
                    WHERE (o.indicator, o.commune, o.period, o.provisional) = (u.indicator, u.commune, u.period, u.provisional)
                      AND o.operator <> '')""")).isZero();
    }

    /** The plan states operators' shares as whole percentages; a true union must not look like a contradiction of them. */
    @Property(tries = 25)
    void agreeWithTheCheckOnRoundedShares(@ForAll("writes") @Size(min = 5, max = 40) List<Write> writes) {
        writes.forEach(this::write);
        jdbi.useHandle(handle -> {
            var unions = handle.createQuery("""
                            SELECT commune, period, numerator, denominator FROM village_union
                            WHERE operator = '' AND provisional""").mapToMap().list();
            for (var union : unions) {
                var shares = handle.createQuery("""
                                SELECT numerator * 100 / :all AS share FROM village_union
                                WHERE operator <> '' AND provisional AND commune = :commune AND period = :period""")
                        .bindMap(union)
                        .bind("all", union.get("denominator"))
                        .mapTo(BigDecimal.class)
                        .list();
                assertThat(contradictions(union, shares)).isFalse();
            }
        });
    }

    private static boolean contradictions(Map<String, Object> union, List<BigDecimal> shares) {
        var figures = new HashMap<String, BigDecimal>();
        var all = (BigDecimal) union.get("denominator");
        figures.put("uncovered", all.subtract((BigDecimal) union.get("numerator")));
        figures.put("count", all);
        figures.put("share", BigDecimal.valueOf(100));
        for (var i = 0; i < shares.size(); i++) {
            figures.put("operator-" + i, shares.get(i).setScale(0, RoundingMode.HALF_UP));
        }
        var parts = figures.keySet().stream()
                .filter(code -> code.startsWith("operator-"))
                .toList();
        return new PlanCheck(
                        "union",
                        PlanCheck.Kind.UNION_BOUND,
                        List.of("P1"),
                        Text.of("…", "…"),
                        null,
                        parts,
                        null,
                        null,
                        null,
                        0,
                        "uncovered",
                        "count",
                        "share",
                        null,
                        null,
                        null)
                .against(figures)
                .isPresent();
    }

    private void write(Write write) {
        switch (write.kind()) {
            case RECORD ->
                jdbi.useTransaction(handle -> {
                    handle.execute("UPDATE observation SET superseded_at = now() WHERE " + write.place());
                    handle.execute("""
                        INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                                 status, source_kind, source_ref, source_item, recorded_at)
                        SELECT 1, (%s), '%d', DATE '%d-12-31', '%s', %d, 1, 'PROVISIONAL', 'IMPORT', 'x',
                               gen_random_uuid()::text, now() - interval '1 microsecond'
                        """.formatted(
                            write.unit(), write.year(), write.year(), write.operator(), write.covered() ? 1 : 0));
                });
            case PUBLISH ->
                jdbi.useHandle(
                        handle -> handle.execute("UPDATE observation SET status = 'FINAL' WHERE " + write.place()));
            case WITHDRAW ->
                jdbi.useHandle(handle ->
                        handle.execute("UPDATE observation SET superseded_at = now() WHERE " + write.place()));
            case DELETE -> As.superuser("DELETE FROM observation WHERE " + write.place());
        }
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Write.Kind.RECORD),
                                net.jqwik.api.Tuple.of(2, Write.Kind.PUBLISH),
                                net.jqwik.api.Tuple.of(1, Write.Kind.WITHDRAW),
                                net.jqwik.api.Tuple.of(1, Write.Kind.DELETE)),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("vnpt", "viettel", "mobifone"),
                        Arbitraries.integers().between(2024, 2026),
                        Arbitraries.of(true, false))
                .as(Write::new)
                .list();
    }
}
