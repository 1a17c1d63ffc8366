package vn.laichau.hatangso.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

class FindingProperties {

    private static final int UNION = 1;
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");
    private static final List<String> OPERATORS = List.of("vnpt", "viettel", "mobifone");
    private static final String WITH_VILLAGES = "03388";
    private static final int VILLAGES = 6;

    private static final String RECORD = """
            WITH before AS (
                UPDATE observation SET superseded_at = now()
                WHERE superseded_at = 'infinity' AND indicator = :indicator AND period = :period AND operator = :operator
                  AND territory IN (SELECT id FROM territory WHERE code = :place AND valid @> end_of_period(:period))
                RETURNING 1)
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                     source_kind, source_ref, source_item, recorded_at)
            SELECT :indicator, id, :period, end_of_period(:period), :operator, :percent, 100, 'FINAL', 'IMPORT', 'x', 'x',
                   now() - interval '1 microsecond'
            FROM territory
            WHERE code = :place AND valid @> end_of_period(:period) AND (SELECT count(*) FROM before) IS NOT NULL
            """;

    private static final String WITHDRAW = """
            WITH withdrawn AS (
                UPDATE observation SET superseded_at = now()
                WHERE superseded_at = 'infinity' AND indicator = :indicator AND period = :period AND operator = :operator
                  AND territory IN (SELECT id FROM territory WHERE code = :place)
                RETURNING id)
            INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
            SELECT id, now(), 'a', 'o', 'r' FROM withdrawn
            """;

    private final Jdbi jdbi = ObservationDatabase.open();
    private final QualityRun checks = new QualityRun(jdbi, Clock.systemUTC());

    /** Something that happens to figures, or a run of the rules in between. */
    public record Step(Kind kind, int indicator, String place, String period, String operator, int percent) {

        enum Kind {
            RECORD,
            WITHDRAW,
            MERGE,
            END_FIRM,
            RUN
        }
    }

    @BeforeTry
    void beginWithoutFindings() {
        Requests.superuser(
                "DELETE FROM figure_finding; UPDATE figures_checked SET (revision, withdrawn, state) = (0, '-infinity', -1)");
        ObservationDatabase.forget();
    }

    @Property(tries = 15)
    void areThoseOfALookAtEverythingAfterALookAtWhatChanged(@ForAll("steps") @Size(max = 60) List<Step> steps) {
        steps.forEach(this::take);
        look();
        var found = standing();
        jdbi.useTransaction(handle -> checks.runAll());
        assertThat(found).isEqualTo(standing());
    }

    private void take(Step step) {
        switch (step.kind()) {
            case RECORD -> execute(RECORD, step);
            case WITHDRAW -> execute(WITHDRAW, step);
            case MERGE ->
                jdbi.useTransaction(handle -> ObservationDatabase.continueFrom(
                        handle,
                        "2026-07-01",
                        "SELECT id FROM territory WHERE code = '%s' AND upper(valid) IS NULL AND code IN ('03595', 'V033881', 'V033891')"
                                .formatted(step.place()),
                        "v.parent_code"));
            case END_FIRM ->
                jdbi.useTransaction(handle ->
                        ObservationDatabase.end(handle, "viettel", step.percent() < 20 ? null : "2025-07-01", "vnpt"));
            case RUN -> look();
        }
    }

    private void execute(String sql, Step step) {
        jdbi.useTransaction(handle -> handle.createUpdate(sql).bindMethods(step).execute());
    }

    private void look() {
        jdbi.useTransaction(handle -> checks.run(handle, List.of()));
    }

