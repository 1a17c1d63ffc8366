package vn.laichau.hatangso.indicator.progress;

import java.math.BigDecimal;
import vn.laichau.hatangso.chassis.text.Text;

/** Says in words what each remaining year must bring. */
final class NeededPace {

    private static final Text KEEP =
            Text.of("giữ vững mức đã đạt từ đầu kỳ", "keep the level that was there from the start");

    private NeededPace() {}

    /** What is left to do where the target was met at the start and still is. */
    static Text keep() {
        return KEEP;
    }

    /** @param perYear in the unit; null gives null */
    static Text inWords(BigDecimal perYear, String unit) {
        if (perYear == null || perYear.signum() == 0) {
            return null;
        }
        var amount = perYear.abs().toPlainString();
        var more = perYear.signum() > 0;
        return Text.of(
                "cần %s %s %s mỗi năm".formatted(more ? "thêm" : "giảm", amount.replace('.', ','), unitVi(unit)),
                "needs %s%s %s a year".formatted(more ? "+" : "−", amount, unitEn(unit)));
    }

    private static String unitVi(String unit) {
        return "PERCENT".equals(unit) ? "điểm %" : symbol(unit);
    }

    private static String unitEn(String unit) {
        return "PERCENT".equals(unit) ? "percentage points" : symbol(unit);
    }

    private static String symbol(String unit) {
        return switch (unit) {
            case "MBIT_PER_SECOND" -> "Mbit/s";
            case "GBIT_PER_SECOND" -> "Gbit/s";
            default -> unit;
        };
    }
}
