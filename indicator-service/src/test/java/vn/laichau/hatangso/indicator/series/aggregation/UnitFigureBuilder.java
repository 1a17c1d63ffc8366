package vn.laichau.hatangso.indicator.series.aggregation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A figure of one unit, of which a test says only what it is about: final, native, of one part, of an operator that exists. */
final class UnitFigureBuilder {

    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-01-20T08:00:00+07:00");

    private final String period;
    private final LocalDate end;
    private final String operator;
    private LocalDate endedOn;
    private BigDecimal numerator;
    private BigDecimal denominator;
    private BigDecimal value;
    private BigDecimal alone;
    private boolean finished = true;
    private OffsetDateTime recordedAt = RECORDED;
    private List<String> origins = List.of();
    private int reported = 1;
    private int expected = 1;
    private List<String> carried = List.of();
    private boolean obstructed;
    private boolean united;

    private UnitFigureBuilder(String period, LocalDate end, String operator) {
        this.period = period;
        this.end = end;
        this.operator = operator;
    }

    static UnitFigureBuilder of(String period, LocalDate end, String operator) {
        return new UnitFigureBuilder(period, end, operator);
    }

    static UnitFigureBuilder of(int year, String operator) {
        return of(Integer.toString(year), LocalDate.of(year, 12, 31), operator);
    }

    UnitFigureBuilder ratio(int some, int all) {
        return amounts(BigDecimal.valueOf(some), BigDecimal.valueOf(all), null);
    }

    UnitFigureBuilder amounts(BigDecimal some, BigDecimal all, BigDecimal amount) {
        numerator = some;
        denominator = all;
        value = amount;
        return this;
    }

    UnitFigureBuilder alone(int part) {
        alone = BigDecimal.valueOf(part);
        return this;
    }

    /** @param day after the operator's last; null while it exists */
    UnitFigureBuilder endedOn(LocalDate day) {
        endedOn = day;
        return this;
    }

    UnitFigureBuilder finished(boolean isFinal) {
        finished = isFinal;
        return this;
    }

    /** @param days after the others */
    UnitFigureBuilder recorded(int days) {
        recordedAt = RECORDED.plusDays(days);
        return this;
    }

    /** Restated from units of another map. */
    UnitFigureBuilder from(String... units) {
        origins = List.of(units);
        return this;
    }

    UnitFigureBuilder parts(int given, int wanted) {
        reported = given;
        expected = wanted;
        return this;
    }

    UnitFigureBuilder carrying(String... operators) {
        carried = List.of(operators);
        return this;
    }

    UnitFigureBuilder obstructed(boolean isObstructed) {
        obstructed = isObstructed;
        return this;
    }

    UnitFigureBuilder united() {
        united = true;
        return this;
    }

    TerritoryFigure build() {
        return new TerritoryFigure(
                1,
                1,
                period,
                end,
                operator,
                endedOn,
                numerator,
                denominator,
                value,
                alone,
                finished,
                recordedAt,
                !origins.isEmpty(),
                origins,
                reported,
                expected,
                carried,
                obstructed,
                united);
    }
}