    private List<Map<String, Object>> standing() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT rule, indicator, territory, period, operator, stated, computed FROM figure_finding
                        WHERE ended_at = 'infinity' ORDER BY rule, indicator, territory, period, operator""").mapToMap().list());
    }

    /**
     * Shares that operators state of a commune, the one that somebody states of all, and what operators state of each village;
     * empty for what nobody states.
     */
    record Stated(
            List<Optional<Integer>> ofCommune, Optional<Integer> ofAll, List<List<Optional<Integer>>> ofVillages) {

        /** Where anybody reported on every village. */
        Optional<BigDecimal> union() {
            var best = ofVillages.stream().map(Stated::best).toList();
            return best.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            new BigDecimal(best.stream().mapToInt(Optional::get).sum())
                                    .divide(new BigDecimal(best.size()), 4, RoundingMode.DOWN))
                    : Optional.empty();
        }

        Optional<BigDecimal> best() {
            return best(ofCommune).map(BigDecimal::valueOf);
        }

        Optional<BigDecimal> lowest() {
            return Stream.of(ofAll.map(BigDecimal::valueOf), union())
                    .flatMap(Optional::stream)
                    .min(BigDecimal::compareTo);
        }

        private static Optional<Integer> best(List<Optional<Integer>> shares) {
            return shares.stream().flatMap(Optional::stream).max(Integer::compareTo);
        }
    }

    @Property(tries = 60)
    void nameAUnionExactlyWhereItIsBelowItsBestOperator(@ForAll("stated") Stated stated) {
        for (var operator = 0; operator < OPERATORS.size(); operator++) {
            record(WITH_VILLAGES, OPERATORS.get(operator), stated.ofCommune().get(operator));
            for (var village = 0; village < VILLAGES; village++) {
                record(
                        village(village),
                        OPERATORS.get(operator),
                        stated.ofVillages().get(village).get(operator));
            }
        }
        record(WITH_VILLAGES, "", stated.ofAll());
        look();
        var expected = stated.best()
                .flatMap(best -> stated.lowest()
                        .filter(lowest -> best.subtract(lowest).compareTo(ROUNDING) > 0)
                        .map(lowest -> Stream.of(lowest, best)));
        assertThat(belowBest())
                .isEqualTo(
                        expected.map(both -> both.map(FindingProperties::plain).toList())
                                .orElse(List.of()));
    }

    private void record(String place, String operator, Optional<Integer> share) {
        share.ifPresent(percent -> take(new Step(Step.Kind.RECORD, UNION, place, "2025", operator, percent)));
    }

    private List<String> belowBest() {
        return standing().stream()
                .filter(finding -> finding.get("rule").equals("all-not-below-the-best"))
                .flatMap(finding -> Stream.of(finding.get("stated"), finding.get("computed")))
                .map(BigDecimal.class::cast)
                .map(FindingProperties::plain)
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String village(int nth) {
        return List.of("V033861", "V033862", "V033881", "V033882", "V033891", "V033892")
                .get(nth);
    }

    @Provide
    Arbitrary<Stated> stated() {
        var all = shares(1, 0.5).map(shares -> shares.get(0));
        return Combinators.combine(
                        shares(OPERATORS.size(), 0.4),
                        all,
                        shares(OPERATORS.size(), 0.2).list().ofSize(VILLAGES))
                .as(Stated::new);
    }

    private static Arbitrary<List<Optional<Integer>>> shares(int size, double silent) {
        return Arbitraries.integers()
                .between(0, 100)
                .injectNull(silent)
                .map(Optional::ofNullable)
                .list()
                .ofSize(size);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(12, Step.Kind.RECORD),
                                net.jqwik.api.Tuple.of(2, Step.Kind.WITHDRAW),
                                net.jqwik.api.Tuple.of(1, Step.Kind.MERGE),
                                net.jqwik.api.Tuple.of(1, Step.Kind.END_FIRM),
                                net.jqwik.api.Tuple.of(3, Step.Kind.RUN)),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("12", "03386", WITH_VILLAGES, "03389", "03595", "V033881", "V033891"),
                        Arbitraries.of("2024", "2025", "2026", "2025-Q1", "2025-Q3", "2025-Q4", "2025-12", "2026-08"),
                        Arbitraries.of("", "vnpt", "viettel"),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list();
    }
}
