package vn.laichau.hatangso.indicator.observation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodes.Unit;

class FigureDictionaryTest {

    private static final Indicator RATIO = Ratios.of(7, Aggregation.RATIO, Aggregation.RATIO);

    private static final Map<String, Indicator> INDICATORS = Map.of(
            "ratio", RATIO,
            "speed", of(8, Measure.QUANTITY, "MBIT_PER_SECOND"),
            "growth", of(9, Measure.RELATIVE_CHANGE, "PERCENT"),
            "judged", of(10, Measure.JUDGEMENT, null));

    private static final Map<String, List<Unit>> UNITS = Map.of(
            "03388",
            List.of(
                    new Unit("03388", 1, LocalDate.of(2021, 1, 1), LocalDate.of(2025, 7, 1)),
                    new Unit("03388", 2, LocalDate.of(2025, 7, 1), null)),
            "03389",
            List.of(new Unit("03389", 3, LocalDate.of(2021, 1, 1), LocalDate.of(2025, 7, 1))));

    @ParameterizedTest(name = "{0}: {1}/{2} or {3} is {4} {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ratio, 0, 1, -, -, -",
                "ratio, 5, 5, -, -, -",
                "ratio, 5.01, 5, -, /numerator, numerator-above-denominator",
                "ratio, -0.01, 5, -, /numerator, negative",
                "ratio, 0, 0, -, /denominator, not-positive",
                "ratio, 0, 0.01, -, -, -",
                "ratio, -, 5, -, /numerator, wrong-shape",
                "ratio, 5, -, -, /denominator, wrong-shape",
                "ratio, -, -, -, /numerator, wrong-shape",
                "ratio, 1, 5, 20, /value, wrong-shape",
                "speed, -, -, 0, -, -",
                "speed, -, -, -0.01, /value, negative",
                "speed, -, -, -, /value, wrong-shape",
                "speed, 1, -, 5, /value, wrong-shape",
                "speed, -, 2, 5, /value, wrong-shape",
                "growth, -, -, 130, -, -",
                "speed, -, -, 12345678901234567890, -, -",
                "speed, -, -, 123456789012345678901, /value, too-many-digits",
                "speed, -, -, 0.12345678901234567890, -, -",
                "speed, -, -, 0.000000000000000000001, /value, too-many-digits",
                "speed, -, -, 1E+19, -, -",
                "speed, -, -, 1E+20, /value, too-many-digits",
                "judged, 1, 2, -, /indicator, unknown-code",
                "other, 1, 2, -, /indicator, unknown-code"
            })
    void takesTheNumbersThatAnIndicatorHas(
            String indicator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String field,
            String code) {
        var figure =
                new NewObservation("i", indicator, "03388", "2026", null, numerator, denominator, value, null, null);
        hasFault(placed(figure), field, code);
    }

    @Test
    void saysEachNumberThatIsOutOfRangeAndComparesThemOnlyWhereNoneIs() {
        var figure = new NewObservation(
                "i", "ratio", "03388", "2026", null, new BigDecimal(-1), new BigDecimal(-2), null, null, null);
        assertThat(((UnresolvedFigure) placed(figure)).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/numerator negative", "/denominator not-positive");
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "03388, 2024, 1, -",
                "03388, 2025-05, 1, -",
                "03388, 2025-06, 1, -",
                "03388, 2025-07, 2, -",
                "03388, 2025, 2, -",
                "03389, 2025-Q2, 3, -",
                "03389, 2025-07, -, territory-not-valid",
                "03388, 2020-12, -, territory-not-valid",
                "03388, 2021-01, 1, -",
                "99999, 2025, -, unknown-code",
                "-, 2025, -, unknown-code"
            })
    void takesACodeForTheUnitOfThePeriodsLastDay(String code, String period, Integer unit, String fault) {
        var codeResolution = placed(ratio(code, period, null, null));
        hasFault(codeResolution, "/territory", fault);
        if (codeResolution instanceof ResolvedFigure resolvedFigure) {
            assertThat(resolvedFigure.territory()).isEqualTo(unit);
            assertThat(resolvedFigure.indicator()).isEqualTo(7);
            assertThat(resolvedFigure.periodEnd())
                    .isEqualTo(Period.of(period).orElseThrow().end());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"vnpt, -", "-, -", "'', -", "vietel, unknown-code"})
    void takesKnownOperatorsAndAll(String operator, String fault) {
        var codeResolution = placed(ratio("03388", "2026", operator, null));
        hasFault(codeResolution, "/operator", fault);
        if (codeResolution instanceof ResolvedFigure resolvedFigure) {
            assertThat(resolvedFigure.operator()).isEqualTo(operator == null ? "" : operator);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"PERCENT, -", "-, -", "MBIT_PER_SECOND, wrong-unit"})
    void takesTheIndicatorsUnitWhereOneIsSaid(String unit, String fault) {
        hasFault(placed(ratio("03388", "2026", null, unit)), "/unit", fault);
    }

    @Test
    void letsACommitteeWriteOfItsOwnUnitsAlone() {
        var own = new FigureCodes(INDICATORS, UNITS, Set.of(), Optional.of(Set.of(2)));
        assertThat(own.resolve(ratio("03388", "2026", null, null))).isInstanceOf(ResolvedFigure.class);
        hasFault(own.resolve(ratio("03388", "2024", null, null)), "/territory", "not-own-territory");
        var nobody = new FigureCodes(INDICATORS, UNITS, Set.of(), Optional.of(Set.of()));
        hasFault(nobody.resolve(ratio("03388", "2026", null, null)), "/territory", "not-own-territory");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2025-02, -, true", "2025-02, 7, true", "2025-02, 8, false", "2024-02, -, false"})
    void closesAPeriodWithWhatIsInsideItForAllIndicatorsOrOne(String period, Integer indicator, boolean closed) {
        var lock = new LockedPeriod(
                "2025", Period.of("2025").orElseThrow().covered(), indicator, false, "r", "a", "dic", null);
        assertThat(lock.covers((ResolvedFigure) placed(ratio("03388", period, null, null))))
                .isEqualTo(closed);
    }

    /** Thirty minutes are enough, and one nanosecond less is not. */
    @Test
    void isSettledOnceNoRecordingCanStillBeOfThatInstant() {
        var now = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");
        var clock = new RecordingLock(Clock.fixed(now.toInstant(), VietnamTime.ZONE));
        assertThat(clock.isSettled(null)).isFalse();
        assertThat(clock.isSettled(now.minusMinutes(30))).isTrue();
        assertThat(clock.isSettled(now.minusMinutes(30).plusNanos(1))).isFalse();
    }

    private static NewObservation ratio(String code, String period, String operator, String unit) {
        return new NewObservation(
                "i", "ratio", code, period, operator, BigDecimal.ONE, BigDecimal.TEN, null, unit, null);
    }

    private static CodeResolution placed(NewObservation figure) {
        return new FigureCodes(INDICATORS, UNITS, Set.of("vnpt", "viettel"), Optional.empty()).resolve(figure);
    }

    /** @param code null where there is none */
    private static void hasFault(CodeResolution codeResolution, String field, String code) {
        if (code == null) {
            assertThat(codeResolution).isInstanceOf(ResolvedFigure.class);
        } else {
            assertThat(((UnresolvedFigure) codeResolution).faults())
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.pointer()).isEqualTo(field);
                        assertThat(fault.code()).isEqualTo(code);
                    });
        }
    }

    private static Indicator of(int id, Measure measure, String unit) {
        return new Indicator(
                id,
                "…",
                RATIO.name(),
                RATIO.definition(),
                "T",
                measure,
                unit,
                "HIGHER",
                null,
                null,
                Aggregation.NOT_DERIVABLE,
                Aggregation.NOT_DERIVABLE,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
    }
}
