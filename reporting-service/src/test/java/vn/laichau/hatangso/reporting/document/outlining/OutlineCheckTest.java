package vn.laichau.hatangso.reporting.document.outlining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;

/** What is wrong with an outline is told with its place, and the right problem. */
class OutlineCheckTest {

    private static final Map<String, Set<String>> BINDABLE = Map.of("direction.all", Set.of("all"));

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void takesTheOutlineOfTheSuite(ReportKind kind) {
        var ofSuite = DefaultOutlines.of(kind).outline();

        assertThat(OutlineCheck.checked(ofSuite, kind, Map::of)).isEqualTo(ofSuite);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "PARAGRAPH", "text": {"vi": "Có {none} việc."}} | FIGURE_NOT_BOUND | unknown-figure | /sections/0/blocks/0/text/vi
            {"type": "PARAGRAPH", "text": {"vi": "Có {tất cả} việc."}} | FIGURE_NOT_BOUND | unknown-figure | /sections/0/blocks/0/text/vi
            {"type": "PARAGRAPH", "text": {"vi": "Có {lost} việc."}} | FIGURE_NOT_BOUND | figure-bound-to-nothing | /sections/0/figures/1
            {"type": "PARAGRAPH", "text": {"vi": "Có 7 việc."}} | FIGURE_NOT_BOUND | typed-figure | /sections/0/blocks/0/text/vi
            {"type": "PARAGRAPH", "text": {"vi": "Có 1{all} việc."}} | FIGURE_NOT_BOUND | touching-figure | /sections/0/blocks/0/text/vi
            {"type": "LIST", "items": [{"vi": "một"}, {"vi": "7 xã"}]} | FIGURE_NOT_BOUND | typed-figure | /sections/0/blocks/0/items/1/vi
            {"type": "TABLE", "text": {"vi": "Bảng"}, "columns": [{"vi": "Số"}], "rows": [{"cells": [{"vi": "7"}]}]} | FIGURE_NOT_BOUND | typed-figure | /sections/0/blocks/0/rows/0/cells/0/vi
            {"type": "TABLE", "text": {"vi": "Bảng"}, "columns": [{"vi": "Số"}], "rows": [{"cells": [{"vi": "a"}, {"vi": "b"}]}]} | INVALID_CONTENT | uneven-row | /sections/0/blocks/0/rows/0
            {"type": "PARAGRAPH"} | INVALID_CONTENT | missing | /sections/0/blocks/0/text
            {"type": "PARAGRAPH", "text": {"vi": "a\\u202eb"}} | INVALID_CONTENT | control-character | /sections/0/blocks/0/text/vi
            {"type": "GENERATED", "name": "NO_SUCH"} | INVALID_CONTENT | unknown-code | /sections/0/blocks/0/name
            {"type": "GENERATED", "name": "OWN_TASKS"} | INVALID_CONTENT | unknown-code | /sections/0/blocks/0/name
            {"type": "GENERATED", "name": "DIRECTION"} | INVALID_CONTENT | duplicate | /sections/2/blocks/0/name
            {"type": "PICTURE", "text": {"vi": "Hình"}, "picture": "AAAA"} | INVALID_CONTENT | missing | /sections/0/blocks/0/description
            """)
    void refusesABlockThatIsWrong(String block, String problem, String code, String place)
            throws JsonProcessingException {
        var outline = ofAnnual();
        var section = sections(outline).insertObject(0).put("key", "own");
        section.putArray("blocks").add(ExactJson.read(block));
        var figures = section.putArray("figures");
        figures.addObject().put("name", "all").put("paragraph", "direction.all").put("figure", "all");
        if (block.contains("{lost}")) {
            figures.addObject()
                    .put("name", "lost")
                    .put("paragraph", "direction.none")
                    .put("figure", "all");
        }

        assertRefused(outline, problem, code, place);
    }

    @Test
    void takesATypedFigureThatIsDeclared() throws JsonProcessingException {
        var outline = ofAnnual();
        var section = sections(outline).insertObject(0).put("key", "own");
        section.putArray("blocks").add(ExactJson.read("{\"type\": \"PARAGRAPH\", \"text\": {\"vi\": \"Có 7 việc.\"}}"));
        section.putArray("typedFigures").add("7");

        assertThat(checked(outline).sections()).hasSize(9);
    }

    @Test
    void refusesAnOutlineWithoutARequiredBlockOrThatHidesIt() {
        var without = ofAnnual();
        sections(without).remove(2);
        var hiding = ofAnnual();
        ((ObjectNode) sections(hiding).get(2)).put("hidden", true);

        assertRefused(without, "OUTLINE_INCOMPLETE", "required-block", "/sections");
        assertRefused(hiding, "OUTLINE_INCOMPLETE", "required-block", "/sections");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            direction.all          | Toàn tỉnh có {all} nhiệm vụ:   |                  |
            direction.all          | Toàn tỉnh có {most} nhiệm vụ:  | FIGURE_NOT_BOUND | another-place
            direction.all          | Toàn tỉnh có {all nhiệm vụ:    | FIGURE_NOT_BOUND | another-place
            direction.all          | Toàn tỉnh có {all}0 nhiệm vụ:  | FIGURE_NOT_BOUND | touching-figure
            direction.all          | Toàn tỉnh có 50 nhiệm vụ:      | FIGURE_NOT_BOUND | typed-figure
            closing.REMINDER       | {issuer} đề nghị.              | FIGURE_NOT_BOUND | no-end
            chart.part            | %1$s: %2$s trong %3$s          |                  |
            chart.part            | %1$s: %4$s trong %3$s          | FIGURE_NOT_BOUND | another-place
            demonstration.notice   | SỐ LIỆU THẬT                   | INVALID_CONTENT  | unknown-code
            sheet.TARGETS          | Bảng                           | INVALID_CONTENT  | unknown-code
            no.such                | Bảng                           | INVALID_CONTENT  | unknown-code
            """)
    void holdsAPatternAgainstThePlacesOfTheSuites(String phrase, String words, String problem, String code) {
        var outline = ofAnnual();
        outline.putArray("wordings")
                .addObject()
                .put("phrase", phrase)
                .putObject("text")
                .put("vi", words);

        if (problem == null) {
            assertThat(checked(outline).wordings()).hasSize(1);
        } else {
            assertRefused(
                    outline,
                    problem,
                    code,
                    problem.equals("INVALID_CONTENT") ? "/wordings/0/phrase" : "/wordings/0/text/vi");
        }
    }

    @Test
    void drawsAPictureAnewAndKeepsItsSizeAndPixels() throws IOException {
        var picture = new BufferedImage(2_000, 10, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(3, 3, 0xff102030);
        var once = drawn(png(picture));
        var twice = drawn(once);

        var read = ImageIO.read(new java.io.ByteArrayInputStream(once));
        assertThat(read.getWidth()).isEqualTo(1_000);
        assertThat(read.getRGB(999, 4)).isEqualTo(0xffffffff);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void refusesAPictureThatIsMoreOrNone() throws IOException {
        var picture = png(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB));
        var broken = picture.clone();
        broken[20] = 0x7f;
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";

        assertThat(code(svg.getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-picture");
        assertThat(code("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-picture");
        assertThat(code(broken)).isEqualTo("not-a-picture");
        assertThat(code(joined(picture, "<script>alert(1)</script>"))).isEqualTo("more-than-a-picture");
        assertThat(code(joined(picture, "%PDF-1.7"))).isEqualTo("more-than-a-picture");
        assertThat(code(joined(picture, " ".repeat(4_000_000)))).isEqualTo("picture-too-large");
        assertThat(OutlinePicture.of("", "no base64!").error()).isPresent();
    }

    @Test
    void tellsWhatIsOtherThanInTheOutlineOfTheSuite() {
        var own = ofAnnual();
        var sections = sections(own);
        sections.insert(0, sections.remove(3));
        ((ObjectNode) sections.get(4)).put("hidden", true).putObject("heading").put("vi", "Khác");
        sections.remove(7);
        sections.addObject().put("key", "own").putArray("blocks");
        ((ArrayNode) own.get("annexes")).remove(0);

        assertThat(OutlineComparison.of(
                                ExactJson.as(Outline.class, own),
                                DefaultOutlines.of(ReportKind.ANNUAL).outline())
                        .items())
                .extracting(each -> each.sort() + " " + each.what())
                .containsExactly(
                        "MOVED assessment",
                        "HIDDEN obligations",
                        "RENAMED obligations",
                        "ADDED own",
                        "REMOVED proposals",
                        "ANNEX_REMOVED TARGETS");
    }

    private static byte[] drawn(byte[] picture) {
        return Base64.getDecoder()
                .decode(OutlinePicture.of("", Base64.getEncoder().encodeToString(picture))
                        .png());
    }

    private static String code(byte[] picture) {
        return OutlinePicture.of("/picture", Base64.getEncoder().encodeToString(picture))
                .error()
                .orElseThrow()
                .code();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] picture, String behind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture);
        bytes.write(behind.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static ObjectNode ofAnnual() {
        return (ObjectNode) ExactJson.tree(DefaultOutlines.of(ReportKind.ANNUAL).outline());
    }

    private static ArrayNode sections(ObjectNode outline) {
        return (ArrayNode) outline.get("sections");
    }

    private static Outline checked(ObjectNode outline) {
        return OutlineCheck.checked(ExactJson.as(Outline.class, outline), ReportKind.ANNUAL, () -> BINDABLE);
    }

    private static void assertRefused(ObjectNode outline, String problem, String code, String place) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> checked(outline));
        assertThat(refusal).isNotNull();
        assertThat(refusal.type().toString()).isEqualTo(problem);
        assertThat(Stream.of(refusal.errors().get(0))).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.pointer()).isEqualTo(place);
        });
    }
}
