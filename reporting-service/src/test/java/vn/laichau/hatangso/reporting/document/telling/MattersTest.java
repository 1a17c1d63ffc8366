package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Figure;
import vn.laichau.hatangso.reporting.document.trace.Origins;
import vn.laichau.hatangso.reporting.report.Issue;
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
    void goesOnCountingPointsHoweverManyProposalsThereAre() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, MattersTest::sixtyProposals)
                .of(ReportKind.PROPOSAL, null)
                .text();

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

        assertThat(file.text()).doesNotContain("Cho thuê mặt bằng công").contains("a) Hỗ trợ hộ nghèo đổi máy 2G");
        assertThat(file.of(ReportKind.FINAL, null).text()).contains("a) Cho thuê mặt bằng công đặt trạm BTS");
    }

    /** Older snapshots name a decision that was recorded after their cut-off. */
    @Test
    void takesAProposalForWaitingWhenItsDecisionCameAfterTheCutOff() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ArrayNode) agency.get("decisions")).removeAll())
                .of(ReportKind.PROPOSAL, null)
                .text();

        assertThat(text).contains("a) Cho thuê mặt bằng công đặt trạm BTS");
    }

    @Test
    void tellsTheMoneyOfEachYearAndWhatWasAskedForWhichTask() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Năm 2026:\n- Nguồn kinh phí cân đối được 37.000.000.000 đồng;\n- Các cơ quan, đơn vị đề nghị"
                        + " 1.300.000.000 đồng, cơ quan tài chính thẩm định 1.170.000.000 đồng;\n- Đã phân bổ"
                        + " 1.170.000.000 đồng, còn lại 35.830.000.000 đồng.")
                .contains("1\t2026\tNgân sách tỉnh\t22.000.000.000\t1.300.000.000\t1.170.000.000\t20.830.000.000")
                .contains("Các cơ quan, đơn vị có 02 đề nghị kinh phí:")
                .contains("Lắp điểm Wifi công cộng (nhiệm vụ P2.III.2.b.9, năm 2027)\t900.000.000\t–\tchờ thẩm định");
        assertThat(ReportFile.withAllParts().in(Language.EN).text())
                .contains("In 2026:\n- Funds of 37,000,000,000 VND;\n- Agencies asked for 1,300,000,000 VND,");
    }

    @Test
    void saysInWordsWhatMoneyThereIsNotYet() {
        assertThat(ReportFile.withAllParts().text())
                .contains(
                        "Năm 2027:\n- Chưa cân đối được nguồn kinh phí;\n- Các cơ quan, đơn vị đề nghị 900.000.000 đồng, chưa"
                                + " thẩm định.\n")
                .doesNotContain(" 0 đồng");
        var idle = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> ((ObjectNode) agency.at("/budget/sources/0"))
                                .put("requested", 0)
                                .put("appraised", 0)
                                .put("allotted", 0)
                                .put("left", 22_000_000_000L));
        assertThat(idle.text()).contains("- Chưa có đề nghị kinh phí;\n- Chưa phân bổ, còn lại 37.000.000.000 đồng.");
    }

    /** Finance may well have put nothing in the place of what was asked for. */
    @Test
    void tellsAnAppraisalOfNothing() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> ((ObjectNode) agency.at("/budget/requests/1"))
                                .putObject("appraisal")
                                .put("amount", 0));

        assertThat(file.text()).contains("đề nghị 900.000.000 đồng, cơ quan tài chính thẩm định 0 đồng.");
    }

    @Test
    void sumsWhatIsNotDecidedForTheCommittee() {
        var submission = ReportFile.withAllParts().of(ReportKind.PROPOSAL, null);

        assertThat(submission.text())
                .contains("01 đề nghị kinh phí chưa được quyết định, tổng 900.000.000 đồng:")
                .contains("Đề nghị (đồng)\tThẩm định (đồng)\tTình trạng")
                .doesNotContain("Các cơ quan, đơn vị có ");
        assertThat(submission.telling().paragraphs())
                .filteredOn(paragraph -> paragraph.key().equals("budget.requests.undecided"))
                .flatExtracting(Paragraph::figures)
                .filteredOn(figure -> figure.name().equals("sum"))
                .flatExtracting(Figure::pointers)
                .containsExactly("/parts/agency/budget/requests/1/amount");
    }

    @Test
    void speaksOfOneBodysRequestsAsItsOwn() {
        var own = ReportFile.withAllParts().of(ReportKind.AGENCY, "dic");

        assertThat(own.text())
                .contains("Sở Thông tin và Truyền thông có 01 đề nghị kinh phí:")
                .contains("STT\tNội dung\tĐề nghị (đồng)\tThẩm định (đồng)\tPhân bổ (đồng)\tTình trạng")
                .contains("năm 2026)\t1.300.000.000\t1.170.000.000\t1.170.000.000\tđã phân bổ");
        assertThat(own.in(Language.EN).text())
                .contains("Department of Information and Communications: 1 request for funds:");
    }

    @Test
    void tellsWhatIsReportedNowBeforeWhatThePlanSaidThen() {
        assertThat(ReportFile.withAllParts().text())
                .containsSubsequence(
                        "1. Khó khăn, vướng mắc do cơ quan, đơn vị phản ánh",
                        "2. Khó khăn, vướng mắc nêu tại Kế hoạch (thời điểm ban hành)",
                        "Dịch vụ mạng di động 5G chưa được triển khai tại Lai Châu.",
                        "3. Nguyên nhân nêu tại Kế hoạch (thời điểm ban hành)");
    }

    @Test
    void submitsNoObstacleThatADecisionHasResolved() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ObjectNode) agency.at("/reportedObstacles/1")).put("state", "RESOLVED"));

        assertThat(file.text()).contains("Thiếu kinh phí ngầm hóa cáp");
        assertThat(file.of(ReportKind.PROPOSAL, null).text())
                .contains("Vinaphone (VNPT): Chưa có mặt bằng đặt trạm 5G")
                .doesNotContain("Thiếu kinh phí ngầm hóa cáp");
    }

    @Test
    void saysWhatEachAgencyHasDoneAndNamesOneThatHasEnded() {
        assertThat(ReportFile.withAllParts().text())
                .contains(
                        "cho 02 cơ quan, đơn vị thành 07 phần việc: 04 đã hoàn thành, 01 đang xử lý (đã tiếp nhận, đang thực"
                                + " hiện, đã trình hoặc chờ bổ sung), 02 chưa triển khai; 01 phần việc quá hạn.")
                .contains("Sở Thông tin và Truyền thông\t6\t3\t1\t2\t1")
                .contains("Ủy ban nhân dân huyện Tam Đường\t1\t1\t0\t0\t0")
                .contains(
                        "Ủy ban nhân dân huyện Tam Đường; Sở Thông tin và Truyền thông\t30/6/2026\tđang thực hiện; có phần"
                                + " việc quá hạn")
                .doesNotContain("ubnd-106");
    }

    @Test
    void tellsWhatThePlanAssignsApartFromWhatWasAdded() {
        Consumer<ObjectNode> added = agency -> ((ObjectNode) agency.at("/taskList/1")).remove("quote");

        assertThat(ReportFile.withAllParts().with(Part.AGENCY, added).text())
                .contains(
                        "Kế hoạch giao 49 nhiệm vụ; ngoài ra có 01 nhiệm vụ được giao bổ sung. Tại thời điểm chốt số liệu:");
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, added)
                        .in(Language.EN)
                        .text())
                .contains("The plan assigns 49 tasks; 1 more was added. At the cut-off:");
        assertThat(ReportFile.withAllParts().text()).contains("Kế hoạch giao 50 nhiệm vụ. Tại thời điểm chốt số liệu:");
    }

    @Test
    void tellsTheStatesOfTasksInTheOrderOfTheirLife() {
        var text = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> agency.putObject("tasks")
                                .put("ACCEPTED", 4)
                                .put("ASSIGNED", 5)
                                .put("COMPLETED", 1)
                                .put("IN_PROGRESS", 3)
                                .put("RETURNED", 2)
                                .put("UNASSIGNED", 6))
                .text();

        assertThat(text)
                .containsSubsequence(
                        "Chưa phân công chủ trì: 06",
                        "Đã phân công: 05",
                        "Đã tiếp nhận: 04",
                        "Đang thực hiện: 03",
                        "Trả lại để bổ sung: 02",
                        "Đã hoàn thành: 01");
    }

    /** What is asked of a group is asked of each of its members. */
    @Test
    void countsTheTasksOfItsGroupAmongThoseOfAnAgency() {
        var report = ReportFile.withAllParts().of(ReportKind.AGENCY, "dic").with(Part.AGENCY, agency -> {
            agency.putObject("groups").putArray("departments").add("dic").add("finance");
            ((ArrayNode) agency.at("/taskList/0/leads")).removeAll().add("departments");
            ((ArrayNode) agency.at("/taskList/1/leads")).removeAll().add("departments");
        });

        assertThat(report.text())
                .contains("Sở Thông tin và Truyền thông được giao chủ trì 03 nhiệm vụ:")
                .doesNotContain("trong đó chủ trì");
        assertThat(report.in(Language.EN).text()).contains(" leads 3 tasks:");
    }

    @Test
    void listsEveryTaskInAnAnnex() {
        assertThat(ReportFile.withAllParts().text())
                .contains("TÌNH HÌNH THỰC HIỆN TỪNG NHIỆM VỤ CỦA KẾ HOẠCH")
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

    /** Each paragraph is edited by its own key. */
    @Test
    void remindsWhoAnswersForTwoBodiesOfEachByItself() {
        var keys = ReportFile.withAllParts()
                .of(ReportKind.REMINDER, "dic")
                .with(Part.AGENCY, json -> {
                    ((ObjectNode) json.at("/duties/0/organisations/3")).put("answeredBy", "dic");
                    ((ObjectNode) json.at("/duties/0/organisations/4")).put("answeredBy", "dic");
                })
                .telling()
                .paragraphs()
                .stream()
                .map(Paragraph::key)
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "reminder.duty.operator-plan-2027-vietnamobile",
                        "reminder.duty.operator-plan-2027-buu-dien-tinh");
    }

    @Test
    void countsTheDueDayAsTimeEnough() {
        assertThat(letter("2026-12-15T10:00:00Z", debtor -> {}))
                .contains("V/v đôn đốc gửi kế hoạch, báo cáo năm 2027")
                .contains("trước ngày 15 tháng 12 năm 2026. Đến 17 giờ 00 phút")
                .doesNotContain("quá hạn");
        assertThat(letter("2026-12-15T17:00:00Z", debtor -> {}))
                .contains("đã quá hạn mà Sở Thông tin và Truyền thông chưa nhận được hồ sơ");
    }

    @Test
    void writesToABodyThatWasGivenMoreTimeOfItsOwnDay() {
        assertThat(letter("2026-12-18T03:00:00Z", debtor -> {
                    debtor.put("onTimeBefore", "2026-12-22T00:00:00+07:00")
                            .put("dueDayEnds", "2026-12-23T00:00:00+07:00");
                    debtor.putObject("extension").put("until", "2026-12-22T00:00:00+07:00");
                }))
                .contains("trước ngày 22 tháng 12 năm 2026 (đã được gia hạn)")
                .doesNotContain("quá hạn");
    }

    @Test
    void saysUntilWhenWhatWasGivenBackIsAskedForAgain() {
        assertThat(letter(
                        "2026-12-18T03:00:00Z",
                        debtor -> debtor.put("state", "RETURNED").put("returnBy", "2026-12-20")))
                .contains("chưa nhận được bản bổ sung. Thời hạn gửi lại: chậm nhất ngày 20 tháng 12 năm 2026.");
        assertThat(letter(
                        "2026-12-21T03:00:00Z",
                        debtor -> debtor.put("state", "RETURNED").put("returnBy", "2026-12-20")))
                .contains("Thời hạn gửi lại là ngày 20 tháng 12 năm 2026, đã quá hạn.");
    }

    private static String letter(String cutOff, Consumer<ObjectNode> debtor) {
        return ReportFile.withAllParts()
                .cutOffAt(cutOff)
                .of(ReportKind.REMINDER, "vietnamobile")
                .with(Part.AGENCY, json -> debtor.accept((ObjectNode) json.at("/duties/0/organisations/3")))
                .text();
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
    void namesTheUnitThatWroteItBehindTheRecordsOffice(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts().of(kind, subject);

        assertThat(file.text()).contains("- Lưu: VT, STTTT.");
        assertThat(file.writtenBy("CNTT").text()).contains("- Lưu: VT, CNTT.");
        assertThat(file.in(Language.EN).text()).contains("- On file: records office, CNTT.");
    }

    @Test
    void namesThePostOfTheSignerInTheLanguageOfTheDocument() {
        var body = new Issue.IssuingBody("dic", "Sở", "Department", "STTTT", "UBND tỉnh", "Committee");
        var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        var file = ReportFile.withAllParts()
                .issuedAs(new Issue(5, "BC-STTTT", LocalDate.of(2026, 11, 25), body, posts, "Nguyễn Văn An"));

        assertThat(file.text()).contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(file.in(Language.EN).text())
                .contains("FOR THE DIRECTOR", "DEPUTY DIRECTOR", "Nguyễn Văn An")
                .doesNotContain("GIÁM ĐỐC");
    }

    /** The communes' values of the fixture lie apart; made equal they are left to the sentence. */
    @Test
    void drawsNoPictureOfTerritoriesThatAreAllAlike() {
        var title = "các đơn vị cấp xã có giá trị thấp nhất";
        var file = ReportFile.withAllParts();
        assertThat(file.text()).contains(title);

        assertThat(file.with(
                                Part.INDICATOR,
                                json -> json.get("territoryFigures")
                                        .forEach(each -> ((ObjectNode) each).put("value", 100)))
                        .text())
                .doesNotContain(title);
    }

    @Test
    void goesToWhomItConcernsUnderTheNameOfItsDay() {
        var whole = ReportFile.withAllParts();
        assertThat(whole.text())
                .contains("- Bộ Khoa học và Công nghệ (b/c);")
                .contains("- UBND các xã, phường;")
                .contains("- Lưu: VT, STTTT.")
                .doesNotContain("UBND các huyện")
                .doesNotContain("VX4");
        assertThat(whole.of(ReportKind.PROPOSAL, null).telling().recipients()).containsExactly("ppc");
        assertThat(whole.text()).doesNotContain("Công ty Điện lực");
        assertThat(whole.of(ReportKind.OPERATOR, "vnpt").telling().recipients()).containsExactly("ppc", "vnpt");
        assertThat(whole.text()).contains("- Vinaphone (VNPT);").doesNotContain("Công ty Điện lực");
    }

    @Test
    void tellsTheValueOfTheYearBeforeWhereTheProvinceHasOne() {
        assertThat(ReportFile.withAllParts().text())
                .containsPattern("Hộ gia đình có Internet cáp quang: mục tiêu [^.]*; năm 2025 là 48,2%; năm 2026 là");
    }

    @Test
    void mentionsItsAnnexes() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Số liệu chi tiết tại Phụ lục I–IV kèm theo.")
                .contains("KẾT QUẢ THỰC HIỆN TỪNG MỤC TIÊU CỦA KẾ HOẠCH");
        assertThat(ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595").text())
                .doesNotContain("Phụ lục");
    }

    @Test
    void leadsFromAnOperatorsCountToItsOwnSubmissionsAndFromAVerdictToItsTargetAndFigures() {
        var gave = ReportFile.withAllParts().telling().paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals("operators.gave.vnpt"))
                .flatMap(paragraph -> paragraph.figures().stream())
                .filter(figure -> figure.name().equals("figures"))
                .flatMap(figure -> figure.pointers().stream())
                .toList();
        var origins = ReportFile.withAllParts().origins();

        assertThat(gave)
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(origins.of(pointer).links())
                        .extracting(Origins.Link::href)
                        .anyMatch(link -> link.startsWith("/api/v1/submissions/")));
        assertThat(origins.of("/parts/indicator/progress/items/0/verdict").links())
                .extracting(Origins.Link::kind)
                .contains("TARGET", "OBSERVATION");
        assertThat(origins.of("/parts/indicator/progress/counts/ACHIEVED").links())
                .isNotEmpty()
                .allMatch(link -> link.kind().equals("TARGET"));
    }

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

        assertThat(file.text())
                .contains("riêng 01 mục tiêu có ý kiến khác của lãnh đạo")
                .containsPattern(
                        "Đánh giá: có nguy cơ chậm[^.]*\\. Ý kiến của lãnh đạo: đúng tiến độ\\. Lý do: Hợp đồng đã ký,"
                                + " lắp đặt trong quý I\\.")
                .contains("có nguy cơ chậm\n(lãnh đạo: đúng tiến độ)");
        assertThat(file.in(Language.EN).text())
                .contains("The leaders' verdict: on track. Reason: “Hợp đồng đã ký, lắp đặt trong quý I”.");
        assertThat(ReportFile.withAllParts().text()).doesNotContain("lãnh đạo:", "Ý kiến của lãnh đạo");
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

        assertThat(file.text())
                .contains(
                        "Đánh giá: định tính. Xem xét ngày 05 tháng 10 năm 2026: đạt một phần (Đã tắt sóng tại 05 xã).")
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

        assertThat(file.text())
                .containsOnlyOnce(
                        "; năm 2026 có 07 trên 38 đơn vị cấp xã chưa đạt (còn thiếu nhiều nhất về số lượng: xã Hua Bum; xã"
                                + " Mường Kim; xã Nậm Hàng).");
        assertThat(file.in(Language.EN).text())
                .contains("; in 2026, 7 of 38 communes do not meet it (largest shortfalls: Hua Bum; Mường Kim; Nậm"
                        + " Hàng).");
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

        assertThat(file.text()).contains("Đánh giá: không đạt đúng hạn (xét theo năm 2024: 6,1%)");
    }

    @Test
    void saysBothSidesWhereFiguresOfThePlanDoNotAgree() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/findings/0"))
                                .put("stated", new BigDecimal("1234.5"))
                                .put("computed", new BigDecimal("1234")));

        assertThat(file.text())
                .contains(
                        "- Tổng số điểm cầu bằng số điểm cầu của VNPT cộng số điểm cầu của Viettel (mục P1.I.3): văn bản ghi"
                                + " 1.234,5, tính từ các số liệu khác của văn bản được 1.234.");
        assertThat(file.in(Language.EN).text())
                .contains(
                        "- All video points are those of VNPT plus those of Viettel (P1.I.3): the text says 1,234.5, its"
                                + " other figures give 1,234.");
    }

    @Test
    void marksInEnglishWhatStandsInOthersWords() {
        assertThat(ReportFile.withAllParts().in(Language.EN).text())
                .contains("(quoted in Vietnamese)")
                .contains(
                        "“Chưa có quy định cho thuê mặt bằng tại công sở.” Cause: “Thủ tục qua nhiều cơ quan.” State:")
                .contains("Reason: “Doanh nghiệp không có vị trí tại trung tâm.”")
                .contains("“Bổ sung 05 điểm công cộng vào Kế hoạch”: refused (“chưa cân đối được nguồn”).");
    }

    /** As few as these stand in the body. */
    @Test
    void annexesTheFiguresOfAnOperatorOrATerritoryThatAreTooManyForTheBody() {
        for (var about : Map.of(ReportKind.OPERATOR, "vnpt", ReportKind.TERRITORY, "03595")
                .entrySet()) {
            var file = ReportFile.withAllParts().of(about.getKey(), about.getValue());
            assertThat(file.text()).doesNotContain("Phụ lục");
            assertThat(file.with(Part.INDICATOR, MattersTest::manyFigures).text())
                    .contains("Số liệu chi tiết tại Phụ lục kèm theo.")
                    .contains("SỐ LIỆU CHI TIẾT DO DOANH NGHIỆP BÁO CÁO")
                    .doesNotContain("Viettel\tHộ gia đình", "Phụ lục I");
            assertThat(file.in(Language.EN).text())
                    .contains("given in the attached Annex.")
                    .doesNotContain("Annex I");
        }
    }

    private static void manyFigures(ObjectNode indicator) {
        var figures = (ArrayNode) indicator.get("operatorFigures");
        var ofVnpt = (ObjectNode) figures.get(1).deepCopy();
        figures.removeAll();
        for (int i = 0; i < 30; i++) {
            figures.add(ofVnpt.deepCopy().put("numerator", 100 + i));
        }
        figures.add(ofVnpt.deepCopy().put("operator", "viettel").put("territory", "03388"));
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
