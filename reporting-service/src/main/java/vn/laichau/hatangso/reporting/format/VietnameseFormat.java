package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** By the rules of Decree 30/2020 and of Vietnamese spelling. */
final class VietnameseFormat extends LanguageFormat {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

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
        return "ngày %s tháng %s năm %s".formatted(day(date), month(date.getMonthValue()), date.getYear());
    }

    @Override
    public String brief(LocalDate date) {
        return "%s/%s/%s".formatted(day(date), month(date.getMonthValue()), date.getYear());
    }

    /** "09 giờ 05 phút, ngày 05 tháng 3 năm 2026", in Vietnam's time. */
    @Override
    public String instant(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return "%s giờ %s phút, %s"
                .formatted(clock(local.getHour()), clock(local.getMinute()), date(local.toLocalDate()));
    }

    /** "09:05, 05/3/2026". */
    @Override
    public String brief(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return "%s:%s, %s".formatted(clock(local.getHour()), clock(local.getMinute()), brief(local.toLocalDate()));
    }

    @Override
    public String period(String period) {
        return period(period, "quý %s năm %s", "tháng %s năm %s", "năm " + period);
    }

    @Override
    public String briefPeriod(String period) {
        return Dates.day(period).map(this::brief).orElseGet(() -> period(period, "quý %s/%s", "%s/%s", period));
    }

    private String period(String period, String ofQuarter, String ofMonth, String ofYear) {
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return ofQuarter.formatted(ROMAN[Integer.parseInt(quarter.group(2)) - 1], quarter.group(1));
        }
        var month = MONTH.matcher(period);
        return month.matches()
                ? ofMonth.formatted(month(Integer.parseInt(month.group(2))), month.group(1))
                : Dates.day(period).map(this::date).orElse(ofYear);
    }

    private static String day(LocalDate date) {
        return clock(date.getDayOfMonth());
    }

    private static String clock(int number) {
        return Dates.padded(number, 9);
    }

    private static String month(int month) {
        return Dates.padded(month, 2);
    }
}
