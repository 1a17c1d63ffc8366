package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.ReportedObstacle;

/** The report on Mường Kim, of which the fixture has one figure, of 2026. */
class TerritoryReportTest {

    @Test
    void tellsHowItsValuesChangedAndWhetherTheyAreAsThePlanWantsThem() {
        assertThat(report().words())
                .contains("Kỳ trước\tKỳ này\tTăng (+), giảm (−)\tMức đặt ra cho toàn tỉnh\tĐánh giá")
                .containsPattern(
                        "Hộ gia đình có Internet cáp quang\t29,5%\t41,5%\t\\+12 điểm %\ttối thiểu 80%\\s31/12/2025\tchưa đạt")
                .contains(
                        "So với mức đặt ra cho toàn tỉnh, xã Mường Kim chưa đạt chỉ tiêu nào trong 01 chỉ tiêu so sánh được.")
                .contains("- UBND xã Mường Kim;")
                .doesNotContain("Cách xác định", "chưa có số liệu năm");
        assertThat(with(figure -> figure.put("value", 80)).words())
                .contains("\tđạt\n", "xã Mường Kim đạt cả 01 chỉ tiêu so sánh được.");
    }

    /** Between the values as they are shown. */
    @ParameterizedTest
    @CsvSource({
        "29.5, +12 điểm %",
        "45, '−3,5 điểm %'",
        "41.5, 0 điểm %",
        "41.4951, 0 điểm %",
        "41.49, '+0,01 điểm %'",
        "41.51, '−0,01 điểm %'"
    })
    void tellsByHowMuchAValueRoseOrFell(BigDecimal previous, String change) {
        assertThat(with(figure -> figure.put("previous", previous)).words())
                .contains("\t41,5%\t" + change + "\ttối thiểu 80%");
    }

    @Test
    void saysOfAnEstimateThatItIsOne() {
        assertThat(with(figure -> figure.put("status", "ESTIMATE")).words()).contains("\t41,5% (ước thực hiện)\t");
    }

    @Test
    void tellsNoChangeOfAFigureWithoutAPeriodBefore() {
        assertThat(withAnother(figure -> figure.put("indicator", "population-5g")
                                .put("value", 100)
                                .remove("previous"))
                        .words())
                .contains("5G\t–\t100%\t–\tđạt 100%")
                .contains("xã Mường Kim đạt 01/02 chỉ tiêu so sánh được.");
    }

    /** The next one that the year of the report, 2026, has not passed; where it has passed all, the last. */
    @ParameterizedTest
    @CsvSource({
        "2025, 2030, tối thiểu 95%",
        "2026, 2030, tối thiểu 80%",
        "2027, 2030, tối thiểu 80%",
        "2030, 2027, tối thiểu 95%",
        "2024, 2025, tối thiểu 95%",
        "2025, 2024, tối thiểu 80%"
    })
    void holdsAValueAgainstTheMilestoneThatCounts(String one, String other, String goal) {
        var file = with(figure -> figure.put("indicator", "adult-smartphone")).with(Part.INDICATOR, json -> {
            due(json, "adult-smartphone-2025", one);
            due(json, "adult-smartphone-2030", other);
        });
        assertThat(file.words()).containsPattern("điện thoại thông minh\t29,5%\t41,5%\t\\+12 điểm %\t" + goal + "\\s");
    }

    private static void due(ObjectNode indicator, String target, String year) {
        for (var item : indicator.at("/progress/items")) {
            if (item.at("/target/code").asText().equals(target)) {
                ((ObjectNode) item.get("target")).put("due", year + "-06-30");
            }
        }
    }

    /** The province's committee is whom a report goes to anyway; of a unit without a name none is known. */
    @ParameterizedTest
    @CsvSource({"03595, UBND xã Mường Kim", "12, ", "MAU-1, "})
    void goesToTheCommitteeOfTheUnit(String unit, String recipient) {
        var closing =
                ReportFile.withAllParts().of(ReportKind.TERRITORY, unit).paper().closing();
        assertThat(closing.recipients()).isEqualTo(recipient == null ? List.of() : List.of(recipient));
    }

