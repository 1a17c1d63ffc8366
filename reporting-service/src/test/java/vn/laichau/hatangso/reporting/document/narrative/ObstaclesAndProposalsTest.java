package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What stands in the way, what is proposed against it, and what became of that. */
class ObstaclesAndProposalsTest {

    @Test
    void tellsWhatAgenciesReportedInTheirWordsAndWhatBecameOfIt() {
        assertThat(ReportFile.withAllParts().words())
                .contains("Khó khăn, vướng mắc do cơ quan, đơn vị phản ánh")
                .contains(
                        "- Vinaphone (VNPT): Chưa có mặt bằng đặt trạm 5G (ngày 24 tháng 02 năm 2026). Chưa có quy định"
                                + " cho thuê mặt bằng tại công sở. Nguyên nhân: Thủ tục qua nhiều cơ quan. Tình trạng: đã kiến nghị,"
                                + " chờ quyết định.");
    }

    @Test
    void tellsWhatIsReportedNowBeforeWhatThePlanSaidThen() {
        assertThat(ReportFile.withAllParts().of(ReportKind.MID_TERM, null).words())
                .containsSubsequence(
                        "1. Khó khăn, vướng mắc do cơ quan, đơn vị phản ánh",
                        "2. Khó khăn, vướng mắc nêu tại Kế hoạch (thời điểm ban hành)",
                        "Dịch vụ mạng di động 5G chưa được triển khai tại Lai Châu.",
                        "3. Nguyên nhân nêu tại Kế hoạch (thời điểm ban hành)");
    }

    /** Years later the plan's words of its time of issue stand beside figures that say otherwise: an office adds them where they still hold. */
    @Test
    void tellsOfAYearNothingThatThePlanSaidOfItsTimeOfIssue() {
        assertThat(ReportFile.withAllParts().words())
                .contains("Khó khăn, vướng mắc do cơ quan, đơn vị phản ánh")
                .doesNotContain("Dịch vụ mạng di động 5G chưa được triển khai tại Lai Châu");
    }

    /** The first obstacle of the plan was in a proposal that the Committee accepted in part. */
    @Test
    void quotesNoObstacleOfThePlanThatADecisionHasResolvedSince() {
        assertThat(ReportFile.withAllParts().of(ReportKind.MID_TERM, null).words())
                .doesNotContain("Tuy sóng di động đã phủ đến 100% xã")
                .contains("01 khó khăn, vướng mắc đã có quyết định giải quyết: Sóng di động yếu ở một số khu vực.");
    }

