package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Language;

/** By the rules of Decree 30/2020 and of Vietnamese spelling. */
final class VietnameseFormat extends LanguageFormat {

    VietnameseFormat() {
        super(Language.VI);
    }

    @Override
    String written(BigDecimal shown) {
        return Numbers.written(shown);
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
}