    @Test
    void saysBeforeTheTableWhatWouldBeTheSameInEachRow() {
        assertThat(report().words())
                .contains(
                        "Số liệu năm 2026 của xã Mường Kim theo địa bàn hành chính có hiệu lực ngày 25 tháng 11 năm 2026:")
                .doesNotContain("Chỉ tiêu đo\tKỳ\tKỳ trước");
        assertThat(with(figure -> figure.put("period", "2025").put("mark", "RESTATED"))
                        .words())
                .contains("Chưa có số liệu năm 2026; bảng ghi số liệu của kỳ gần nhất.")
                .contains("hiệu lực ngày 25 tháng 11 năm 2026, quy đổi từ địa bàn cũ:")
                .containsOnlyOnce("quy đổi từ địa bàn cũ");
        assertThat(withAnother(figure -> figure.put("period", "2025").put("mark", "RESTATED"))
                        .words())
                .contains("01 chỉ tiêu chưa có số liệu năm 2026; bảng ghi số liệu của kỳ gần nhất.")
                .contains(
                        "Chỉ tiêu đo\tKỳ\tKỳ trước", "Số liệu của xã Mường Kim theo địa bàn", "quy đổi từ địa bàn cũ");
    }

    @Test
    void hasNoColumnsOfAPeriodBeforeWhereNothingIsKnownOfIt() {
        assertThat(with(figure -> figure.remove("previous")).words())
                .contains("Chỉ tiêu đo\tGiá trị\tMức đặt ra cho toàn tỉnh\tĐánh giá")
                .doesNotContain("Kỳ trước", "giảm (−)");
    }

    @Test
    void namesTheTargetsForWhichTheUnitLacksMost() {
        Consumer<ObjectNode> last = json -> ((ObjectNode) json.at("/progress/items/0"))
                .put("verdict", "BEHIND")
                .set(
                        "blocking",
                        json.objectNode()
                                .put("count", 2)
                                .put("of", 5)
                                .set(
                                        "units",
                                        json.arrayNode().add(json.objectNode().put("code", "03595"))));

        assertThat(report().with(Part.INDICATOR, last).words())
                .contains(
                        "Trong toàn tỉnh, xã Mường Kim thuộc nhóm đơn vị cấp xã còn thiếu nhiều nhất về số lượng đối với các mục"
                                + " tiêu: ");
        assertThat(report().with(Part.INDICATOR, last)
                        .with(
                                Part.INDICATOR,
                                json -> ((ObjectNode) json.at("/progress/items/0")).put("verdict", "ACHIEVED"))
                        .words())
                .doesNotContain("thuộc nhóm");
    }

    @Test
    void tellsTheObstaclesThatWereReportedOfItWhoeverDid() {
        assertThat(report().words())
                .contains(
                        "II. KHÓ KHĂN, VƯỚNG MẮC TRÊN ĐỊA BÀN\nKhông có khó khăn, vướng mắc nào trên địa bàn được phản ánh.");
        assertThat(obstacleIn("03595", "2026-02-24").words())
                .contains("- Vinaphone (VNPT): Chưa có mặt bằng đặt trạm 5G (ngày 24 tháng 02 năm 2026).")
                .contains("Tình trạng: đã kiến nghị, chờ quyết định.");
        assertThat(obstacleIn("03388", "2026-02-24").words()).contains("địa bàn được phản ánh");
        assertThat(obstacleIn("03595", "2026-02-24").in(Language.EN).words()).contains("OBSTACLES IN THE TERRITORY");
        assertThat(report().without(Part.AGENCY).words())
                .contains("II. KHÓ KHĂN, VƯỚNG MẮC TRÊN ĐỊA BÀN\nChưa có số liệu về nhiệm vụ");
    }

    /** The new commune has the code of one of those it was made of. */
    @Test
    void takesOverWhatLayInTheUnitThatHadItsCodeBeforeButNotWhatLiesInOneThatHasItLater() {
        var obstacle = new ReportedObstacle(
                "1",
                "vnpt",
                null,
                "",
                null,
                "OPEN",
                null,
                List.of(),
                List.of(new ReportedObstacle.Place("03595", LocalDate.of(2025, 7, 1))),
                List.of());

        assertThat(obstacle.isIn("03595", LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(obstacle.isIn("03595", LocalDate.of(2025, 6, 30))).isFalse();
    }

    private static ReportFile report() {
        return ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595");
    }

    private static ReportFile with(Consumer<ObjectNode> change) {
        return report().with(Part.INDICATOR, json -> change.accept((ObjectNode) json.at("/territoryFigures/2")));
    }

    private static ReportFile withAnother(Consumer<ObjectNode> change) {
        return report().with(Part.INDICATOR, json -> {
            var another = (ObjectNode) json.at("/territoryFigures/2").deepCopy();
            change.accept(another);
            ((ArrayNode) json.get("territoryFigures")).add(another);
        });
    }

    private static ReportFile obstacleIn(String unit, String day) {
        return report().with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/reportedObstacles/0"))
                                .putArray("territories")
                                .addObject()
                                .put("code", unit)
                                .put("validOn", day));
    }
}
