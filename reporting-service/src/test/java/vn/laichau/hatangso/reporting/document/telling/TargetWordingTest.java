package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Block;
import vn.laichau.hatangso.reporting.document.paper.Chart;
import vn.laichau.hatangso.reporting.source.Part;

/** What a sentence about a target says can be found again in its figures. */
class TargetWordingTest {

    private static final int USERS_2G = 5;

    @Test
    void saysInWhichPeriodHowManyCommunesWereShortAndThatTheyLackMostInNumber() {
        var decided = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/3");
            item.putObject("atDeadline").put("period", "2025").put("value", 24.1);
            block(item, 33, 38);
        });

        assertThat(decided.text())
                .contains(
                        "; năm 2025 có 33 trên 38 đơn vị cấp xã chưa đạt (còn thiếu nhiều nhất về số lượng: xã Hua Bum).");
        assertThat(decided.in(Language.EN).text())
                .contains("; in 2025, 33 of 38 communes do not meet it (largest shortfalls: Hua Bum).");
    }

    @Test
    void saysThatAllCommunesAreShortWhereTheyAre() {
        var all = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> block((ObjectNode) json.at("/progress/items/3"), 106, 106));

        assertThat(all.text()).contains("; năm 2026 cả 106 đơn vị cấp xã đều chưa đạt (");
    }

    private static void block(ObjectNode item, int count, int of) {
        var blocking = item.putObject("blocking").put("count", count).put("of", of);
        blocking.putArray("units")
                .addObject()
                .put("code", "hb")
                .putObject("name")
                .put("vi", "Xã Hua Bum")
                .put("en", "Hua Bum");
    }

    @Test
    void saysOfAMissedTargetThatItHasBeenReachedSince() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/" + USERS_2G);
            item.putObject("atDeadline").put("period", "2023").put("value", 14.2);
            ((ObjectNode) item.get("latest")).put("value", 2.2);
        });

        assertThat(file.text())
                .contains("Đánh giá: không đạt đúng hạn (xét theo năm 2023: 14,2%); đến năm 2026 đã đạt mức đề ra.");
        assertThat(charts(file).stream()
                        .flatMap(chart -> chart.bars().stream())
                        .filter(bar -> bar.label().startsWith("Người chỉ dùng điện thoại 2G")))
                .allMatch(Chart.Bar::reached);
        assertThat(ReportFile.withAllParts().text())
                .containsPattern("2G: mục tiêu dưới 5%[^.]*48,89%[^.]*\\. Đánh giá: không đạt đúng hạn\\.");
    }

    @Test
    void saysHowManyIndicatorsHaveNoFigureOfTheReportsYear() {
        assertThat(ReportFile.withAllParts().text()).contains("03 chỉ tiêu chưa có số liệu năm 2026;");
        var behind = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.at("/progress/items").forEach(item -> {
                            if (item.has("latest")) {
                                ((ObjectNode) item.get("latest")).put("period", "2025");
                            }
                        }));

        assertThat(behind.text()).containsPattern("(2[0-9]|1[5-9]) chỉ tiêu chưa có số liệu năm 2026;");
    }

    @Test
    void saysThatAStartIsApproximateWhereAChangeIsToldFromIt() {
        assertThat(ReportFile.withAllParts().text())
                .contains("tăng 35,17 điểm % so với ban đầu (mốc gần đúng). Đánh giá");
    }

    /** Three figures a reader can take from each other: 96.27 − 93.22 = 3.05, whatever lies behind them. */
    @Test
    void tellsTheDifferenceOfTheFiguresItShows() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/7");
            ((ObjectNode) item.get("baseline")).put("value", 93.2249);
            ((ObjectNode) item.get("latest")).put("value", 96.2651);
        });

        assertThat(file.text()).contains("ban đầu 93,22%").contains("là 96,27%").contains("tăng 3,05 điểm %");
    }

    @Test
    void showsMoreDecimalsOnlyWhereTwoWouldLookLikeTheGoal() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/progress/items/4/latest")).put("value", 79.997);
            ((ObjectNode) json.at("/progress/items/7/latest")).put("value", 48.0003);
        });

        assertThat(file.text())
                .contains("năm 2026 là 79,997%")
                .contains("năm 2026 là 48%")
                .doesNotContain("48,0003");
    }

    @Test
    void splitsAPictureOfMoreTargetsThanStandOnHalfAPage() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var items = (ArrayNode) json.at("/progress/items");
            for (int i = 0; i < 6; i++) {
                items.add(items.get(4).deepCopy());
            }
        });
        var telecom = charts(file).stream()
                .filter(chart -> chart.title().startsWith("Hạ tầng viễn thông"))
                .toList();

        assertThat(telecom)
                .hasSize(2)
                .allSatisfy(chart -> assertThat(chart.bars()).hasSizeBetween(8, 12));
        assertThat(telecom.get(0).title()).contains("(phần 1/2)").contains("trong ngoặc: năm của mốc");
    }

    @Test
    void callsNoneLowThatHasTheHighestValue() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            for (int unit = 2; unit <= 5; unit++) {
                ((ObjectNode) json.at("/territoryFigures/" + unit)).put("value", 100);
            }
        });

        assertThat(charts(file))
                .filteredOn(chart -> chart.title().contains("thấp nhất"))
                .singleElement()
                .satisfies(chart -> assertThat(chart.bars()).hasSize(1));
    }

    private static List<Chart> charts(ReportFile file) {
        return file.paper().body().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).chart())
                .toList();
    }
}
