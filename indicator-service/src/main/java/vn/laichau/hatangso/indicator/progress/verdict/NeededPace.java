package vn.laichau.hatangso.indicator.progress.verdict;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.laichau.hatangso.chassis.text.Text;

/** Says in words what the time that is left must bring. */
final class NeededPace {

    private static final Text KEEP =
            Text.of("giữ vững mức đã đạt từ đầu kỳ", "keep the level that was there from the start");
    private static final Text BELOW = Text.of("cần xuống dưới mức chỉ tiêu", "needs to fall below the target's value");

    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private NeededPace() {}

    /** What is left to do where the target was met at the start and still is. */
    static Text keep() {
        return KEEP;
    }

    /**
     * For each year, or for all the time that is left where that is a year or less: then a year would not come. All that is left is
     * told with the two decimals that values are shown with, so that value and rest together make the target.
     *
     * @param missing in the unit; null gives null
     */
    static Text inWords(BigDecimal missing, String unit, LocalDate asOf, LocalDate due) {
        if (missing == null) {
            return null;
        }
        if (missing.signum() == 0) {
            // Reached to the digit, and not met: only a target that has to be undercut.
            return BELOW;
        }
        var lastYear = !due.isAfter(asOf.plusYears(1));
        var exact = lastYear ? missing.abs() : perYear(missing.abs(), asOf, due);
        var decimals = lastYear ? 2 : 1;
        var more = missing.signum() > 0;
        // A value that ends with a five is shown larger; so much less is missing to a target above it.
        var amount = exact.setScale(decimals, lastYear && more ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
        var little = amount.signum() == 0;
        var shown = little ? BigDecimal.ONE.movePointLeft(decimals) : amount;
        return Text.of(
                "cần %s %s%s %s %s"
                        .formatted(
                                more ? "thêm" : "giảm",
                                little ? "chưa đến " : "",
                                written(shown, Locale.forLanguageTag("vi")),
                                unitVi(unit),
                                lastYear ? "đến " + DAY_VI.format(due) : "mỗi năm"),
                "needs %s%s%s %s %s"
                        .formatted(
                                little ? "less than " : "",
                                more ? "+" : "−",
                                written(shown, Locale.ENGLISH),
                                unitEn(unit),
                                lastYear ? "by " + DAY_EN.format(due) : "a year"));
    }

    private static BigDecimal perYear(BigDecimal missing, LocalDate asOf, LocalDate due) {
        return missing.multiply(DAYS_OF_A_YEAR)
                .divide(BigDecimal.valueOf(DAYS.between(asOf, due)), MathContext.DECIMAL64);
    }

    private static String written(BigDecimal amount, Locale locale) {
        return new DecimalFormat("#,##0.0#", DecimalFormatSymbols.getInstance(locale)).format(amount);
    }

    private static String unitVi(String unit) {
        return "PERCENT".equals(unit) ? "điểm %" : symbol(unit);
    }

    private static String unitEn(String unit) {
        return "PERCENT".equals(unit) ? "percentage points" : symbol(unit);
    }

    /** As the plan writes them. */
    private static String symbol(String unit) {
        return switch (unit) {
            case "MBIT_PER_SECOND" -> "Mb/s";
            case "GBIT_PER_SECOND" -> "Gb/s";
            default -> unit;
        };
    }
}
