package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigure;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

/** Of what verdicts are made of, as it was known at an instant. */
class PastFiguresProperties {

    private static final List<String> OPERATORS = List.of("", "vnpt", "viettel", "mobifone");

    /** A commune with two villages, two that became one with it, one that stayed as it was, and the province. */
    private static final List<String> PLACES = List.of(
            "V033861", "V033862", "V033881", "V033882", "V033891", "V033892", "03386", "03388", "03389", "03451", "12");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final List<Integer> units = jdbi.withHandle(
            handle -> handle.createQuery("SELECT id FROM territory WHERE level IN ('PROVINCE', 'COMMUNE') ORDER BY id")
                    .mapTo(Integer.class)
                    .list());

    /** Something that changes what is known from now on. */
    record Write(Kind kind, int indicator, String place, String operator, int year, int numerator, String day) {

        enum Kind {
            RECORD,
            PUBLISH,
            WITHDRAW,
            MERGE,
            END_FIRM,
            ADD_VILLAGE
        }

        Write at(String otherPlace) {
            return new Write(kind, indicator, otherPlace, operator, year, numerator, day);
        }

        String unit() {
            return "SELECT id FROM territory WHERE code = '%s' AND valid @> DATE '%d-12-31'".formatted(place, year);
        }

        String figure() {
            return "indicator = %d AND operator = '%s' AND period = '%d' AND superseded_at = 'infinity' AND territory = (%s)"
                    .formatted(indicator, operator, year, unit());
        }

