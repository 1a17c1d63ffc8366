package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What the head of an office would strike out or ask about before the document is signed. */
class EditorialTest {

    private static final String OLD_TITLE = "Báo cáo của sở, ban, ngành, gửi Sở Bưu chính tổng hợp";

    @Test
    void namesInAnObligationWhoHasComeInThePlaceOfABodyThatHadEnded() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, EditorialTest::endPostalDepartment);

        for (var kind : List.of(ReportKind.ANNUAL, ReportKind.COMPLIANCE)) {
            assertThat(file.of(kind, null).words())
                    .contains("gửi Sở Thông tin và Truyền thông tổng hợp, năm 2027")
                    .doesNotContain("Sở Bưu chính");
        }
        assertThat(file.of(ReportKind.OPERATOR, "vnpt").words())
                .contains("gửi Sở Thông tin và Truyền thông tổng hợp, năm 2027: đã chấp nhận");
        assertThat(file.of(ReportKind.REMINDER, "mobifone").words())
                .contains("“Báo cáo của sở, ban, ngành, gửi Sở Thông tin và Truyền thông tổng hợp”");
        assertThat(file.with(Part.AGENCY, json -> json.remove("successors")).words())
                .contains("gửi Sở Bưu chính tổng hợp");
    }

    private static void endPostalDepartment(ObjectNode agency) {
        ((ObjectNode) agency.at("/obligations/0/title")).put("vi", OLD_TITLE);
        agency.putObject("formerOrganisations")
                .putObject("dpt")
                .set("name", agency.objectNode().put("vi", "Sở Bưu chính").put("en", "Department of Posts"));
        agency.putObject("successors").put("dpt", "dptic").put("dptic", "dic");
    }

    @Test
    void saysOfADayThatIsOverThatItIsOver() {
        assertThat(ReportFile.withAllParts()
                        .cutOffAt("2026-12-14T16:59:59.999999Z")
                        .words())
                .contains("Số liệu được chốt đến hết ngày 14 tháng 12 năm 2026.");
        assertThat(ReportFile.withAllParts().cutOffAt("2026-12-14T17:00:00Z").words())
                .contains("Số liệu được chốt đến hết ngày 14 tháng 12 năm 2026.");
        assertThat(ReportFile.withAllParts()
                        .of(ReportKind.REMINDER, "mobifone")
                        .cutOffAt("2026-12-16T16:59:59.999999Z")
                        .words())
                .contains("đến hết ngày 16 tháng 12 năm 2026, ");
        assertThat(ReportFile.withAllParts()
                        .cutOffAt("2026-12-14T16:59:59.999999Z")
                        .in(Language.EN)
                        .words())
                .contains("The data are as of the end of 14 December 2026.");
    }

    @Test
    void countsNothingAsNoughtNought() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> agency.get("taskBoard").forEach(work -> {
                            ((ObjectNode) work)
                                    .put("overdue", 0)
                                    .putObject("states")
                                    .put("ASSIGNED", 4);
                        }));

        assertThat(file.words())
                .contains("thành 08 phần việc: tất cả chưa triển khai; không có phần việc quá hạn.")
                .doesNotContain(" 00 ");
    }

    @Test
    void showsOfManyBodiesThoseThatHaveMovedAndAllInAnAnnex() {
        var file = withBodies(20, 3);

        assertThat(file.words())
                .contains(
                        "03 cơ quan, đơn vị đã triển khai hoặc có phần việc quá hạn; 17 cơ quan, đơn vị còn lại chưa triển khai"
                                + " phần việc nào (chi tiết trong phụ lục kèm theo):")
                .containsPattern("\n3\tbody-2\t1\t0\t1\t0\t0\n(?!4\tbody)")
                .contains("KẾT QUẢ THỰC HIỆN PHẦN VIỆC ĐƯỢC GIAO THEO CƠ QUAN, ĐƠN VỊ")
                .contains("\n20\tbody-19\t1\t0\t0\t1\t0\n");
        assertThat(file.in(Language.EN).words())
                .contains(
                        "3 bodies have begun a piece of work or have one overdue; the other 17 have begun none (details in the annex):");
        assertThat(withBodies(20, 0).words())
                .contains("Kết quả của từng cơ quan, đơn vị có trong phụ lục kèm theo.")
                .doesNotContain("còn lại chưa triển khai");
        assertThat(withBodies(16, 15).words())
                .contains("15 cơ quan, đơn vị đã triển khai hoặc có phần việc quá hạn; 01 cơ quan, đơn vị còn lại");
        assertThat(withBodies(17, 16).words())
                .contains("Kết quả của từng cơ quan, đơn vị có trong phụ lục kèm theo.")
                .doesNotContain("còn lại chưa triển khai");
        assertThat(withBodies(15, 3).words())
                .contains("\n15\tbody-14\t1\t0\t0\t1\t0\n")
                .doesNotContain("còn lại chưa triển khai", "PHẦN VIỆC ĐƯỢC GIAO THEO CƠ QUAN");
    }

    /** Only one of the three is told as nothing. */
    @Test
    void countsWhatIsDoneWhereNothingIsUnderWay() {
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, agency -> {
                            ((ObjectNode) agency.at("/taskBoard/0"))
                                    .putObject("states")
                                    .put("COMPLETED", 2)
                                    .put("ASSIGNED", 5);
                            ((ObjectNode) agency.at("/taskBoard/1")).putObject("states");
                        })
                        .words())
                .contains("thành 07 phần việc: 02 đã hoàn thành, ")
                .contains("05 chưa triển khai; 01 phần việc quá hạn.");
    }

    private static ReportFile withBodies(int all, int moving) {
        return ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            var board = agency.withArray("taskBoard").removeAll();
            for (int body = 0; body < all; body++) {
                var work = board.addObject().put("organisation", "body-" + body).put("overdue", 0);
                work.putObject("states").put(body < moving ? "IN_PROGRESS" : "ASSIGNED", 1);
            }
        });
    }

    @Test
    void namesNoUnitAsTheLowestOrHighestWhereSeveralAre() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            for (int unit = 2; unit <= 4; unit++) {
                ((ObjectNode) json.at("/territoryFigures/" + unit)).put("value", 76);
            }
        });

        assertThat(file.words()).contains(", thấp nhất là phường Tân Phong (30%), cao nhất là 76% (04 đơn vị).");
        assertThat(file.in(Language.EN).words()).contains("the highest 76% (4 of them).");
    }

    @Test
    void writesTheCodeOfAClauseInWordsWhereItIsNoNumber() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/findings/0"))
                                .putArray("clauses")
                                .add("P1.I.1.fn2"))
                .with(Part.AGENCY, json -> ((ObjectNode) json.at("/taskList/0")).put("clause", "P2.closing"))
                .of(ReportKind.FINAL, null);

        assertThat(file.words())
                .contains("(Phần 1, mục I.1, chú thích 2)", "(Phần 2, đoạn kết)")
                .doesNotContain("fn2", "closing");
        assertThat(file.in(Language.EN).words())
                .contains("(Part 1, I.1, footnote 2)", "(Part 2, closing paragraph)")
                .doesNotContain("fn2", "P2.closing");
    }

    @Test
    void saysWhereTheWordsOfTheEnterprisesStand() {
        assertThat(ReportFile.withAllParts().words())
                .contains("trích nguyên văn tại mục “Phương hướng, nhiệm vụ trọng tâm năm 2027” của báo cáo này.");
        assertThat(ReportFile.withAllParts().of(ReportKind.FINAL, null).words())
                .contains(
                        "Đề xuất, kiến nghị của doanh nghiệp nằm trong kế hoạch doanh nghiệp đã gửi và được chấp nhận.");
    }

    @Test
    void speaksInAReportOnOneBodyOfThatBody() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            ((ArrayNode) json.get("submissions")).removeAll();
            ((ArrayNode) json.get("reportedObstacles")).removeAll();
        });

        assertThat(file.of(ReportKind.OPERATOR, "ghtk").words())
                .contains("tiết kiệm tỉnh Lai Châu chưa báo cáo số liệu nào trong kỳ.")
                .contains("Chưa có kế hoạch năm 2027 nào của ")
                .contains("không phản ánh khó khăn, vướng mắc nào còn chưa được giải quyết xong.")
                .contains("không có đề nghị kinh phí nào.");
        assertThat(ReportFile.withAllParts().of(ReportKind.OPERATOR, "vnpt").words())
                .contains("- Chưa có mặt bằng đặt trạm 5G (ngày 24 tháng 02 năm 2026).")
                .doesNotContain("- Vinaphone (VNPT): Chưa có");
    }

    @Test
    void isNotSentToItsOwnIssuerAndAbbreviatesCommitteesAlike() {
        assertThat(ReportFile.withAllParts().of(ReportKind.AGENCY, "dic").words())
                .doesNotContain("- Sở Thông tin và Truyền thông;");
        assertThat(ReportFile.withAllParts().of(ReportKind.AGENCY, "ubnd-106").words())
                .contains("- UBND huyện Tam Đường;");
    }

    @Test
    void tellsWhoSentNothingInTimeApartFromWhoSentLate() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/obligations/0/organisations/3")).put("state", "OVERDUE"))
                .cutOffAt("2026-12-20T03:00:00Z");

        assertThat(file.words()).containsPattern("Chưa gửi: [^\n]*Vietnamobile");
        assertThat(file.of(ReportKind.COMPLIANCE, null).words()).contains("Vietnamobile\t–\t–\tchưa gửi, đã quá hạn\n");
    }

    @Test
    void citesThePlanByNumberAndDayWhereTheyAreKnown() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/plans/0"))
                                .put("number", 2118)
                                .put("issuedOn", "2023-06-05"));

        assertThat(file.words())
                .contains(
                        "Thực hiện Kế hoạch số 2118/KH-UBND ngày 05 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh Lai Châu về phát"
                                + " triển hạ tầng số trên địa bàn tỉnh Lai Châu đến năm 2025, định hướng đến năm 2030, Sở Thông tin");
        assertThat(ReportFile.withAllParts().words()).contains("Thực hiện Kế hoạch Phát triển hạ tầng số");
    }

    @Test
    void namesAKindOfBodiesThatAllLeadATaskByItsName() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            var leads = ((ObjectNode) json.at("/taskList/0")).putArray("leads");
            leads.add("dic")
                    .add("mobifone")
                    .add("vietnamobile")
                    .add("viettel")
                    .add("vnpt")
                    .add("ghn");
        });

        assertThat(file.words())
                .contains(
                        "Sở Thông tin và Truyền thông; các doanh nghiệp viễn thông (04 đơn vị); Công ty cổ phần dịch vụ Giao");
    }
}
