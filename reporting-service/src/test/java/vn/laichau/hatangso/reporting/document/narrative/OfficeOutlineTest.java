package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.conformance.Conformance;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult;
import vn.laichau.hatangso.reporting.document.formats.PdfProbe;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineText;
import vn.laichau.hatangso.reporting.report.outline.OutlineWording;
import vn.laichau.hatangso.reporting.source.Part;

/** A document is put together as the outline of its office says. */
class OfficeOutlineTest {

    private static final String OWN = """
            {"key": "own", "heading": {"vi": "Việc riêng năm {year}", "en": "Own work in {year}"},
             "figures": [{"name": "all", "paragraph": "direction.all", "figure": "all"},
                         {"name": "lost", "paragraph": "target.no-such", "figure": "value"}],
             "typedFigures": ["12"],
             "blocks": [
               {"type": "PARAGRAPH", "text": {"vi": "Tỉnh giao {all} nhiệm vụ.\\n\\n  - Dòng hai: 12 xã.", "en": "The province assigns {all}."}},
               {"type": "LIST", "items": [{"vi": "một;"}, {"vi": "hai, {lost}"}]},
               {"type": "TABLE", "text": {"vi": "Bảng riêng"}, "columns": [{"vi": "Việc"}, {"vi": "Số"}],
                "rows": [{"cells": [{"vi": "Giao"}, {"vi": "{all}"}]}, {"cells": [{"vi": "Xã"}, {"vi": "12"}]}]},
               {"type": "PICTURE", "text": {"vi": "Trạm mới"}, "description": {"vi": "Một trạm trên đồi"}, "picture": "%s"}]}
            """;

