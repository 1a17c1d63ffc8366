package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigure;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

class StoredUnionProperties {

    /** Computed as for the present, and as reads of the past do it, for an instant at which all is known. */
    private static final List<String> INSTANTS = List.of("known_now()", "now() + interval '1 hour'");

    private static final String STORED_OTHERWISE = """
            WITH computed AS (
                SELECT u.* FROM unnest(ARRAY[true, false]) AS p (provisional),
                    village_union_of(ARRAY[1], ARRAY(SELECT id FROM territory WHERE level = 'COMMUNE'), %s, p.provisional) u)
            SELECT (SELECT count(*) FROM (TABLE village_union EXCEPT ALL TABLE computed) AS a)
                 + (SELECT count(*) FROM (TABLE computed EXCEPT ALL TABLE village_union) AS b)
            """;

    private static final List<String> OPERATORS = List.of("vnpt", "viettel", "mobifone");

    private static final OffsetDateTime AFTER_ALL = OffsetDateTime.parse("2200-01-01T00:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final List<Integer> units = jdbi.withHandle(
            handle -> handle.createQuery("SELECT id FROM territory WHERE level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')")
                    .mapTo(Integer.class)
                    .list());

    /** Something that changes what is known. */
    record Write(Kind kind, int indicator, int village, String operator, int year, String day, int percent) {

        enum Kind {
            RECORD,
            PUBLISH,
            WITHDRAW,
            DELETE,
            MOVE_VILLAGE,
            MERGE,
            END_FIRM,
            LET_FIRM_GO_ON
        }

        /** One further on, or nobody: nobody ends in favour of itself, by however many others. */
        String successor() {
            var next = OPERATORS.indexOf(operator) + 1 + village % 2;
            return next < OPERATORS.size() ? OPERATORS.get(next) : null;
        }

        /** The unit of the year: villages go on under other numbers since July 2025. */
        String place() {
            return """
                    indicator = %d AND operator = '%s' AND period = '%d' AND superseded_at = 'infinity' AND territory = (%s)""".formatted(indicator, operator, year, unit());
        }

        /** Three digits of a number for each village, so that a sum tells which are in it. */
        BigInteger size() {
            return BigInteger.valueOf(1000).pow(village).multiply(BigInteger.valueOf(100));
        }

        BigInteger covered() {
            return BigInteger.valueOf(1000).pow(village).multiply(BigInteger.valueOf(percent));
        }

        String unit() {
            return """
                    SELECT id FROM territory WHERE level = 'VILLAGE' AND valid @> DATE '%d-12-31'
                    ORDER BY code OFFSET %d LIMIT 1""".formatted(year, village);
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 30)
    void keepTheirPromisesAfterAnySequenceOfWrites(@ForAll("writes") @Size(max = 40) List<Write> writes) {
        writes.forEach(this::write);
        equalARecomputation();
        answerAsThePastOfNowDoes();
        lieBetweenTheBestOperatorAndTheWhole();
        agreeWithTheCheckOnRoundedShares();
        countEachVillageOnce();
        countNoFirmAfterItsEnd();
    }

    private static void countNoFirmAfterItsEnd() {
        assertThat(count("""
                SELECT count(*) FROM village_union u
                JOIN operator_end e ON e.superseded_at = 'infinity' AND e.ended_on <= u.period_end
                WHERE e.operator = ANY (u.carried)
                   OR u.operator = e.operator AND NOT EXISTS (SELECT FROM known_figures(known_now(), u.provisional) o
                                                              WHERE o.operator = e.operator AND o.period = u.period)""")).isZero();
    }

