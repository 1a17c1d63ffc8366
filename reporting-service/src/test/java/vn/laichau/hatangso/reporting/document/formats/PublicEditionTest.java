package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.ReportPage;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.narrative.PublicEdition;
import vn.laichau.hatangso.reporting.document.narrative.PublicEdition.Share;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineBlock;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.report.outline.OutlineText;
import vn.laichau.hatangso.reporting.source.Part;

class PublicEditionTest {

    /** What no reader outside State bodies may find, wherever it came from. */
    private final List<String> marks = new ArrayList<>();

    private String mark(String what) {
        var mark = "NOIBO" + what;
        marks.add(mark);
        return mark;
    }

    private long markedNumber(long number) {
        marks.add(Long.toString(number));
        return number;
    }

    private ReportFile marked(ReportKind kind, String subject) {
        return ReportFile.withAllParts()
                .of(kind, subject)
                .with(Part.AGENCY, this::markAgency)
                .with(Part.INDICATOR, this::markIndicator);
    }

    private void markAgency(ObjectNode agency) {
        ((ObjectNode) agency.at("/submissions/0")).put("narrative", mark("KeHoachDoanhNghiep"));
        var obstacle = (ObjectNode) agency.at("/reportedObstacles/0");
        obstacle.put("description", mark("VuongMac")).put("cause", mark("NguyenNhan"));
        ((ObjectNode) obstacle.get("title")).put("vi", mark("TenVuongMac"));
        var proposal = (ObjectNode) agency.at("/proposals/0");
        proposal.put("title", mark("KienNghi")).put("reason", mark("LyDo"));
        ((ObjectNode) proposal.at("/items/0")).put("text", mark("NoiDungKienNghi"));
        ((ObjectNode) agency.at("/decisions/0")).put("number", mark("QuyetDinh"));
        ((ObjectNode) agency.at("/decisions/0/items/0")).put("text", mark("NoiDungQuyetDinh"));
        var task = (ObjectNode) agency.at("/taskList/0");
        task.put("quote", mark("TrichNhiemVu"));
        ((ObjectNode) task.get("title")).put("vi", mark("NhiemVu")).put("en", mark("Task"));
        ((ObjectNode) agency.at("/obligations/0/organisations/3/name")).put("vi", mark("ConNo"));
        ((ArrayNode) ((ObjectNode) agency.get("budget")).withArray("requests"))
                .addObject()
                .put("id", mark("IdKinhPhi"))
                .put("organisation", "dic")
                .put("task", "P2.III.1.1")
                .put("year", 2027)
                .put("source", "PROVINCIAL_BUDGET")
                .put("amount", markedNumber(7_650_000_321L))
                .put("reason", mark("LyDoKinhPhi"))
                .put("state", "SUBMITTED");
    }

    private void markIndicator(ObjectNode indicator) {
        ((ObjectNode) indicator.at("/operatorFigures/0"))
                .put("numerator", markedNumber(7_654_321))
                .put("denominator", markedNumber(8_765_432));
        ((ObjectNode) indicator.at("/operatorFigures/0/source")).put("ref", mark("HoSo"));
        ((ObjectNode) indicator.at("/territoryFigures/0")).put("numerator", markedNumber(6_543_217));
        ((ObjectNode) indicator.at("/progress/items/0/latest")).put("numerator", markedNumber(5_432_176));
        ((ObjectNode) indicator.at("/published/territoryFigures/0/sources/0")).put("ref", mark("NguonSoLieu"));
    }

    @Test
    void holdsNoInternalTextInAnyByteOfAnyFormat() throws IOException {
        for (var kind : List.of(ReportKind.ANNUAL, ReportKind.COMPLIANCE, ReportKind.TERRITORY)) {
            var subject = kind == ReportKind.TERRITORY ? "03595" : null;
            for (var language : Language.values()) {
                var report = marked(kind, subject).in(language);
                files(report.published(), report.publicNarrative())
                        .forEach((format, text) -> assertThat(text)
                                .as(kind + " " + format + " " + language)
                                .doesNotContain(marks));
            }
        }
    }

    @Test
    void holdsThemInTheInternalEdition() throws IOException {
        var report = marked(ReportKind.ANNUAL, null);
        var files = files(report.content(), report.narrative());
        assertThat(files.get("json")).contains(marks);
        for (var format : List.of("docx", "pdf", "html")) {
            assertThat(files.get(format))
                    .as(format)
                    .contains("NOIBOKeHoachDoanhNghiep", "NOIBOTenVuongMac", "NOIBONguyenNhan", "NOIBOKienNghi");
        }
        assertThat(files.get("xlsx")).contains("NOIBONhiemVu", "7654321");
    }

    @Test
    void saysThatItIsThePublicEditionAndTellsFinalValuesAlone() {
        var words = words(ReportFile.withAllParts());
        assertThat(words)
                .contains("Đây là bản công khai của văn bản", "Tỉnh Lai Châu", "48,2")
                .doesNotContain("55,1", "45,6", "Không có kiến nghị", "Chưa có cơ quan", "CÔNG TÁC CHỈ ĐẠO");
    }

