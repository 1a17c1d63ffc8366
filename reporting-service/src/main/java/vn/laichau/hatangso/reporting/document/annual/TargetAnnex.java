package vn.laichau.hatangso.reporting.document.annual;

import java.util.List;
import vn.laichau.hatangso.reporting.document.decree.Column;
import vn.laichau.hatangso.reporting.document.decree.Table;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.Words;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** Every target of the plan with its sentence and where it stands. */
final class TargetAnnex {

    static final String TITLE = "Kết quả thực hiện từng mục tiêu của Kế hoạch";

    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 10),
            Column.text("Mục tiêu của Kế hoạch", 47),
            Column.text("Chỉ tiêu đo", 32),
            Column.centred("Thời hạn", 19),
            Column.centred("Mức đặt ra", 18),
            Column.centred("Ban đầu", 22),
            Column.centred("Mới nhất", 20),
            Column.centred("Đánh giá", 17),
            Column.centred("Cần đạt thêm", 19));

    private TargetAnnex() {}

    static Table of(List<Item> items) {
        return Table.numbered(COLUMNS, items, TargetAnnex::row);
    }

    private static List<String> row(Item item) {
        var target = item.target();
        return List.of(
                Sentences.ended(target.wording()) + " (" + target.clause() + ")",
                item.indicator().name().vi(),
                Dates.brief(target.due()),
                TargetSentence.target(target),
                item.baseline() == null ? TargetSentence.NONE : TargetSentence.baseline(item.baseline()),
                item.latest() == null ? TargetSentence.NONE : latest(item),
                Words.verdict(item.verdict()),
                TargetSentence.pace(item).orElse(TargetSentence.NONE));
    }

    private static String latest(Item item) {
        var latest = item.latest();
        return TargetSentence.value(latest, item.indicator().unit()) + "\n" + Dates.period(latest.period());
    }
}
