package vn.laichau.hatangso.reporting.document.annual;

import java.util.ArrayList;
import java.util.Optional;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.Quantities;
import vn.laichau.hatangso.reporting.format.Words;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Baseline;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Latest;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Target;

/** Says in words where one target stands. Also gives its pieces, for tables. */
final class TargetSentence {

    static final String NONE = "–";

    private static final String NOT_COMPARABLE = "NONE";

    private TargetSentence() {}

    /** "Hộ gia đình có cáp quang: mục tiêu tối thiểu 80% …; ban đầu 41,5%; năm 2026 là 79,6%. Đánh giá: chậm; cần thêm …". */
    static String of(Item item) {
        var parts = new ArrayList<String>();
        parts.add("mục tiêu " + target(item.target()) + " đến hết "
                + Dates.inWords(item.target().due()));
        if (item.baseline() != null && !NOT_COMPARABLE.equals(item.baseline().comparability())) {
            parts.add("ban đầu " + baseline(item.baseline()));
        }
        if (item.latest() != null) {
            parts.add(latest(item));
        }
        var judged = new ArrayList<String>();
        judged.add("Đánh giá: " + Words.verdict(item.verdict()));
        pace(item).ifPresent(judged::add);
        return item.indicator().name().vi() + ": " + String.join("; ", parts) + ". " + String.join("; ", judged) + ".";
    }

    static String target(Target target) {
        return Words.target(target.comparator(), target.value(), target.unit());
    }

    /** "41,5% (năm 2023; số liệu gần đúng)". */
    static String baseline(Baseline baseline) {
        var notes = new ArrayList<String>();
        if (baseline.asOf() != null) {
            notes.add(Dates.period(baseline.asOf()));
        }
        if ("PROXY".equals(baseline.comparability())) {
            notes.add("số liệu gần đúng");
        } else if (NOT_COMPARABLE.equals(baseline.comparability())) {
            notes.add("không so sánh được với mục tiêu");
        }
        var value = Quantities.of(baseline.value(), baseline.unit());
        return notes.isEmpty() ? value : value + " (" + String.join("; ", notes) + ")";
    }

    /** What each remaining year must bring; empty when nothing is left or nothing can be computed. */
    static Optional<String> pace(Item item) {
        return Optional.ofNullable(item.neededPace()).map(text -> text.vi());
    }

    /** "79,6%", or "79,6% (tạm tính)". */
    static String value(Latest latest, String unit) {
        var value = Quantities.of(latest.value(), unit);
        return "PROVISIONAL".equals(latest.status()) ? value + " (tạm tính)" : value;
    }

    private static String latest(Item item) {
        var latest = item.latest();
        return Dates.period(latest.period()) + " là "
                + value(latest, item.indicator().unit());
    }
}
