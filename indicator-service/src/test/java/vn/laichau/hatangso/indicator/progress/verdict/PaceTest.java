package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.progress.verdict.Pace.Point;

class PaceTest {

    private static final LocalDate START = LocalDate.of(2022, 12, 31);
    private static final LocalDate HALF_WAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @ParameterizedTest(name = "{0} % half way from 40 % to 80 % is {1}")
    @CsvSource({
        "80.0, ACHIEVED",
        "60.0, ON_TRACK",
        "59.0, ON_TRACK",
        "58.9, AT_RISK",
        "52.1, AT_RISK",
        "52.0, AT_RISK",
        "51.9, BEHIND",
        "40.0, BEHIND",
        "39.9, GOING_BACKWARDS"
    })
    void judgesTheShareOfTheWayThatShouldBeBehindUs(String value, Verdict verdict) {
        assertThat(half(Comparator.AT_LEAST, "40", value).verdict()).isEqualTo(verdict);
    }

    @Test
    void doesNotTakeExactlyFiveForBelowFive() {
        assertThat(pace(target(Comparator.BELOW, "5"), "9", "5.0", HALF_WAY).verdict())
                .isNotEqualTo(Verdict.ACHIEVED);
        assertThat(pace(target(Comparator.BELOW, "5"), "9", "4.9", HALF_WAY).verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void countsAFallTowardsATargetAsProgress() {
        assertThat(pace(target(Comparator.BELOW, "5"), "9", "7", HALF_WAY).verdict())
                .isEqualTo(Verdict.ON_TRACK);
        assertThat(pace(target(Comparator.BELOW, "5"), "9", "9.5", HALF_WAY).verdict())
                .isEqualTo(Verdict.GOING_BACKWARDS);
    }

    @Test
    void saysHowMuchIsMissing() {
        assertThat(half(Comparator.AT_LEAST, "40", "50").missing()).isEqualByComparingTo("30");
        assertThat(pace(target(Comparator.BELOW, "5"), "9", "7", HALF_WAY).missing())
                .isEqualByComparingTo("-2");
        assertThat(half(Comparator.AT_LEAST, "40", "80").missing()).isNull();
    }

    @Test
    void takesNothingButTheValueItselfForExactly() {
        assertThat(half(Comparator.EXACTLY, "40", "80").verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(half(Comparator.EXACTLY, "40", "79.9").verdict()).isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void judgesAPassedDeadlineByTheValueKnownForIt() {
        var target = target(Comparator.AT_LEAST, "80");
        var later = Optional.of(point(DUE.plusYears(1), "79"));
        for (var value : new String[] {"79.9", "80"}) {
            assertThat(Pace.of(target, start("40"), later, Optional.of(point(DUE, value)), DUE.plusDays(1))
                            .verdict())
                    .isEqualTo(value.equals("80") ? Verdict.ACHIEVED : Verdict.MISSED);
        }
    }

    /** What was not met on its day is met late for as long as the last value meets it; until then its rest is open. */
    @ParameterizedTest(name = "{0} {1}, then {2}, now {3}: {4}, {5} open")
    @CsvSource({
        "AT_LEAST, 80, 79.9, 79.99, MISSED, 0.01",
        "AT_LEAST, 80, 79.9, 80, MET_LATE,",
        "AT_LEAST, 80, 80, 79, ACHIEVED,",
        "BELOW, 5, 6, 5, MISSED, 0",
        "BELOW, 5, 6, 4.9, MET_LATE,",
        "BELOW, 5, 6, 7, MISSED, -2",
        "EXACTLY, 100, 99, 100, MET_LATE,",
        "INCREASE_BY_AT_LEAST, 30, 50, 52, MET_LATE,",
        "INCREASE_BY_AT_LEAST, 30, 50, 51, MISSED, 1.0"
    })
    void tellsWhatWasMetLateFromWhatIsOpenStill(
            Comparator comparator, String goal, String then, String now, Verdict verdict, BigDecimal open) {
        var pace = Pace.of(
                target(comparator, goal),
                start("40"),
                Optional.of(point(DUE.plusYears(1), now)),
                Optional.of(point(DUE, then)),
                DUE.plusYears(1));
        assertThat(pace.verdict()).isEqualTo(verdict);
        if (open == null) {
            assertThat(pace.missing()).isNull();
        } else {
            assertThat(pace.missing()).isEqualByComparingTo(open);
        }
    }

    @Test
    void doesNotCallMissedWhatNobodyMeasuredByTheDeadline() {
        var later = Optional.of(point(DUE.plusYears(1), "60"));
        assertThat(Pace.of(target(Comparator.AT_LEAST, "80"), start("40"), later, Optional.empty(), DUE.plusYears(2)))
                .isEqualTo(new Pace(Verdict.NO_DATA, null, null, null));
    }

    @ParameterizedTest(name = "a value of {0} % for the period ended on {1} is {2}")
    @CsvSource({
        "79, 2030-12-31, MISSED",
        "79, 2030-09-30, MISSED",
        "80, 2030-03-31, ACHIEVED",
        "79, 2029-12-31, STALE",
        "80, 2029-12-31, STALE"
    })
    void judgesAPassedDeadlineByNoValueOfAnEarlierYear(String value, LocalDate periodEnd, Verdict verdict) {
        var known = Optional.of(point(periodEnd, value));
        assertThat(Pace.of(target(Comparator.AT_LEAST, "80"), start("40"), known, known, DUE.plusDays(10))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void hasNoPaceWhereThePathBeginsOnTheDayItEnds() {
        var target = target(Comparator.AT_LEAST, "80");
        var runningYear = Optional.of(point(DUE.plusMonths(3), "60"));
        assertThat(Pace.of(target, Optional.of(point(DUE, "40")), runningYear, Optional.empty(), DUE)
                        .verdict())
                .isEqualTo(Verdict.NO_BASELINE);
    }

    @Test
    void hasNoPaceWithoutAComparableStart() {
        var pace = Pace.of(
                target(Comparator.AT_LEAST, "80"),
                Optional.empty(),
                Optional.of(point(HALF_WAY, "60")),
                Optional.empty(),
                HALF_WAY);
        assertThat(pace.verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThat(pace.ratio()).isNull();
    }

    @Test
    void hasNoVerdictForAnIncreaseWhoseStartNobodyStated() {
        var pace = Pace.of(
                target(Comparator.INCREASE_BY_AT_LEAST, "30"),
                Optional.empty(),
                Optional.of(point(HALF_WAY, "900")),
                Optional.empty(),
                HALF_WAY);
        assertThat(pace.verdict()).isEqualTo(Verdict.NO_BASELINE);
    }

    @Test
    void countsAnIncreaseFromItsStart() {
        assertThat(half(Comparator.INCREASE_BY_AT_LEAST, "100", "180.0").verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(half(Comparator.INCREASE_BY_AT_LEAST, "100", "179.9").verdict())
                .isEqualTo(Verdict.ON_TRACK);
    }

    /** The value is of 31 December 2026. */
    @ParameterizedTest
    @CsvSource({
        "60, 2028-06-30, ON_TRACK, 1.00",
        "60, 2028-07-01, STALE,",
        "80, 2028-07-01, ACHIEVED,",
    })
    void callsAValueOfMoreThanEighteenMonthsAgoStaleInsteadOfExtrapolating(
            String value, LocalDate asOf, Verdict verdict, BigDecimal ratio) {
        var pace = pace(target(Comparator.AT_LEAST, "80"), "40", value, asOf);
        assertThat(pace.verdict()).isEqualTo(verdict);
        assertThat(pace.ratio()).isEqualTo(ratio);
        assertThat(pace.missing() == null).isEqualTo(verdict == Verdict.ACHIEVED);
    }

    @Test
    void roundsWhatItTellsHalfUp() {
        assertThat(pace(target(Comparator.AT_LEAST, "0.05"), "0", "0.01", HALF_WAY)
                        .expected())
                .isEqualTo(new BigDecimal("0.03"));
        assertThat(pace(target(Comparator.AT_LEAST, "2"), "0", "0.125", HALF_WAY)
                        .ratio())
                .isEqualTo(new BigDecimal("0.13"));
    }

    /** A running year ends after a deadline in the middle of it. */
    @Test
    void expectsNoMoreThanTheGoal() {
        var target = Targets.of(Comparator.AT_LEAST, "80", LocalDate.of(2024, 6, 30));
        var latest = Optional.of(point(LocalDate.of(2024, 12, 31), "60"));
        var pace = Pace.of(target, start("40"), latest, Optional.empty(), LocalDate.of(2024, 6, 30));
        assertThat(pace.expected()).isEqualByComparingTo("80");
        assertThat(pace.ratio()).isEqualByComparingTo("0.5");
        assertThat(pace.verdict()).isEqualTo(Verdict.BEHIND);
    }

    @ParameterizedTest(name = "from {0}, with a value of {1}, to a deadline on {2}: {3}")
    @CsvSource({
        "2025-12-31, 2025-12-31, 2030-12-31, NO_BASELINE",
        "2026-01-01, 2025-12-31, 2030-12-31, NO_BASELINE",
        "2025-12-30, 2025-12-31, 2030-12-31, ON_TRACK",
        "2026-06-30, 2026-12-31, 2026-06-29, NO_BASELINE",
        "2026-06-28, 2026-12-31, 2026-06-29, BEHIND",
    })
    void needsAPathThatBeginsBeforeTheValueAndTheDeadline(
            LocalDate from, LocalDate of, LocalDate due, Verdict verdict) {
        var target = Targets.of(Comparator.AT_LEAST, "80", due);
        var start = Optional.of(point(from, "40"));
        var pace = Pace.of(target, start, Optional.of(point(of, "50")), Optional.empty(), LocalDate.of(2026, 6, 1));
        assertThat(pace.verdict()).isEqualTo(verdict);
        assertThat(pace.missing()).isEqualByComparingTo("30");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "2024-06-30, 2024-06-30, true",
        "2023-07-01, 2024-06-30, true",
        "2023-06-30, 2024-06-30, false",
        "2024-07-01, 2024-06-30, false",
        "2023-03-01, 2024-02-29, true",
        "2023-02-28, 2024-02-29, false",
    })
    void letsAPeriodOfTheYearUpToTheDeadlineDecide(LocalDate periodEnd, LocalDate due, boolean decides) {
        assertThat(Pace.decides(periodEnd, due)).isEqualTo(decides);
    }

    @Test
    void hasNothingToSayWithoutData() {
        for (var asOf : new LocalDate[] {DUE, DUE.plusDays(1)}) {
            for (var comparator : new Comparator[] {Comparator.AT_LEAST, Comparator.INCREASE_BY_AT_LEAST}) {
                assertThat(Pace.of(
                                target(comparator, "80"), Optional.empty(), Optional.empty(), Optional.empty(), asOf))
                        .isEqualTo(new Pace(Verdict.NO_DATA, null, null, null));
            }
        }
        assertThat(Pace.of(target(Comparator.JUDGED, null), start("1"), Optional.empty(), Optional.empty(), DUE)
                        .verdict())
                .isEqualTo(Verdict.QUALITATIVE);
    }

    @Test
    void judgesAnIncreaseAfterItsDeadlineByItsStart() {
        var target = target(Comparator.INCREASE_BY_AT_LEAST, "30");
        for (var value : new String[] {"130", "129.9"}) {
            var then = Optional.of(point(DUE, value));
            assertThat(Pace.of(target, start("100"), then, then, DUE.plusDays(1))
                            .verdict())
                    .isEqualTo(value.equals("130") ? Verdict.ACHIEVED : Verdict.MISSED);
            assertThat(Pace.of(target, Optional.empty(), then, then, DUE.plusDays(1))
                            .verdict())
                    .isEqualTo(Verdict.NO_BASELINE);
        }
    }

    @Test
    void callsItAStepBackWhereWhatHadToBeUndercutWasReachedAtTheStart() {
        var pace = pace(target(Comparator.BELOW, "5"), "5", "6", HALF_WAY);
        assertThat(pace.verdict()).isEqualTo(Verdict.GOING_BACKWARDS);
        assertThat(pace.expected()).isEqualByComparingTo("5");
        assertThat(pace.ratio()).isNull();
        assertThat(pace.missing()).isEqualByComparingTo("-1");
    }

    @Test
    void callsItAStepBackWhenATargetMetAtTheStartWasLostSince() {
        assertThat(half(Comparator.AT_LEAST, "90", "79").verdict()).isEqualTo(Verdict.GOING_BACKWARDS);
        assertThat(half(Comparator.AT_LEAST, "90", "80").verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(pace(target(Comparator.BELOW, "5"), "4", "6", HALF_WAY).verdict())
                .isEqualTo(Verdict.GOING_BACKWARDS);
    }

    @Test
    void leavesJudgedTargetsToPeople() {
        assertThat(half(Comparator.JUDGED, "0", "100").verdict()).isEqualTo(Verdict.QUALITATIVE);
    }

    private static Pace half(Comparator comparator, String start, String value) {
        return pace(target(comparator, "80"), start, value, HALF_WAY);
    }

    private static Pace pace(Target target, String start, String value, LocalDate asOf) {
        return Pace.of(target, start(start), Optional.of(point(HALF_WAY, value)), Optional.empty(), asOf);
    }

    private static Optional<Point> start(String value) {
        return Optional.of(point(START, value));
    }

    private static Point point(LocalDate day, String value) {
        return new Point(day, new BigDecimal(value));
    }

    private static Target target(Comparator comparator, String value) {
        return Targets.of(comparator, value, DUE);
    }
}
