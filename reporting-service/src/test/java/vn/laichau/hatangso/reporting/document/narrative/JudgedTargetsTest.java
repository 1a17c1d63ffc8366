package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** How targets were judged, by what, and who sees it otherwise. */
class JudgedTargetsTest {

    @Test
    void tellsWhatLeadersSayBesideTheComputedVerdict() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/2"))
                                .set(
                                        "override",
                                        json.objectNode()
                                                .put("verdict", "ON_TRACK")
                                                .put("reason", "Hợp đồng đã ký, lắp đặt trong quý I.")));

        assertThat(file.words())
                .contains("riêng 01 mục tiêu có ý kiến khác của lãnh đạo")
                .containsPattern("[^.]*\\. Ý kiến của lãnh đạo: đúng tiến độ\\. Lý do: Hợp đồng đã ký,"
                        + " lắp đặt trong quý I\\.")
                .contains("có nguy cơ chậm\n(lãnh đạo: đúng tiến độ)");
        assertThat(file.in(Language.EN).words())
                .contains("The leaders' verdict: on track. Reason: “Hợp đồng đã ký, lắp đặt trong quý I”.");
        assertThat(ReportFile.withAllParts().words()).doesNotContain("lãnh đạo:", "Ý kiến của lãnh đạo");
    }

    @Test
    void tellsHowATargetWasJudgedThatNoNumberDecides() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/6"))
                                .set(
                                        "judgement",
                                        json.objectNode()
                                                .put("outcome", "PARTLY_MET")
                                                .put("judgedOn", "2026-10-05")
                                                .put("reason", "Đã tắt sóng tại 05 xã.")));

        assertThat(file.words())
                .contains(
                        "mục tiêu định tính đến hết năm 2025. Xem xét ngày 05 tháng 10 năm 2026: đạt một phần (Đã tắt sóng tại 05 xã).")
                .contains("định tính\nđạt một phần");
    }

    @Test
    void namesTheCommunesThatKeepATargetFromBeingMet() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var blocking = ((ObjectNode) json.at("/progress/items/3")).putObject("blocking");
            blocking.put("count", 7).put("of", 38);
            for (var name : List.of("Hua Bum", "Mường Kim", "Nậm Hàng", "Tà Tổng")) {
                blocking.withArray("units")
                        .addObject()
                        .put("code", name)
                        .putObject("name")
                        .put("vi", "Xã " + name)
                        .put("en", name);
            }
            ((ObjectNode) json.at("/progress/items/0")).set("blocking", blocking.deepCopy());
        });

        assertThat(file.words())
                .containsOnlyOnce(
                        ". Trong 38 đơn vị cấp xã có số liệu, còn 07 đơn vị chưa đạt, thiếu nhiều nhất ở xã Hua Bum, xã Mường Kim và xã Nậm Hàng.");
        assertThat(file.in(Language.EN).words())
                .contains(
                        ". 7 of 38 communes with figures do not meet it; the most is lacking in Hua Bum, Mường Kim and Nậm Hàng.");
    }

    @Test
    void saysByWhichValueAPassedTargetWasJudged() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/5"))
                                .putObject("atDeadline")
                                .put("period", "2024")
                                .put("value", 6.1));

        assertThat(file.words()).contains("(tại thời hạn, năm 2024: 6,1%)");
    }

    @Test
    void saysBothSidesWhereFiguresOfThePlanDoNotAgree() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/findings/0"))
                                .put("stated", new BigDecimal("1234.5"))
                                .put("computed", new BigDecimal("1234")))
                .of(ReportKind.FINAL, null);

        assertThat(file.words())
                .contains(
                        "- Tổng số điểm cầu bằng số điểm cầu của VNPT cộng số điểm cầu của Viettel (Phần 1, mục I.3): văn bản ghi"
                                + " 1.234,5; tính từ các số liệu khác của văn bản được 1.234.");
        assertThat(file.in(Language.EN).words())
                .contains(
                        "- All video points are those of VNPT plus those of Viettel (Part 1, I.3): the text says 1,234.5; its"
                                + " other figures give 1,234.");
    }
}
