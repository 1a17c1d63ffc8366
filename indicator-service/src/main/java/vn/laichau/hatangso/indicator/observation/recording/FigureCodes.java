package vn.laichau.hatangso.indicator.observation.recording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;

/** Codes and the rows they mean, read once for any number of figures; not shared between threads. */
public final class FigureCodes {

    private static final int MOST_DIGITS = 20;
    private static final String ESTIMATE = "ESTIMATE";

    /** An export says it of every figure, and may be sent back. */
    private static final Set<String> STATUSES = Set.of(ESTIMATE, "PROVISIONAL", "FINAL");

    private final Map<String, Indicator> indicators;
    private final Map<String, List<Unit>> territories;
    private final Set<String> operators;
    private final Optional<Set<Integer>> writable;
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    /** @param writable the units whose figures the sender may write; empty for all */
    FigureCodes(
            Map<String, Indicator> indicators,
            Map<String, List<Unit>> territories,
            Set<String> operators,
            Optional<Set<Integer>> writable) {
        this.indicators = indicators;
        this.territories = territories;
        this.operators = operators;
        this.writable = writable;
    }

    /** A unit that a code names for a time (public because Jdbi makes it from rows); {@code until} is its first day no more, null while it lasts. */
    public record Unit(String code, int id, LocalDate from, LocalDate until) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Resolves the codes of a figure, or says everything that is wrong with it by itself. */
    public CodeResolution resolve(NewObservation figure) {
        var errors = new FieldErrors();
        var indicator = indicator(figure, errors);
        var period = periods.computeIfAbsent(figure.period() == null ? "" : figure.period(), Period::of);
        if (period.isEmpty()) {
            errors.add("/period", CommonErrorCode.NOT_A_PERIOD);
        }
        var territory = territory(figure.territory(), period, errors);
        var operator = figure.operator() == null ? "" : figure.operator();
        if (!operator.isEmpty() && !operators.contains(operator)) {
            errors.add("/operator", CommonErrorCode.UNKNOWN_CODE);
        }
        if (indicator != null) {
            numbers(indicator, figure, errors);
        }
        var estimate = estimate(figure, period, errors);
        if (!errors.isEmpty()) {
            return new UnresolvedFigure(errors.list());
        }
        return new ResolvedFigure(
                figure.item(),
                indicator.id(),
                territory,
                period.get().text(),
                period.get().end(),
                operator,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                estimate);
    }

    /** A year is estimated before it is over; what a month or a quarter came to is known. */
    private static boolean estimate(NewObservation figure, Optional<Period> period, FieldErrors errors) {
        if (figure.status() != null && !STATUSES.contains(figure.status())) {
            errors.add("/status", CommonErrorCode.UNKNOWN_CODE);
        }
        var estimate = ESTIMATE.equals(figure.status());
        if (estimate && period.filter(known -> !known.isYear()).isPresent()) {
            errors.add("/period", CommonErrorCode.ESTIMATE_NOT_OF_YEAR);
        }
        return estimate;
    }

    private Indicator indicator(NewObservation figure, FieldErrors errors) {
        var indicator = indicators.get(figure.indicator());
        if (indicator == null || indicator.measure() == Measure.JUDGEMENT) {
            errors.add("/indicator", CommonErrorCode.UNKNOWN_CODE);
            return null;
        }
        if (figure.unit() != null && !figure.unit().equals(indicator.unit())) {
            errors.add("/unit", IndicatorErrorCode.WRONG_UNIT);
        }
        return indicator;
    }

    private int territory(String code, Optional<Period> period, FieldErrors errors) {
        var units = territories.getOrDefault(code == null ? "" : code, List.of());
        if (units.isEmpty()) {
            errors.add("/territory", CommonErrorCode.UNKNOWN_CODE);
            return 0;
        }
        for (int i = 0; i < units.size() && period.isPresent(); i++) {
            if (units.get(i).isOn(period.get().end())) {
                return own(units.get(i), errors);
            }
        }
        if (period.isPresent()) {
            errors.add("/territory", CommonErrorCode.TERRITORY_NOT_VALID);
        }
        return 0;
    }

    /** Whether the sender may write figures of a unit. */
    public boolean isWritable(int unit) {
        return writable.isEmpty() || writable.get().contains(unit);
    }

    private int own(Unit unit, FieldErrors errors) {
        if (!isWritable(unit.id())) {
            errors.add("/territory", IndicatorErrorCode.NOT_OWN_TERRITORY);
        }
        return unit.id();
    }

    private static void numbers(Indicator indicator, NewObservation figure, FieldErrors errors) {
        if (indicator.measure() == Measure.RATIO) {
            if (figure.numerator() == null || figure.denominator() == null || figure.value() != null) {
                errors.add(shapeFault(figure), CommonErrorCode.WRONG_SHAPE);
                return;
            }
            errors.notNegative("/numerator", figure.numerator());
            errors.addIf(figure.denominator().signum() <= 0, "/denominator", CommonErrorCode.NOT_POSITIVE);
            errors.digits("/numerator", figure.numerator(), MOST_DIGITS, MOST_DIGITS);
            errors.digits("/denominator", figure.denominator(), MOST_DIGITS, MOST_DIGITS);
            if (errors.isEmpty() && figure.numerator().compareTo(figure.denominator()) > 0) {
                errors.add("/numerator", CommonErrorCode.NUMERATOR_ABOVE_DENOMINATOR);
            }
        } else if (figure.value() == null || figure.numerator() != null || figure.denominator() != null) {
            errors.add("/value", CommonErrorCode.WRONG_SHAPE);
        } else {
            errors.notNegative("/value", figure.value()).digits("/value", figure.value(), MOST_DIGITS, MOST_DIGITS);
        }
    }

    private static String shapeFault(NewObservation figure) {
        if (figure.numerator() == null) {
            return "/numerator";
        }
        return figure.denominator() == null ? "/denominator" : "/value";
    }
}