    /** Here all that is wrong is in tasks, which are not public. */
    @Test
    void doesNotSayThatThereIsNothingWhereTheRestIsNotPublic() {
        var report = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ArrayNode) json.at("/progress/items")).removeAll();
            ((ArrayNode) json.at("/published/progress/items")).removeAll();
        });
        assertThat(report.narrative().paragraphs()).extracting(Paragraph::key).contains("shortcomings.work");
        assertThat(report.publicNarrative().paragraphs())
                .extracting(Paragraph::key)
                .noneMatch(key -> key.startsWith("shortcomings.") || key.startsWith("lessons."));
        assertThat(words(report)).doesNotContain("Tồn tại, hạn chế", "Bài học kinh nghiệm");
    }

    @Test
    void countsWhoHasSentWithoutNamingAnybody() {
        var words = words(ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null));
        assertThat(words).contains("14").doesNotContain("Vietnamobile", "MobiFone");
    }

    @Test
    void takesAWordingOverWhereItSaysTheSameInBothEditions() {
        var report = ReportFile.withAllParts();
        var same = "opening.ANNUAL";
        var other = report.narrative().paragraphs().stream()
                .map(paragraph -> paragraph.key())
                .filter(key -> key.startsWith("summary.milestone."))
                .findFirst()
                .orElseThrow();
        var words =
                words(report.worded(same, "Lời mở đầu của cơ quan.").worded(other, "Theo số tạm tính của cơ quan."));
        assertThat(words).contains("Lời mở đầu của cơ quan.").doesNotContain("Theo số tạm tính");
    }

    @Test
    void leavesOutTheSectionsThatAreWithheldOrHidden() {
        var outline = DefaultOutlines.of(ReportKind.ANNUAL).outline();
        var own = new OutlineSection(
                "own",
                false,
                false,
                new OutlineText("Việc riêng", null),
                List.of(new OutlineBlock(
                        OutlineBlock.Type.PARAGRAPH,
                        null,
                        new OutlineText("Nội dung của cơ quan.", null),
                        null,
                        null,
                        null,
                        null,
                        null)),
                null,
                null);
        var sections = new ArrayList<>(outline.sections());
        sections.add(own);
        sections.add(new OutlineSection("hidden", true, false, own.heading(), own.blocks(), null, null));
        var report = ReportFile.withAllParts().by(new Outline(sections, outline.annexes(), outline.wordings()));
        assertThat(words(report)).containsOnlyOnce("Nội dung của cơ quan.");
        assertThat(PublicEdition.parts(report.content(), Language.VI))
                .extracting(PublicEdition.Part::key)
                .contains("own")
                .doesNotContain("hidden");
        assertThat(words(report.withholding("own"))).doesNotContain("Nội dung của cơ quan.", "VIỆC RIÊNG");
    }

    @Test
    void saysBeforehandWhichPartsEverybodyWillRead() {
        var parts = PublicEdition.parts(ReportFile.withAllParts().content(), Language.VI);
        assertThat(parts)
                .anySatisfy(part -> assertPart(part, "results", Share.PART))
                .anySatisfy(part -> assertPart(part, "direction", Share.NONE))
                .anySatisfy(part -> assertPart(part, "summary", Share.WHOLE));
        assertThat(parts)
                .filteredOn(part -> part.key() == null)
                .extracting(part -> part.heading() + " " + part.share())
                .containsExactly(
                        "Mục tiêu WHOLE",
                        "Doanh nghiệp NONE",
                        "Địa bàn WHOLE",
                        "Nhiệm vụ NONE",
                        "Đề nghị kinh phí NONE");
    }

    private static void assertPart(PublicEdition.Part part, String key, Share share) {
        assertThat(part.key()).isEqualTo(key);
        assertThat(part.share()).isEqualTo(share);
    }

    private static String words(ReportFile report) {
        return ReportFile.words(report.publicNarrative());
    }

    /** All that there is in each format, packed or not, with and without what marks it up. */
    private static Map<String, String> files(ReportContent content, Narrative narrative) throws IOException {
        var files = new TreeMap<String, String>();
        files.put("docx", unpacked(DocxWriter.of(narrative.printed())));
        files.put("xlsx", unpacked(ReportWorkbook.of(narrative.document())));
        var pdf = PdfWriter.of(narrative.printed(), Optional.of(new ReportPage(ReportFile.PORTAL, content.edition())));
        files.put("pdf", plain(PdfProbe.text(pdf) + new String(pdf, UTF_8)));
        files.put(
                "html",
                plain(new String(
                        HtmlPageWriter.of(narrative.onScreen(), FigureSources.of(content), ReportFile.PORTAL), UTF_8)));
        files.put("json", plain(new String(ExactJson.bytes(FigureListing.of(narrative, content)), UTF_8)));
        return files;
    }

    private static String unpacked(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return plain(text.toString());
    }

    /** Numbers without what groups their digits. */
    private static String plain(String text) {
        var words = text.replaceAll("<[^>]*>", "");
        return text + words + words.replaceAll("(?<=\\d)[.,\u00a0 ](?=\\d{3})", "");
    }
}
