package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.indicator.series.SeriesValues.none;
import static vn.laichau.hatangso.indicator.series.SeriesValues.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparability;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement;
import vn.laichau.hatangso.indicator.progress.override.VerdictOverride;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Start;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

class JudgeTargetTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final Indicator INDICATOR = Ratios.of(1, Aggregation.RATIO, Aggregation.SHARED_DENOMINATOR);
    private static final Target TARGET = Targets.of(Comparator.AT_LEAST, "80", DUE);
    private static final List<SeriesValue> VALUES = List.of(
            percent("2022", "40"),
            percent("2023", "50"),
            percent("2024", "60"),
            percent("2025", "79"),
            percent("2026", "85"));

    @ParameterizedTest(name = "on {0} the latest is {1}, that of the deadline {2}")
    @CsvSource({
        "2024-12-31, 2024,",
        "2025-01-01, 2025,",
        "2025-12-31, 2025,",
        "2026-01-01, 2026, 2025",
        "2027-03-01, 2026, 2025"
    })
    void knowsTheLastValueOfTheRunningYearAndThatOfAPassedDeadline(LocalDate asOf, String latest, String atDeadline) {
        var progress = judge(asOf, TARGET, VALUES);
        assertThat(progress.latest().period()).isEqualTo(latest);
        assertThat(progress.atDeadline() == null ? null : progress.atDeadline().period())
                .isEqualTo(atDeadline);
        assertThat(progress.verdict() == Verdict.MET_LATE).isEqualTo(atDeadline != null);
    }

    @Test
    void showsNoValueOfAnEarlierYearAsThatOfTheDeadline() {
        var progress = judge(DUE.plusDays(5), TARGET, VALUES.subList(0, 3));
        assertThat(progress.verdict()).isEqualTo(Verdict.STALE);
        assertThat(progress.atDeadline()).isNull();
        assertThat(progress.latest().period()).isEqualTo("2024");
    }

    /** What 2026 is expected to come to is told, and neither meets the target late nor lacks anything. */
    @Test
    void decidesNothingByAnEstimateOnceTheDeadlineHasPassed() {
        var values = new ArrayList<>(VALUES.subList(0, 4));
        values.add(percent("2026", "85", "ESTIMATE"));
        var progress = judge(LocalDate.of(2026, 12, 14), TARGET, values);
        assertThat(progress.latest().period()).isEqualTo("2026");
        assertThat(progress.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(progress.lacking()).isNull();
        var missed = Targets.of(Comparator.AT_LEAST, "95", DUE);
        assertThat(judge(LocalDate.of(2026, 12, 14), missed, values).projectedDay())
                .isEqualTo(judge(LocalDate.of(2026, 12, 14), missed, values.subList(0, 4))
                        .projectedDay())
                .isNotNull();
        var running =
                judge(LocalDate.of(2026, 12, 14), Targets.of(Comparator.AT_LEAST, "90", DUE.plusYears(5)), values);
        assertThat(running.lacking().value()).isEqualByComparingTo("5");
    }

    @Test
    void hasNothingToSayOfPeriodsWithoutAValue() {
        var progress = judge(DUE, TARGET, List.of(percent("2024", "60"), none("2025")));
        assertThat(progress.latest().period()).isEqualTo("2024");
        assertThat(judge(DUE, TARGET, List.of(none("2025"))).verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void tellsNothingOfWhatOperatorsContribute() {
        var progress = judge(DUE.plusDays(1), TARGET, VALUES);
        assertThat(VALUES.get(3).operators()).isNotNull();
        assertThat(progress.latest().operators()).isNull();
        assertThat(progress.atDeadline().operators()).isNull();
    }

    @Test
    void namesTheCommunesThatLackByTheirLatestValueAlsoAfterTheDeadline() {
        var commune = new TerritorySeries(
                INDICATOR, unit("03388"), List.of(percent("2024", "10"), percent("2025", "20"), percent("2026", "30")));
        assertThat(judge(DUE, TARGET, VALUES, commune).blocking().units())
                .extracting(BlockingCommunes.Unit::value)
                .containsExactly(commune.values().get(1).value());
        assertThat(judge(DUE.plusDays(1), TARGET, VALUES, commune).blocking().units())
                .extracting(BlockingCommunes.Unit::value)
                .containsExactly(commune.values().get(2).value());
        assertThat(judge(DUE.plusDays(1), TARGET, VALUES.subList(0, 3), commune)
                        .blocking()
                        .units())
                .extracting(BlockingCommunes.Unit::value)
                .containsExactly(commune.values().get(0).value());
        assertThat(judge(DUE, TARGET, List.of(), commune).blocking()).isNull();
    }

    @Test
    void projectsFinalValuesAlone() {
        var due = LocalDate.of(2030, 12, 31);
        var target = Targets.of(Comparator.AT_LEAST, "80", due);
        var provisional = new ArrayList<>(VALUES.subList(0, 3));
        provisional.add(percent("2025", "10", "PROVISIONAL"));
        assertThat(judge(DUE, target, provisional).projection())
                .isEqualTo(judge(DUE, target, VALUES.subList(0, 3)).projection())
                .isNotNull();
        assertThat(judge(DUE, target, provisional.subList(1, 4)).projection()).isNull();
    }

    @Test
    void projectsUntilTheDeadlineAndNothingThatPeopleJudge() {
        var past = VALUES.subList(0, 3);
        assertThat(judge(DUE, TARGET, past).projection().day()).isEqualTo(DUE);
        assertThat(judge(DUE.plusDays(1), TARGET, past).projection()).isNull();
        assertThat(judge(DUE, Targets.of(Comparator.JUDGED, null, DUE), past).projection())
                .isNull();
    }

    @Test
    void saysWhenWhatIsLackingWillBeThereAlsoAfterTheDeadline() {
        var values = List.of(percent("2023", "10"), percent("2024", "20"), percent("2025", "30"));
        var late = judge(DUE.plusDays(1), Targets.of(Comparator.AT_LEAST, "45", DUE), values);
        assertThat(late.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(late.projectedDay()).isBetween("2027-06-28", "2027-07-04");
        assertThat(judge(DUE, Targets.of(Comparator.AT_LEAST, "30", DUE), values)
                        .projectedDay())
                .isNull();
    }

    /** Of two ratios in a percentage's bounds only one is a percentage. */
    @Test
    void keepsOnlyPercentagesBelowAHundred() {
        var steep = List.of(percent("2022", "10"), percent("2023", "50"), percent("2024", "90"));
        assertThat(judge(DUE, TARGET, steep).projection().value()).isEqualByComparingTo("100");
        var speed = new Indicator(
                1,
                "speed",
                INDICATOR.name(),
                INDICATOR.definition(),
                "T",
                Indicator.Measure.QUANTITY,
                "MBIT_PER_SECOND",
                "HIGHER",
                null,
                null,
                Aggregation.NOT_DERIVABLE,
                Aggregation.NOT_DERIVABLE,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
        assertThat(judge(DUE, TARGET, new TerritorySeries(speed, unit("12"), steep))
                        .projection()
                        .value())
                .isGreaterThan(new BigDecimal("100"));
    }

    @Test
    void saysToKeepALevelOnlyWhereItWasThereFromTheStartAndTheTargetStillRuns() {
        var met = List.of(percent("2022", "85"), percent("2025", "86"));
        assertThat(judge(DUE, TARGET, met).neededPace()).isEqualTo(NeededPace.keep());
        assertThat(judge(DUE.plusDays(1), TARGET, met).neededPace()).isNull();
        assertThat(judge(DUE, TARGET, List.of(percent("2022", "40"), percent("2025", "86")))
                        .neededPace())
                .isNull();
        assertThat(judge(DUE, TARGET, List.of(percent("2022", "85"), percent("2025", "79")))
                        .neededPace()
                        .vi())
                .contains("thêm 1,0");
    }

    @Test
    void saysWhatIsLackingInTheUnitAndAsAShareOfTheTargetAlsoAfterTheDeadline() {
        var open = judge(DUE.plusDays(1), TARGET, VALUES.subList(0, 4));
        assertThat(open.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(open.neededPace()).isNull();
        assertThat(open.lacking().value()).isEqualByComparingTo("1");
        assertThat(open.lacking().share()).isEqualTo("1.3");
        assertThat(judge(DUE.plusDays(1), TARGET, VALUES).lacking()).isNull();
        var falling = Targets.of(Comparator.BELOW, "50", DUE);
        assertThat(judge(DUE.minusYears(1), falling, VALUES.subList(0, 3))
                        .lacking()
                        .share())
                .isEqualTo("20.0");
        var none = Targets.of(Comparator.EXACTLY, "0", DUE);
        assertThat(judge(DUE.minusYears(1), none, VALUES.subList(0, 3))
                        .lacking()
                        .share())
                .isEqualTo("100.0");
    }

    @ParameterizedTest(name = "due on {0}: milestone {1}")
    @CsvSource({"2024-06-30, 2025", "2025-12-31, 2025", "2026-01-01, 2030", "2030-12-31, 2030"})
    void belongsToTheLastYearOfItsFiveYearPeriod(LocalDate due, int milestone) {
        assertThat(judge(DUE, Targets.of(Comparator.AT_LEAST, "80", due), VALUES)
                        .milestone())
                .isEqualTo(milestone);
    }

    @Test
    void saysWhatIsMissingUntilTheDeadline() {
        var progress = judge(LocalDate.of(2023, 12, 31), TARGET, VALUES.subList(0, 2));
        assertThat(progress.neededPace())
                .isEqualTo(NeededPace.inWords(new BigDecimal("30"), "PERCENT", LocalDate.of(2023, 12, 31), DUE));
        assertThat(progress.start().kind()).isEqualTo(Start.Kind.FIRST_FINAL_VALUE);
        assertThat(progress.expected()).isNotNull();
        assertThat(progress.ratio()).isNotNull();
    }

    @Test
    void tellsWhatPeopleSaidOfThisTarget() {
        var judgement = new Judgement(1, "t", null, DUE, "r", List.of(), "dic", "a", OffsetDateTime.MIN);
        var override = new VerdictOverride(1, "t", "MISSED", "BEHIND", "r", "ppc", "a", OffsetDateTime.MIN, null, null);
        var said = new ComputeTargetProgress.Said(Map.of("t", judgement), Map.of("t", override));
        var progress = new ComputeTargetProgress(DUE, starts(), said).progress(TARGET, List.of(province(VALUES)));
        assertThat(progress.judgement()).isSameAs(judgement);
        assertThat(progress.override()).isSameAs(override);
        var others = new ComputeTargetProgress.Said(Map.of("u", judgement), Map.of("u", override));
        progress = new ComputeTargetProgress(DUE, starts(), others).progress(TARGET, List.of(province(VALUES)));
        assertThat(progress.judgement()).isNull();
        assertThat(progress.override()).isNull();
    }

    @Test
    void showsAProxyAndStartsNoPathWithIt() {
        var proxy = baseline("proxy", null, Comparability.PROXY);
        var progress =
                new ComputeTargetProgress(DUE, starts(proxy), nothing()).progress(TARGET, List.of(province(VALUES)));
        assertThat(progress.baseline().code()).isEqualTo("proxy");
        assertThat(progress.start().kind()).isEqualTo(Start.Kind.FIRST_FINAL_VALUE);
        var same = baseline("same", null, Comparability.SAME);
        progress = new ComputeTargetProgress(DUE, starts(proxy, same), nothing())
                .progress(TARGET, List.of(province(VALUES)));
        assertThat(progress.baseline().code()).isEqualTo("same");
        assertThat(progress.start())
                .isEqualTo(new Start(Start.Kind.BASELINE, LocalDate.of(2023, 1, 1), BigDecimal.TEN));
    }

    /** One figure may be held against several indicators, and well against one of them alone. */
    @Test
    void takesTheFigureThatIsHeldAgainstThisIndicatorAmongOthers() {
        var figure = new Baseline(
                "b",
                "P1",
                "…",
                null,
                "…",
                INDICATOR.name(),
                BigDecimal.TEN,
                "PERCENT",
                false,
                null,
                null,
                List.of(
                        new Comparison("other", Comparability.PROXY, null),
                        new Comparison(INDICATOR.code(), Comparability.SAME, null)),
                1L);
        assertThat(starts(figure).startOf(TARGET, INDICATOR, List.of())).isPresent();
    }

    /** Its own share is not that of all, and what is not comparable is no start. */
    @Test
    void startsWithNoOperatorsShareNorWithWhatIsNotComparable() {
        for (var other :
                List.of(baseline("operator", "vnpt", Comparability.SAME), baseline("none", null, Comparability.NONE))) {
            assertThat(starts(other).figureFor(INDICATOR)).isEmpty();
            assertThat(starts(other).startOf(TARGET, INDICATOR, List.of())).isEmpty();
        }
        var elsewhere = Ratios.of(2, Aggregation.RATIO, Aggregation.UNION);
        assertThat(starts(baseline("same", null, Comparability.SAME)).figureFor(elsewhere))
                .isEmpty();
    }

    @Test
    void startsAnIncreaseWithWhatThePlanStatesAlone() {
        var increase = Targets.of(Comparator.INCREASE_BY_AT_LEAST, "30", DUE);
        assertThat(starts().startOf(increase, INDICATOR, VALUES)).isEmpty();
        assertThat(starts(baseline("same", null, Comparability.SAME))
                        .startOf(increase, INDICATOR, VALUES)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Start.Kind.BASELINE);
    }

    @Test
    void startsWithTheFirstFinalValueWhereThePlanStatesNone() {
        var values = List.of(percent("2021", "30", "PROVISIONAL"), percent("2022", "40"), percent("2023", "50"));
        assertThat(starts().startOf(TARGET, INDICATOR, values))
                .contains(new Start(
                        Start.Kind.FIRST_FINAL_VALUE,
                        LocalDate.of(2022, 12, 31),
                        values.get(1).value()));
        assertThat(starts().startOf(TARGET, INDICATOR, values.subList(0, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022, 2022-12-31", "2023-03-15, 2023-03-15", ", 2023-01-01"})
    void startsOnTheDayThatTheFigureIsOf(String asOf, LocalDate day) {
        var figure = new Baseline(
                "b",
                "P1",
                "…",
                null,
                "…",
                INDICATOR.name(),
                BigDecimal.ONE,
                "PERCENT",
                false,
                asOf,
                null,
                List.of(new Comparison(INDICATOR.code(), Comparability.SAME, null)),
                1L);
        assertThat(starts(figure)
                        .startOf(TARGET, INDICATOR, VALUES)
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    private static TargetProgress judge(
            LocalDate asOf, Target target, List<SeriesValue> values, TerritorySeries... communes) {
        return judge(asOf, target, province(values), communes);
    }

    private static TargetProgress judge(
            LocalDate asOf, Target target, TerritorySeries province, TerritorySeries... communes) {
        var read = new ArrayList<>(List.of(province));
        read.addAll(List.of(communes));
        return new ComputeTargetProgress(asOf, starts(), nothing()).progress(target, read);
    }

    private static TerritorySeries province(List<SeriesValue> values) {
        return new TerritorySeries(INDICATOR, unit("12"), values);
    }

    private static ComputeTargetProgress.Said nothing() {
        return new ComputeTargetProgress.Said(Map.of(), Map.of());
    }

    private static PathStarts starts(Baseline... baselines) {
        return new PathStarts(List.of(baselines), Year.of(2023));
    }

    private static Baseline baseline(String code, String operator, Comparability comparability) {
        return new Baseline(
                code,
                "P1",
                "…",
                null,
                "…",
                INDICATOR.name(),
                BigDecimal.TEN,
                "PERCENT",
                false,
                null,
                operator,
                List.of(new Comparison(INDICATOR.code(), comparability, null)),
                1L);
    }

    private static Territory unit(String code) {
        return new Territory(
                1, code, LocalDate.of(2021, 1, 1), null, Level.COMMUNE, "Xã", "X", "X", null, null, null, false, 0);
    }
}