    /** The office's own is read by the same road as the suite's. */
    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void isTheSameDocumentByteForByteWhereAnOfficeKeepsTheDefault(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            var file = ReportFile.withAllParts().of(kind, subject).in(language);
            var before = file.sha256();
            var kept =
                    ExactJson.canonical(ExactJson.tree(DefaultOutlines.of(kind).outline()));

            assertThat(file.by(ExactJson.read(Outline.class, kept)).sha256()).isEqualTo(before);
        }
    }

    @Test
    void numbersItsSectionsAsTheyStand() {
        var file = ReportFile.withAllParts().by(changed(ReportKind.ANNUAL, sections -> {
            sections.insert(1, sections.remove(4));
            ((ObjectNode) sections.get(2)).put("hidden", true);
            ((ObjectNode) sections.get(3)).putObject("heading").put("vi", "Mục tiêu năm {year}");
        }));

        assertThat(heads(file).subList(0, 4))
                .containsExactly(
                        "TÓM TẮT",
                        "I. VIỆC THỰC HIỆN NGHĨA VỤ GỬI KẾ HOẠCH, BÁO CÁO",
                        "II. MỤC TIÊU NĂM 2026",
                        "III. ĐÁNH GIÁ CHUNG");
    }

    @Test
    void tellsAnOfficesOwnWordsWithFiguresOfTheSnapshot() throws IOException {
        var file = ReportFile.withAllParts().by(withOwnSection());

        assertThat(heads(file).get(1)).isEqualTo("I. VIỆC RIÊNG NĂM 2026");
        assertThat(file.words())
                .contains("Tỉnh giao 50 nhiệm vụ.\n- Dòng hai: 12 xã.\n- một;\n- hai, …….")
                .contains("Việc\tSố\nGiao\t50\nXã\t12");
        assertThat(file.narrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().equals("office.own.1"))
                .singleElement()
                .satisfies(paragraph -> {
                    assertThat(paragraph.figures().get(0).pointers()).containsExactly("/parts/agency/tasks");
                    assertThat(paragraph.typed()).containsExactly("12");
                });
        assertThat(file.in(Language.EN).words()).contains("OWN WORK IN 2026\nThe province assigns 50.\n- một;");
    }

    @Test
    void marksATableWithFiguresThatWereTyped() throws IOException {
        var file = ReportFile.withAllParts().by(withOwnSection());

        assertThat(new String(
                        HtmlPageWriter.of(file.paper(), file.origins(), ReportFile.PORTAL), StandardCharsets.UTF_8))
                .contains("<div class=\"typed\"><table");
        assertThat(FigureListing.of(file.narrative(), file.content()).tables())
                .filteredOn(table -> !table.typed().isEmpty())
                .singleElement()
                .satisfies(table -> assertThat(table.typed()).containsExactly("12"));
    }

    @Test
    void showsAnOfficesPictureInEveryFormat() throws IOException {
        var file = ReportFile.withAllParts().by(withOwnSection());

        assertThat(file.document().getAllPictures())
                .anySatisfy(picture -> assertThat(picture.getData()).isEqualTo(picture()));
        assertThat(new String(
                        HtmlPageWriter.of(file.paper(), file.origins(), ReportFile.PORTAL), StandardCharsets.UTF_8))
                .contains("alt=\"Một trạm trên đồi\" src=\"data:image/png;base64,", "Trạm mới");
        try (var pdf = Loader.loadPDF(PdfWriter.of(file.paper(), Optional.empty()))) {
            var images = 0;
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(images).isPositive();
        }
    }

    @Test
    void keepsToTheFormOfTheDecreeAndOfArchivesWithAnOfficesOwnSection() throws Exception {
        var file = ReportFile.withAllParts().by(withOwnSection());

        assertThat(Conformance.of(file.bytes()).orElseThrow())
                .noneMatch(found -> found.outcome() == RuleResult.Outcome.FAIL);
        PdfProbe.assertPromises(PdfWriter.of(file.narrative().printed()));
    }

    @Test
    void wordsTheSystemsSentencesAsTheOfficeDoes() {
        var json = (ObjectNode)
                ExactJson.tree(DefaultOutlines.of(ReportKind.ANNUAL).outline());
        json.putArray("wordings")
                .addObject()
                .put("phrase", "direction.all")
                .putObject("text")
                .put("vi", "Toàn tỉnh có {all} nhiệm vụ 100%:");
        var file = ReportFile.withAllParts().by(ExactJson.as(Outline.class, json));

        assertThat(file.words()).contains("Toàn tỉnh có 50 nhiệm vụ 100%:");
        assertThat(file.in(Language.EN).words()).contains("The plan assigns 50 tasks.");
    }

    @Test
    void leadsToTheSectionWhereTheWordsOfOperatorsStandByItsName() {
        assertThat(ReportFile.withAllParts().words()).contains("tại mục “Phương hướng, nhiệm vụ trọng tâm năm 2027”");
        assertThat(ReportFile.withAllParts()
                        .by(changed(
                                ReportKind.ANNUAL,
                                sections -> ((ObjectNode) sections.get(6))
                                        .putObject("heading")
                                        .put("vi", "Việc của năm {nextYear}")))
                        .words())
                .contains("tại mục “Việc của năm 2027”");
    }

    @Test
    void saysWhereSomethingIsLeftToFillIn() throws IOException {
        var file = ReportFile.withAllParts()
                .worded("direction.all", "Kế hoạch giao {all} nhiệm vụ, v.v… Trong đó .... nhiệm vụ mới:")
                .by(withOwnSection());

        assertThat(file.narrative().openPlaces())
                .filteredOn(OpenPlace::fault)
                .extracting(OpenPlace::heading, OpenPlace::paragraph, OpenPlace::text)
                .containsExactly(
                        tuple("I. VIỆC RIÊNG NĂM 2026", "office.own.2.2", "- hai, ……."),
                        tuple(
                                "II. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
                                "direction.all",
                                "Kế hoạch giao 50 nhiệm vụ, v.v… Trong đó .... nhiệm vụ mới:"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Đã giao …… nhiệm vụ.', true",
        "'Đã giao ….. nhiệm vụ.', true",
        "'Đã giao .... nhiệm vụ.', true",
        "'Đã giao ___ nhiệm vụ.', true",
        "'Cáp, trạm, v.v…', false",
        "'Cáp, trạm, v.v….', false",
        "'Cáp, trạm, v.v....', false",
        "'Đã giao... rồi.', false"
    })
    void tellsABlankFromAndSoOn(String wording, boolean blank) {
        assertThat(ReportFile.withAllParts()
                        .worded("summary.tasks", wording)
                        .narrative()
                        .openPlaces())
                .extracting(OpenPlace::reason)
                .satisfies(reasons ->
                        assertThat(reasons.contains(OpenPlace.Reason.BLANK)).isEqualTo(blank));
    }

    @Test
    void takesDotsInOthersWordsForNoBlank() {
        var letter = ReportFile.withAllParts().correcting("……");

        assertThat(letter.words()).contains("“……” sửa thành");
        assertThat(letter.narrative().openPlaces()).noneMatch(OpenPlace::fault);
        assertThat(letter.worded("correction.rest", "Nội dung khác: ……")
                        .narrative()
                        .openPlaces())
                .anyMatch(OpenPlace::fault);
    }

    @Test
    void takesAPlaceWithoutItsFigureForABlank() {
        assertThat(ReportFile.withAllParts()
                        .worded("summary.tasks", "Có {gone} nhiệm vụ.")
                        .narrative()
                        .openPlaces())
                .filteredOn(OpenPlace::fault)
                .extracting(OpenPlace::text)
                .containsExactly("- Có {gone} nhiệm vụ.");
    }

    /** As after an upgrade. */
    @Test
    void wordsASentenceAsTheSuiteWhereTheOfficesWordingHasAPlaceThatIsNoMore() {
        var outline = DefaultOutlines.of(ReportKind.ANNUAL).outline();
        var own = List.of(
                new OutlineWording("list.milestone", new OutlineText("mốc %1$s trên %2$s", null)),
                new OutlineWording("direction.all", new OutlineText("Tỉnh giao {all} trên {gone} nhiệm vụ:", null)),
                new OutlineWording("no.such.phrase", new OutlineText("Câu của bản cũ", null)));
        var file = ReportFile.withAllParts().by(new Outline(outline.sections(), outline.annexes(), own));

        assertThat(file.words()).contains("Kế hoạch giao 50 nhiệm vụ", "(mốc 2025");
        assertThat(file.narrative().openPlaces())
                .filteredOn(place -> place.reason() == OpenPlace.Reason.WORDING_UNFIT)
                .extracting(OpenPlace::text)
                .containsExactlyInAnyOrder(
                        "mốc %1$s trên %2$s", "Tỉnh giao {all} trên {gone} nhiệm vụ:", "Câu của bản cũ");
    }

    @Test
    void doesNotSayOfAPlanThatIsNotKnownThatItHasNoNumber() {
        assertThat(ReportFile.withAllParts().without(Part.INDICATOR).narrative().openPlaces())
                .extracting(OpenPlace::reason)
                .contains(OpenPlace.Reason.MISSING_PART)
                .doesNotContain(OpenPlace.Reason.PLAN_WITHOUT_NUMBER);
    }

    @Test
    void saysWhatIsLongInPart() {
        assertThat(ReportFile.withAllParts()
                        .worded("summary.tasks", "một ".repeat(60) + "…… " + "hai ".repeat(60))
                        .narrative()
                        .openPlaces())
                .filteredOn(OpenPlace::fault)
                .singleElement()
                .satisfies(place -> assertThat(place.text())
                        .startsWith("…")
                        .contains("một …… hai")
                        .endsWith("…"));
    }

    @Test
    void saysWhereAnOfficersEyeIsNeeded() throws IOException {
        var file = ReportFile.withAllParts().without(Part.AGENCY).by(withOwnSection());

        assertThat(file.narrative().openPlaces())
                .filteredOn(place -> !place.fault())
                .extracting(OpenPlace::reason, OpenPlace::paragraph)
                .contains(
                        tuple(OpenPlace.Reason.PLAN_WITHOUT_NUMBER, "opening.ANNUAL"),
                        tuple(OpenPlace.Reason.MISSING_PART, "missing-part.AGENCY"),
                        tuple(OpenPlace.Reason.TYPED_FIGURE, "office.own.1"),
                        tuple(OpenPlace.Reason.TYPED_FIGURE, null),
                        tuple(OpenPlace.Reason.NOT_JUDGED, "target.roadmap-2g-switch-off-2025"));
    }

    @Test
    void putsNoHeadOverNothing() {
        var file = ReportFile.withAllParts().without(Part.AGENCY).by(changed(ReportKind.ANNUAL, sections -> {
            var causes = sections.insertObject(1).put("key", "causes");
            causes.putObject("heading").put("vi", "Điều chưa rõ");
            causes.putArray("blocks").addObject().put("type", "GENERATED").put("name", "CAUSES");
        }));

        assertThat(heads(file))
                .noneMatch(head -> head.contains("ĐIỀU CHƯA RÕ"))
                .anyMatch(head -> head.startsWith("I. "));
    }

    private static List<String> heads(ReportFile file) {
        return file.paper().body().stream()
                .filter(block -> block instanceof Block.Head head && head.level() < 2)
                .map(block -> ((Block.Head) block).text())
                .toList();
    }

    private static Outline withOwnSection() throws IOException {
        var own = ExactJson.read(OWN.formatted(Base64.getEncoder().encodeToString(picture())));
        return changed(ReportKind.ANNUAL, sections -> sections.insert(1, own));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Outline changed(ReportKind kind, Consumer<ArrayNode> change) {
        JsonNode json = ExactJson.tree(DefaultOutlines.of(kind).outline());
        change.accept((ArrayNode) json.get("sections"));
        return ExactJson.as(Outline.class, json);
    }
}