        String commune() {
            return place.startsWith("V") ? place.substring(1, 6) : "03390";
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @AfterTry
    void forgetWhatWasAdded() {
        ObservationDatabase.forget();
        Requests.superuser("""
                DELETE FROM territory_within WHERE part IN (SELECT id FROM territory WHERE code LIKE 'W%');
                DELETE FROM territory WHERE code LIKE 'W%';
                """);
    }

    /** Not made smaller when it fails: that goes on in the background, on the connection that others use. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void stayWhatTheyWereWhateverBecomesKnownLater(
            @ForAll("writes") @Size(max = 15) List<Write> before, @ForAll("writes") @Size(max = 10) List<Write> after) {
        before.forEach(this::write);
        var then = jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
        var known = known(then);
        after.forEach(this::write);
        assertThat(known(then)).isEqualTo(known);
        var merged = Statistics.label("a merger is among them");
        merged.collect(isMerged());
        merged.coverage(tries -> tries.check(true).percentage(share -> share > 10));
    }

    /** Where it counts for a period on which nobody reported for it is where it was known to lie. */
    @Example
    void keepAVillageThatIsCarriedOnWhereItWasKnownToLie() {
        write(new Write(Write.Kind.MERGE, 1, "V033881", "", 2026, 0, "2026-04-01"));
        write(new Write(Write.Kind.RECORD, 1, "V033881", "vnpt", 2026, 50, ""));
        write(new Write(Write.Kind.RECORD, 1, "V033862", "vnpt", 2025, 50, ""));
        write(new Write(Write.Kind.RECORD, 1, "V033861", "viettel", 2026, 50, ""));
        var then = jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
        var numerators = known(then).stream().map(TerritoryFigure::numerator).toList();
        write(new Write(Write.Kind.MERGE, 1, "V033862", "", 2026, 0, "2026-07-01"));
        assertThat(known(then).stream().map(TerritoryFigure::numerator).toList())
                .isEqualTo(numerators);
    }

    private boolean isMerged() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM territory_lineage WHERE recorded_at > '-infinity')")
                .mapTo(Boolean.class)
                .one());
    }

    private List<TerritoryFigure> known(OffsetDateTime then) {
        return Stream.of(true, false)
                .flatMap(provisional -> new TerritoryFigures(jdbi)
                                .list(
                                        IntStream.rangeClosed(1, 4)
                                                .mapToObj(ObservationDatabase::indicator)
                                                .toList(),
                                        units,
                                        false,
                                        LocalDate.of(2024, 1, 1),
                                        LocalDate.of(2026, 12, 31),
                                        new AsOfScope(then, false, provisional))
                                .stream())
                .toList();
    }

    private void write(Write write) {
        switch (write.kind()) {
            case RECORD -> revise(write, "'PROVISIONAL', " + write.numerator() + ", 100 FROM (" + write.unit() + ") u");
            case PUBLISH ->
                revise(write, """
                        'FINAL', numerator, denominator FROM observation o JOIN territory u ON u.id = o.territory
                        WHERE o.id IN (SELECT max(id) FROM observation WHERE %s)""".formatted(
                                write.figure().replace("superseded_at = 'infinity'", "superseded_at = now()")));
            case WITHDRAW -> jdbi.useHandle(handle -> handle.execute("""
                    WITH withdrawn AS (UPDATE observation SET superseded_at = now() WHERE %s RETURNING id)
                    INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
                    SELECT id, now(), 'a', 'o', 'r' FROM withdrawn""".formatted(write.figure())));
            case MERGE ->
                jdbi.useTransaction(handle -> {
                    ObservationDatabase.continueFrom(
                            handle,
                            write.day(),
                            "SELECT id FROM territory WHERE code = '%s' AND (level = 'VILLAGE' OR code = '03451') AND upper(valid) IS NULL"
                                    .formatted(write.place()),
                            write.place().startsWith("V") ? "'03390'" : "v.parent_code");
                    handle.execute("""
                            UPDATE territory_lineage SET recorded_at = now()
                            WHERE recorded_at = '-infinity'
                              AND successor IN (SELECT id FROM territory WHERE lower(valid) >= '2026-01-01')""");
                });
            case END_FIRM ->
                jdbi.useTransaction(handle -> ObservationDatabase.end(
                        handle,
                        "vnpt",
                        write.numerator() % 4 == 0 ? null : write.day(),
                        write.numerator() % 2 == 0 ? "viettel" : null));
            case ADD_VILLAGE ->
                jdbi.useTransaction(handle -> {
                    handle.execute("""
                            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, known_from)
                            SELECT 'W' || coalesce(max(id), 0), c.valid, 'VILLAGE', 'Bản', 'Thêm', 'Added', c.code, now()
                            FROM territory, LATERAL (SELECT code, valid FROM territory WHERE code = '%s' AND valid @> DATE '%d-12-31') c
                            GROUP BY c.code, c.valid""".formatted(write.commune(), write.year()));
                    handle.execute("SELECT refresh_territory_within()");
                });
        }
    }

    /** @param told status, numerator, denominator, and of which units u */
    private void revise(Write write, String told) {
        jdbi.useTransaction(handle -> {
            handle.execute("UPDATE observation SET superseded_at = now() WHERE " + write.figure());
            handle.execute("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, status, numerator, denominator,
                                             source_kind, source_ref, source_item, recorded_at)
                    SELECT indicator, territory, period, period_end, operator, status, numerator, denominator,
                           'IMPORT', 'x', gen_random_uuid()::text, now()
                    FROM (SELECT %1$d AS indicator, u.id AS territory, '%2$d' AS period, DATE '%2$d-12-31' AS period_end,
                                 '%3$s' AS operator, %4$s) n (indicator, territory, period, period_end, operator, status,
                                                              numerator, denominator)
                    """.formatted(write.indicator(), write.year(), write.operator(), told));
        });
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(8, Write.Kind.RECORD),
                                Tuple.of(2, Write.Kind.PUBLISH),
                                Tuple.of(1, Write.Kind.WITHDRAW),
                                Tuple.of(2, Write.Kind.MERGE),
                                Tuple.of(1, Write.Kind.END_FIRM),
                                Tuple.of(1, Write.Kind.ADD_VILLAGE)),
                        Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(1, 4)),
                        Arbitraries.of(PLACES),
                        Arbitraries.of(OPERATORS),
                        Arbitraries.integers().between(2024, 2026),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("2026-04-01", "2026-07-01", "2026-10-01"))
                .as(Write::new)
                // A village goes to another commune with all others of its own, and none has the commune that goes on
                // here.
                .map(write -> write.kind() == Write.Kind.MERGE ? write.at("03451") : write)
                .list();
    }
}
