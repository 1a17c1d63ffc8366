package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** 397,943 and 41.5%; 5 December 2026. */
final class EnglishFormat extends LanguageFormat {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    EnglishFormat() {
        super(Language.EN);
    }

    @Override
    String written(BigDecimal shown) {
        return Numbers.written(shown).replace('.', ' ').replace(',', '.').replace(' ', ',');
    }

    @Override
    public String count(int number) {
        return number(BigDecimal.valueOf(number));
    }

    @Override
    public String date(LocalDate date) {
        return LONG.format(date);
    }

    @Override
    public String brief(LocalDate date) {
        return SHORT.format(date);
    }

    @Override
    public String instant(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return TIME.format(local) + " on " + LONG.format(local);
    }

    @Override
    public String brief(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return TIME.format(local) + ", " + SHORT.format(local);
    }

    @Override
    public String period(String period) {
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "quarter %s of %s".formatted(quarter.group(2), quarter.group(1));
        }
        return switch (period.length()) {
            case 10 -> date(LocalDate.parse(period));
            case 7 -> MONTH.format(LocalDate.parse(period + "-01"));
            default -> period;
        };
    }

    @Override
    public String briefPeriod(String period) {
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "Q%s %s".formatted(quarter.group(2), quarter.group(1));
        }
        return switch (period.length()) {
            case 10 -> brief(LocalDate.parse(period));
            case 7 -> SHORT_MONTH.format(LocalDate.parse(period + "-01"));
            default -> period;
        };
    }
}
