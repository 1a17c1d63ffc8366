package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.source.Part;

/** What money there is, what was asked for and what was given. */
class MoneySectionTest {

    @Test
    void tellsTheMoneyOfEachYearAndWhatWasAskedForWhichTask() {
        assertThat(ReportFile.withAllParts().words())
                .contains("Năm 2026:\n- Nguồn kinh phí cân đối được 37 tỷ đồng;\n- Các cơ quan, đơn vị đề nghị"
                        + " 1,3 tỷ đồng, cơ quan tài chính thẩm định 1,17 tỷ đồng;\n- Đã phân bổ"
                        + " 1,17 tỷ đồng, còn lại 35,83 tỷ đồng.")
                .contains("1\t2026\tNgân sách tỉnh\t22.000.000.000\t1.300.000.000\t1.170.000.000\t20.830.000.000")
                .contains(
                        "Các cơ quan, đơn vị có 02 đề nghị kinh phí; 01 đề nghị chưa được quyết định, tổng 900 triệu đồng (từng"
                                + " đề nghị có trong phụ lục kèm theo).\n")
                .contains("ĐỀ NGHỊ KINH PHÍ (ĐỒNG)")
                .contains("năm 2026)\t1.300.000.000\t1.170.000.000\t1.170.000.000\tđã phân bổ")
                .contains("Lắp điểm Wifi công cộng (mục III.2.b.9, năm 2027)\t900.000.000\t–\t–\tchờ thẩm định");
        assertThat(ReportFile.withAllParts().in(Language.EN).words())
                .contains("In 2026:\n- Funds of 37 billion VND;\n- Agencies asked for 1.3 billion VND,");
    }

    @Test
    void saysInWordsWhatMoneyThereIsNotYet() {
        assertThat(ReportFile.withAllParts().words())
                .contains(
                        "Năm 2027:\n- Chưa cân đối được nguồn kinh phí;\n- Các cơ quan, đơn vị đề nghị 900 triệu đồng, chưa"
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
        assertThat(idle.words()).contains("- Chưa có đề nghị kinh phí;\n- Chưa phân bổ, còn lại 37 tỷ đồng.");
    }

    @Test
    void saysThatAllRequestsAreDecidedWhereTheyAre() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> ((ObjectNode) agency.at("/budget/requests/1"))
                                .putObject("decision")
                                .put("amount", 0));

        assertThat(file.words()).contains("có 02 đề nghị kinh phí; tất cả đã được quyết định (từng");
        assertThat(file.of(ReportKind.PROPOSAL, null).words()).contains("Không có đề nghị kinh phí nào.");
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

        assertThat(file.words()).contains("đề nghị 900 triệu đồng, cơ quan tài chính thẩm định 0 đồng.");
    }

    @Test
    void tellsOfEachRequestInTheTextWhereTheOutlineHasNoAnnexOfThem() {
        var outline = DefaultOutlines.of(ReportKind.ANNUAL).outline();
        var without = new Outline(outline.sections(), List.of("TARGETS"), outline.wordings());

        assertThat(ReportFile.withAllParts().by(without).words())
                .contains("01 đề nghị chưa được quyết định, tổng 900 triệu đồng.\n")
                .contains("năm 2026)\t1.300.000.000\t1.170.000.000\t1.170.000.000\tđã phân bổ");
    }

    @Test
    void sumsWhatIsNotDecidedForTheCommittee() {
        var submission = ReportFile.withAllParts().of(ReportKind.PROPOSAL, null);

        assertThat(submission.words())
                .contains("01 đề nghị kinh phí chưa được quyết định, tổng 900 triệu đồng:")
                .contains("Đề nghị (đồng)\tThẩm định (đồng)\tTình trạng")
                .doesNotContain("Các cơ quan, đơn vị có ");
        assertThat(submission.narrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().equals("budget.requests.undecided"))
                .flatExtracting(Paragraph::figures)
                .filteredOn(figure -> figure.name().equals("sum"))
                .flatExtracting(Span::pointers)
                .containsExactly("/parts/agency/budget/requests/1/amount");
    }

    @Test
    void addsUpAllThatIsNotDecided() {
        var submission = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> {
                    var requests = agency.withObject("budget").withArray("requests");
                    requests.add(((ObjectNode) requests.get(1).deepCopy())
                            .put("id", "3")
                            .put("organisation", "dic")
                            .put("amount", 100_000_001));
                })
                .of(ReportKind.PROPOSAL, null);
        assertThat(submission.words()).contains("02 đề nghị kinh phí chưa được quyết định, tổng 1.000.000.001 đồng:");
        assertThat(submission.of(ReportKind.AGENCY, "dic").words())
                .contains("Sở Thông tin và Truyền thông có 02 đề nghị kinh phí:");
    }

    /** What was allotted is told also where nothing was balanced, and what was balanced where nothing was allotted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 2027:\\n- Chưa cân đối được nguồn kinh phí;\\n- Các cơ quan, đơn vị đề nghị 900 triệu đồng, chưa thẩm định.\\n
            7 | 0 | - Nguồn kinh phí cân đối được 7 đồng;\\n- Các cơ quan, đơn vị đề nghị 900 triệu đồng, chưa thẩm định;\\n- Chưa phân bổ, còn lại 4 đồng.
            0 | 7 | - Chưa cân đối được nguồn kinh phí;\\n- Các cơ quan, đơn vị đề nghị 900 triệu đồng, chưa thẩm định;\\n- Đã phân bổ 7 đồng, còn lại 4 đồng.
            """)
    void tellsWhatWasAllottedWhereThereWasAnythingToAllot(long balance, long allotted, String told) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> ((ObjectNode) agency.at("/budget/sources/2"))
                                .put("balance", balance)
                                .put("allotted", allotted)
                                .put("left", 4));
        assertThat(file.words()).contains(told.replace("\\n", "\n"));
    }

    @Test
    void speaksOfOneBodysRequestsAsItsOwn() {
        var own = ReportFile.withAllParts().of(ReportKind.AGENCY, "dic");

        assertThat(own.words())
                .contains("Sở Thông tin và Truyền thông có 01 đề nghị kinh phí:")
                .contains("STT\tNội dung\tĐề nghị (đồng)\tThẩm định (đồng)\tPhân bổ (đồng)\tTình trạng")
                .contains("(mục III.2.b.1, năm 2026)\t1.300.000.000\t1.170.000.000\t1.170.000.000\tđã phân bổ")
                .doesNotContain("Lắp điểm Wifi công cộng");
        assertThat(own.in(Language.EN).words())
                .contains("Department of Information and Communications: 1 request for funds:");
    }
}