    /** As who may read everything, and sums all of it. */
    private static long count(String sql) {
        return ObservationDatabase.open()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void equalARecomputation() {
        assertThat(INSTANTS)
                .allSatisfy(instant ->
                        assertThat(count(STORED_OTHERWISE.formatted(instant))).isZero());
    }

    /** The present is read from what is stored, the past computed anew. */
    private void answerAsThePastOfNowDoes() {
        assertThat(List.of(true, false))
                .allSatisfy(provisional -> assertThat(read(true, provisional)).isEqualTo(read(false, provisional)));
    }

    private List<TerritoryFigure> read(boolean current, boolean provisional) {
        return new TerritoryFigures(jdbi)
                .list(
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(ObservationDatabase::indicator)
                                .toList(),
                        units,
                        false,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        new AsOfScope(AFTER_ALL, current, provisional));
    }

    private static void lieBetweenTheBestOperatorAndTheWhole() {
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

    /**
     * Also one that went on under other communes inside the period, whoever reported before and after: those that anyone
     * reported on once, those that are carried on at most once.
     */
    private void countEachVillageOnce() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT u.period, u.provisional, v.nth, trunc(u.size / 100 / power(1000::numeric, v.nth)) % 10 AS times,
                               EXISTS (SELECT FROM known_figures(known_now(), u.provisional) o JOIN territory t ON t.id = o.territory
                                       WHERE o.indicator = 1 AND o.period = u.period AND t.code = v.code) AS told
                        FROM (SELECT period, provisional, sum(denominator) AS size FROM village_union
                              WHERE operator = '' GROUP BY period, provisional) u,
                             (SELECT code, row_number() OVER (ORDER BY code) - 1 AS nth
                              FROM territory WHERE level = 'VILLAGE' GROUP BY code) v
                        """)
                .map((row, context) -> assertThat(row.getInt("times"))
                        .as("%s (provisional: %s), village %s", row.getString(1), row.getBoolean(2), row.getInt(3))
                        .isBetween(row.getBoolean("told") ? 1 : 0, 1))
                .list());
    }

    /** The plan states operators' shares as whole percentages; a true union must not look like a contradiction of them. */
    private void agreeWithTheCheckOnRoundedShares() {
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
        return new PlanQualityRule(
                        "union",
                        PlanQualityRule.Kind.UNION_BOUND,
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
                        SELECT %d, u.id, '%d', DATE '%d-12-31', '%s', %d, %d, 'PROVISIONAL', 'IMPORT', 'x',
                               gen_random_uuid()::text, now() - interval '1 microsecond'
                        FROM (%s) u
                        """.formatted(
                                    write.indicator(),
                                    write.year(),
                                    write.year(),
                                    write.operator(),
                                    write.covered(),
                                    write.size(),
                                    write.unit()));
                });
            case PUBLISH -> Requests.superuser("UPDATE observation SET status = 'FINAL' WHERE " + write.place());
            case WITHDRAW -> jdbi.useHandle(handle -> handle.execute("""
                        WITH withdrawn AS (UPDATE observation SET superseded_at = now() WHERE %s RETURNING id)
                        INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
                        SELECT id, now(), 'a', 'o', 'r' FROM withdrawn""".formatted(write.place())));
            case DELETE -> Requests.superuser("DELETE FROM observation WHERE " + write.place());
            case MOVE_VILLAGE -> jdbi.useHandle(handle -> handle.execute("""
                        UPDATE territory v SET parent_code = (
                            SELECT c.code FROM territory c WHERE c.level = 'COMMUNE' AND c.valid @> v.valid
                            ORDER BY c.code OFFSET %d LIMIT 1)
                        WHERE v.id = (%s)""".formatted(write.village(), write.unit())));
            case MERGE ->
                jdbi.useTransaction(handle -> ObservationDatabase.continueFrom(
                        handle, write.day(), write.unit(), """
                        (SELECT c.code FROM territory c WHERE c.level = 'COMMUNE' AND upper(c.valid) IS NULL
                         ORDER BY c.code OFFSET %d LIMIT 1)""".formatted(write.village())));
            case END_FIRM ->
                jdbi.useTransaction(handle -> ObservationDatabase.end(
                        handle, write.operator(), write.day().replace("2026", write.year() + ""), write.successor()));
            case LET_FIRM_GO_ON ->
                jdbi.useTransaction(handle -> ObservationDatabase.end(handle, write.operator(), null, null));
        }
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Write.Kind.RECORD),
                                net.jqwik.api.Tuple.of(2, Write.Kind.PUBLISH),
                                net.jqwik.api.Tuple.of(1, Write.Kind.WITHDRAW),
                                net.jqwik.api.Tuple.of(1, Write.Kind.DELETE),
                                net.jqwik.api.Tuple.of(1, Write.Kind.MOVE_VILLAGE),
                                net.jqwik.api.Tuple.of(2, Write.Kind.MERGE),
                                net.jqwik.api.Tuple.of(2, Write.Kind.END_FIRM),
                                net.jqwik.api.Tuple.of(1, Write.Kind.LET_FIRM_GO_ON)),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, 1),
                                net.jqwik.api.Tuple.of(1, 2),
                                net.jqwik.api.Tuple.of(1, 3),
                                net.jqwik.api.Tuple.of(1, 4)),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(OPERATORS),
                        Arbitraries.integers().between(2024, 2026),
                        Arbitraries.of("2026-04-01", "2026-07-01", "2026-10-01"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(0, 100)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 100))))
                .as(Write::new)
                .list();
    }
}