    @Test
    void namesOfMoreResolvedObstaclesThanFiveHowManyThereAre() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            var obstacles = (ArrayNode) agency.get("reportedObstacles");
            var resolved = ((ObjectNode) obstacles.get(1).deepCopy()).put("state", "RESOLVED");
            for (int i = 1; i <= 7; i++) {
                obstacles.add(resolved.deepCopy().put("id", "r" + i));
            }
        });

        assertThat(file.words())
                .containsPattern("07 khó khăn, vướng mắc đã có quyết định giải quyết: .*; và 02 vướng mắc khác\\.");
    }

    @Test
    void leadsFromTheObstacleThroughTheProposalToTheDecision() {
        assertThat(ReportFile.withAllParts().words())
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
        assertThat(ReportFile.withAllParts().of(ReportKind.PROPOSAL, null).words())
                .contains("a) Hỗ trợ hộ nghèo đổi máy 2G")
                .doesNotContain("nêu tại Kế hoạch (thời điểm ban hành)")
                .contains("Lắp điểm Wifi công cộng (mục III.2.b.9, năm 2027)")
                .doesNotContain("512/QĐ-UBND")
                .doesNotContain("Nâng băng thông mạng truyền số liệu");
    }

    /** Nobody has appraised anything: that is no appraisal of nothing. */
    @Test
    void sumsNothingWhereThereIsNothing() {
        var submitted = ReportFile.withAllParts().of(ReportKind.PROPOSAL, null).narrative();

        assertThat(Block.grids(submitted.document().body()))
                .last()
                .satisfies(grid -> assertThat(grid.table().totals())
                        .extracting(Cell::text)
                        .containsExactly("", "Tổng cộng", "", "900.000.000", "–", ""));
    }

    @Test
    void submitsNoObstacleThatADecisionHasResolved() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ObjectNode) agency.at("/reportedObstacles/1")).put("state", "RESOLVED"));

        assertThat(file.words())
                .containsPattern(
                        "01 khó khăn, vướng mắc đã có quyết định giải quyết: “Thiếu kinh phí ngầm hóa cáp” của [^\n]+\\.");
        assertThat(file.of(ReportKind.PROPOSAL, null).words())
                .contains("Vinaphone (VNPT): Chưa có mặt bằng đặt trạm 5G")
                .doesNotContain("Thiếu kinh phí ngầm hóa cáp");
    }

    @Test
    void goesOnCountingPointsHoweverManyProposalsThereAre() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, ObstaclesAndProposalsTest::sixtyProposals)
                .of(ReportKind.PROPOSAL, null)
                .words();

        assertThat(text)
                .contains("y) Kiến nghị 23")
                .contains("aa) Kiến nghị 24")
                .contains("bo) Kiến nghị 60")
                .doesNotContain("Báo cáo của xã");
    }

    private static void sixtyProposals(ObjectNode agency) {
        var proposals = (ArrayNode) agency.get("proposals");
        var submissions = (ArrayNode) agency.get("submissions");
        var waiting = (ObjectNode) proposals.get(1).deepCopy();
        proposals.removeAll();
        for (int i = 1; i <= 60; i++) {
            proposals.add(waiting.deepCopy().put("id", "p" + i).put("title", "Kiến nghị " + i));
            submissions.add(agency.objectNode()
                    .put("obligation", "agency-report")
                    .put("organisation", "dic")
                    .put("year", 2026)
                    .put("narrative", "Báo cáo của xã " + i));
        }
    }

    @Test
    void tellsOfTheProposalsOfItsYearAndOfThoseThatStillWait() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            ((ObjectNode) agency.at("/proposals/0")).put("submittedAt", "2024-03-10T09:00:00+07:00");
            ((ObjectNode) agency.at("/decisions/0")).put("date", "2024-04-02");
            ((ObjectNode) agency.at("/proposals/1")).put("submittedAt", "2025-10-01T09:00:00+07:00");
        });

        assertThat(file.words()).doesNotContain("Cho thuê mặt bằng công").contains("a) Hỗ trợ hộ nghèo đổi máy 2G");
        assertThat(file.of(ReportKind.FINAL, null).words()).contains("a) Cho thuê mặt bằng công đặt trạm BTS");
    }

    /** Submitted or decided in it, each by itself, in the time of Vietnam. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31T17:00:00Z, 2027-01-01, true",
        "2025-12-31T16:59:59Z, 2027-01-01, false",
        "2025-03-10T09:00:00+07:00, 2026-12-31, true",
        "2025-03-10T09:00:00+07:00, 2025-12-31, false"
    })
    void tellsOfAProposalInTheYearOfItsSubmissionAndInThatOfItsDecision(
            String submitted, String decided, boolean told) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            ((ObjectNode) agency.at("/proposals/0")).put("submittedAt", submitted);
            ((ObjectNode) agency.at("/decisions/0")).put("date", decided);
        });
        assertThat(file.words().contains(") Cho thuê mặt bằng công đặt trạm BTS"))
                .isEqualTo(told);
    }

    /** Of an operator that has written none it says so; what others sent, and what was sent for other years, is no plan of the next. */
    @Test
    void quotesThePlansOfOperatorsForTheNextYearAlone() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            var submissions = (ArrayNode) agency.get("submissions");
            var plan = ((ObjectNode) submissions.get(0)).deepCopy();
            submissions.add(plan.deepCopy().put("year", 2026).put("narrative", "Kế hoạch đã qua."));
            submissions.add(plan.deepCopy().put("obligation", "agency-report").put("narrative", "Báo cáo của xã."));
            ((ObjectNode) submissions.get(1)).remove("narrative");
        });
        assertThat(file.words())
                .contains("Tổng hợp từ 02 kế hoạch năm 2027 của doanh nghiệp", "Không có phần thuyết minh.")
                .doesNotContain("Kế hoạch đã qua.", "Báo cáo của xã.");
        assertThat(file.of(ReportKind.PROPOSAL, null).words())
                .contains("Tổng hợp từ 02 kế hoạch của doanh nghiệp", "Kế hoạch đã qua.")
                .doesNotContain("Không có phần thuyết minh.", "Báo cáo của xã.");
    }

    @Test
    void marksInEnglishWhatStandsInOthersWords() {
        assertThat(ReportFile.withAllParts().in(Language.EN).words())
                .contains("(quoted in Vietnamese)")
                .contains(
                        "“Chưa có quy định cho thuê mặt bằng tại công sở.” Cause: “Thủ tục qua nhiều cơ quan.” State:")
                .contains("Reason: “Doanh nghiệp không có vị trí tại trung tâm.”")
                .contains("“Bổ sung 05 điểm công cộng vào Kế hoạch”: refused (“chưa cân đối được nguồn”).");
    }
}
