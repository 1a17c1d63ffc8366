package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.trace.Origins;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Obstacles, proposals, decisions, money and tasks. */
class MattersTest {

    @Test
    void tellsWhatAgenciesReportedInTheirWordsAndWhatBecameOfIt() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Khó khăn, vướng mắc do cơ quan, đơn vị phản ánh")
                .contains(
                        "- Vinaphone (VNPT): Chưa có mặt bằng đặt trạm 5G (ngày 24 tháng 02 năm 2026). Chưa có quy định"
                                + " cho thuê mặt bằng tại công sở. Nguyên nhân: Thủ tục qua nhiều cơ quan. Tình trạng: đã kiến nghị,"
                                + " chờ quyết định.");
    }

    @Test
    void leadsFromTheObstacleThroughTheProposalToTheDecision() {
        assertThat(ReportFile.withAllParts().text())
                .contains("a) Cho thuê mặt bằng công đặt trạm BTS")
                .contains(
                        "Trình ngày 10 tháng 3 năm 2026. Lý do: Doanh nghiệp không có vị trí tại trung tâm. Xuất phát từ"
                                + " khó khăn, vướng mắc: Sóng di động yếu ở một số khu vực; Chưa có mặt bằng đặt trạm 5G.")
                .contains("- Ban hành quy định cho thuê mặt bằng tại công sở: được chấp thuận.")
                .contains("- Bổ sung 05 điểm công cộng vào Kế hoạch: không được chấp thuận (chưa cân đối được nguồn).")
                .contains(
                        "quyết định tại văn bản số 512/QĐ-UBND ngày 02 tháng 4 năm 2026: chấp thuận 01 nội dung, không chấp"
                                + " thuận 01 nội dung.")
                .contains("b) Hỗ trợ hộ nghèo đổi máy 2G")
                .contains("Đang chờ quyết định của cấp có thẩm quyền.");
    }

    @Test
    void submitsToTheCommitteeOnlyWhatItHasNotDecided() {
        assertThat(ReportFile.withAllParts().of(ReportKind.PROPOSAL, null).text())
                .contains("a) Hỗ trợ hộ nghèo đổi máy 2G")
                .contains("Lắp điểm Wifi công cộng (nhiệm vụ P2.III.2.b.9, năm 2027)")
                .doesNotContain("512/QĐ-UBND")
                .doesNotContain("Nâng băng thông mạng truyền số liệu");
    }

    @Test
    void tellsTheMoneyOfEachYearAndWhatWasAskedForWhichTask() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Năm 2026: nguồn kinh phí cân đối được 37.000.000.000 đồng; các cơ quan, đơn vị đề nghị"
                        + " 1.300.000.000 đồng, cơ quan tài chính thẩm định 1.170.000.000 đồng; đã phân bổ 1.170.000.000 đồng,"
                        + " còn lại 35.830.000.000 đồng.")
                .contains("Ngân sách tỉnh, năm 2026\t22.000.000.000\t1.300.000.000\t1.170.000.000\t20.830.000.000")
                .contains("Lắp điểm Wifi công cộng (nhiệm vụ P2.III.2.b.9, năm 2027)\t900.000.000\t–\tchờ thẩm định");
        assertThat(ReportFile.withAllParts().in(Language.EN).text())
                .contains("2026: funds of 37,000,000,000 VND; agencies asked for 1,300,000,000 VND");
    }

    @Test
    void saysWhatEachAgencyHasDoneAndNamesOneThatHasEnded() {
        assertThat(ReportFile.withAllParts().text())
                .contains(
                        "cho 02 cơ quan, đơn vị thành 07 phần việc: 04 đã hoàn thành, 01 đang thực hiện, 02 chưa triển khai;"
                                + " 01 phần việc quá hạn.")
                .contains("Sở Thông tin và Truyền thông\t6\t3\t1\t2\t1")
                .contains("Ủy ban nhân dân huyện Tam Đường\t1\t1\t0\t0\t0")
                .contains(
                        "Ủy ban nhân dân huyện Tam Đường; Sở Thông tin và Truyền thông\t30/6/2026\tđang thực hiện; có phần"
                                + " việc quá hạn")
                .doesNotContain("ubnd-106");
    }

    @Test
    void listsEveryTaskInAnAnnex() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Tình hình thực hiện từng nhiệm vụ của Kế hoạch")
                .contains(
                        "Triển khai cáp quang băng rộng đến tất cả các xã (P2.III.4.2)\tVinaphone (VNPT); Viettel\t31/12/2026");
    }

    @Test
    void saysHowManyCountAsInTimeAndWhetherTheDueDayDoes() {
        assertThat(ReportFile.withAllParts().text())
                .contains(
                        "Gửi đúng hạn theo quy định: 03/03 đơn vị đã gửi (100%); gửi trong ngày đến hạn được tính là đúng hạn.")
                .contains("Chưa gửi: Vietnamobile; Bưu điện tỉnh;");
    }

    @Test
    void remindsWhoIsOverdueAndWhoAnswersForABodyThatHasEnded() {
        var letter = ReportFile.withAllParts().of(ReportKind.REMINDER, "dic").with(Part.AGENCY, json -> {
            var debtor = (ObjectNode) json.at("/duties/0/organisations/3");
            debtor.put("state", "OVERDUE").put("answeredBy", "dic");
        });

        assertThat(letter.text())
                .contains("Vietnamobile có nghĩa vụ gửi")
                .contains("năm 2027 trước ngày 15 tháng 12 năm 2026")
                .contains("chưa nhận được hồ sơ");
    }

    @Test
    void tellsAnOrganisationsOwnObstaclesAndMoneyInItsReport() {
        assertThat(ReportFile.withAllParts().of(ReportKind.AGENCY, "dic").text())
                .contains("Nâng băng thông mạng truyền số liệu (nhiệm vụ P2.III.2.b.1, năm 2026)")
                .doesNotContain("Lắp điểm Wifi công cộng");
    }

    @Test
    void isToldOfOlderSnapshotsThatKnowNothingOfThis() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    for (var member : new String[] {
                        "plan", "formerAgencies", "taskBoard", "reportedObstacles", "proposals", "decisions", "budget"
                    }) {
                        json.remove(member);
                    }
                    ((ObjectNode) json.at("/agencies/dic")).remove("parent");
                })
                .text();

        assertThat(text)
                .contains("UBND TỈNH LAI CHÂU")
                .contains("Chưa ghi nhận nguồn kinh phí")
                .contains("Không có đề xuất, kiến nghị nào đã trình");
    }

    @Test
    void leadsFromEachOfTheseFiguresToTheThingItself() {
        var origins = ReportFile.withAllParts().origins();

        assertThat(href(origins, "/parts/agency/reportedObstacles/0/description"))
                .isEqualTo("/api/v1/obstacles/0193a000-0000-7000-8000-000000000021");
        assertThat(href(origins, "/parts/agency/proposals/1/reason"))
                .isEqualTo("/api/v1/proposals/0193a000-0000-7000-8000-000000000032");
        assertThat(href(origins, "/parts/agency/decisions/0/number"))
                .isEqualTo("/api/v1/decisions/0193a000-0000-7000-8000-000000000041");
        assertThat(href(origins, "/parts/agency/budget/requests/0/amount"))
                .isEqualTo("/api/v1/budget-requests/0193a000-0000-7000-8000-000000000051");
        assertThat(href(origins, "/parts/agency/budget/sources/0/left")).isEqualTo("/api/v1/budget-balances");
        assertThat(href(origins, "/parts/agency/taskList/2/overdue"))
                .isEqualTo("/api/v1/tasks/0193a000-0000-7000-8000-000000000001");
        assertThat(href(origins, "/parts/agency/taskBoard")).isEqualTo("/api/v1/tasks");
    }

    private static String href(Origins origins, String pointer) {
        return origins.of(pointer).links().get(0).href();
    }
}
