package vn.laichau.hatangso.reporting.format;

import static vn.laichau.hatangso.reporting.format.Quantities.BOND;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Language;

/** By the rules of Decree 30/2020 and of Vietnamese spelling. */
final class Vietnamese implements Wording {

    @Override
    public Language language() {
        return Language.VI;
    }

    @Override
    public String number(BigDecimal exact) {
        return Numbers.of(exact);
    }

    @Override
    public String count(int number) {
        return Numbers.count(number);
    }

    @Override
    public String date(LocalDate date) {
        return Dates.inWords(date);
    }

    @Override
    public String brief(LocalDate date) {
        return Dates.brief(date);
    }

    @Override
    public String instant(Instant instant) {
        return Dates.inWords(instant);
    }

    @Override
    public String until(Instant instant) {
        return Dates.ended(instant).map(day -> "hết " + date(day)).orElseGet(() -> instant(instant));
    }

    @Override
    public String brief(Instant instant) {
        return Dates.brief(instant);
    }

    @Override
    public String period(String period) {
        return Dates.period(period);
    }

    @Override
    public String briefPeriod(String period) {
        return Dates.briefPeriod(period);
    }

    @Override
    public String quantity(BigDecimal value, String unit, BigDecimal goal) {
        return Quantities.written(Numbers.shown(value, goal), unit);
    }

    @Override
    public String distance(BigDecimal distance, String unit) {
        var shown = distance.abs().stripTrailingZeros();
        return "PERCENT".equals(unit)
                ? Numbers.written(shown) + BOND + "điểm" + BOND + "%"
                : Quantities.written(shown, unit);
    }

    @Override
    public String target(String comparator, BigDecimal value, String unit) {
        return Words.target(comparator, value, unit);
    }

    @Override
    public String verdict(String code) {
        return Words.verdict(code);
    }

    @Override
    public String theme(String code) {
        return Words.theme(code);
    }

    @Override
    public String state(String code) {
        return Words.state(code);
    }

    @Override
    public String taskState(String code) {
        return Words.taskState(code);
    }
}
