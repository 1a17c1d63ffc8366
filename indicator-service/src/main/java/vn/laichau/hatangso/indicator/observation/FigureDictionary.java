package vn.laichau.hatangso.indicator.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.observation.Placing.Misplaced;
import vn.laichau.hatangso.indicator.observation.Placing.Placed;

/** Codes and the rows they mean, read once for a sending of any length; not shared between threads. */
public final class FigureDictionary {

    private static final int MOST_DIGITS = 20;

    private final Map<String, Indicator> indicators;
    private final Map<String, List<Unit>> territories;
    private final Set<String> operators;
    private final Optional<Set<Integer>> writable;
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    /** @param writable the units whose figures the sender may write; empty for all */
    FigureDictionary(
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
    public Placing place(NewObservation figure) {
        var faults = new ArrayList<Fault>(0);
        var indicator = indicator(figure, faults);
        var period = periods.computeIfAbsent(figure.period() == null ? "" : figure.period(), Period::of);
        if (period.isEmpty()) {
            faults.add(Fault.of("period", ObservationRules.UNKNOWN_PERIOD));
        }
        var territory = territory(figure.territory(), period, faults);
        var operator = figure.operator() == null ? "" : figure.operator();
        if (!operator.isEmpty() && !operators.contains(operator)) {
            faults.add(Fault.of("operator", ObservationRules.UNKNOWN_OPERATOR));
        }
        if (indicator != null) {
            numbers(indicator, figure, faults);
        }
        if (!faults.isEmpty()) {
            return new Misplaced(faults);
        }
        return new Placed(
                figure.item(),
                indicator.id(),
                territory,
                period.get().text(),
                period.get().end(),
                operator,
                figure.numerator(),
                figure.denominator(),
                figure.value());
    }

    private Indicator indicator(NewObservation figure, List<Fault> faults) {
        var indicator = indicators.get(figure.indicator());
        if (indicator == null || indicator.measure() == Measure.JUDGEMENT) {
            faults.add(Fault.of("indicator", ObservationRules.UNKNOWN_INDICATOR));
            return null;
        }
        if (figure.unit() != null && !figure.unit().equals(indicator.unit())) {
            faults.add(Fault.of("unit", ObservationRules.WRONG_UNIT));
        }
        return indicator;
    }

    private int territory(String code, Optional<Period> period, List<Fault> faults) {
        var units = territories.getOrDefault(code == null ? "" : code, List.of());
        if (units.isEmpty()) {
            faults.add(Fault.of("territory", ObservationRules.UNKNOWN_TERRITORY));
            return 0;
        }
        for (int i = 0; i < units.size() && period.isPresent(); i++) {
            if (units.get(i).isOn(period.get().end())) {
                return own(units.get(i), faults);
            }
        }
        if (period.isPresent()) {
            faults.add(Fault.of("territory", ObservationRules.TERRITORY_NOT_VALID));
        }
        return 0;
    }

    private int own(Unit unit, List<Fault> faults) {
        if (writable.isPresent() && !writable.get().contains(unit.id())) {
            faults.add(Fault.of("territory", ObservationRules.NOT_OWN_TERRITORY));
        }
        return unit.id();
    }

    private static void numbers(Indicator indicator, NewObservation figure, List<Fault> faults) {
        if (indicator.measure() == Measure.RATIO) {
            if (figure.numerator() == null || figure.denominator() == null || figure.value() != null) {
                faults.add(Fault.of(shapeFault(figure), ObservationRules.WRONG_SHAPE));
                return;
            }
            inRange("numerator", figure.numerator(), 0, faults);
            inRange("denominator", figure.denominator(), 1, faults);
            if (faults.isEmpty() && figure.numerator().compareTo(figure.denominator()) > 0) {
                faults.add(Fault.of("numerator", ObservationRules.NUMERATOR_ABOVE_DENOMINATOR));
            }
        } else if (figure.value() == null || figure.numerator() != null || figure.denominator() != null) {
            faults.add(Fault.of("value", ObservationRules.WRONG_SHAPE));
        } else {
            inRange("value", figure.value(), 0, faults);
        }
    }

    private static String shapeFault(NewObservation figure) {
        if (figure.numerator() == null) {
            return "numerator";
        }
        return figure.denominator() == null ? "denominator" : "value";
    }

    private static void inRange(String field, BigDecimal number, int leastSign, List<Fault> faults) {
        var tooLong = number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS;
        if (number.signum() < leastSign || tooLong) {
            faults.add(Fault.of(field, ObservationRules.OUT_OF_RANGE));
        }
    }
}
