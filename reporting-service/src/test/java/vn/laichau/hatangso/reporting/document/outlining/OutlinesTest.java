package vn.laichau.hatangso.reporting.document.outlining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;

/** An office's outline is changed whole, by version, and its drafts follow. */
@QuarkusTest
@ServiceTest
class OutlinesTest {

    private static final String ANNUAL = "/api/v1/report-outlines/lai-chau-2023/dic/ANNUAL/2026";

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    /** Other tests read what the suite's outline says. */
    @AfterEach
    void goesBack() {
        coordinator().header("If-Match", etag(ANNUAL)).delete(ANNUAL).then().statusCode(200);
    }

    @Test
    void movesAndAddsSectionsOfADraftAndGoesBack() {
        var id = newReport();
        var before = text(id);

        save(ANNUAL, changed(sections -> {
                    sections.insert(1, sections.remove(4));
                    own(sections, "Tỉnh giao {all} nhiệm vụ.");
                }))
                .then()
                .statusCode(200)
                .body("own", equalTo(true))
                .body("changedBy", equalTo("coordinator"));

        assertThat(text(id))
                .contains("I. VIỆC THỰC HIỆN NGHĨA VỤ", "VIII. VIỆC RIÊNG", "giao <a class=\"figure\"")
                .isNotEqualTo(before);
        coordinator().get(ANNUAL + "/comparison").then().statusCode(200).body("items.sort", contains("MOVED", "ADDED"));
        coordinator()
                .header("If-Match", etag(ANNUAL))
                .delete(ANNUAL)
                .then()
                .statusCode(200)
                .body("own", equalTo(false));
        assertThat(text(id)).isEqualTo(before);
        coordinator()
                .get(ANNUAL + "/versions")
                .then()
                .body("items[0].own", equalTo(false))
                .body("items[1].own", equalTo(true));
    }

    @Test
    void leavesWhatIsBeingReviewedAsItWas() {
        var id = newReport();
        coordinator()
                .header("If-Match", "\"0\"")
                .post(REPORTS + "/" + id + "/review")
                .then()
                .statusCode(200);
        var before = text(id);

        save(ANNUAL, changed(sections -> own(sections, "Lời riêng."))).then().statusCode(200);

        assertThat(text(id)).isEqualTo(before);
        assertThat(text(newReport())).contains("VIỆC RIÊNG");
        as("leader", "ppc")
                .contentType("application/json")
                .header("If-Match", etag(REPORTS + "/" + id))
                .body("{\"reason\": \"Theo đề cương mới\"}")
                .post(REPORTS + "/" + id + "/return")
                .then()
                .statusCode(200);
        assertThat(text(id)).contains("VIỆC RIÊNG");
    }

    @Test
    void changesTheVersionThatWasReadAlone() {
        var outline = changed(sections -> own(sections, "Lời riêng."));
        var read = etag(ANNUAL);
        save(ANNUAL, outline).then().statusCode(200);

        coordinator()
                .contentType("application/json")
                .header("If-Match", read)
                .body(outline)
                .put(ANNUAL)
                .then()
                .statusCode(412);
        coordinator()
                .contentType("application/json")
                .body(outline)
                .put(ANNUAL)
                .then()
                .statusCode(428);
        as("leader", "ppc")
                .contentType("application/json")
                .header("If-Match", etag(ANNUAL))
                .body(outline)
                .put(ANNUAL)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatIsBoundToNothingAndChangesNothing() {
        newReport();
        var read = etag(ANNUAL);

        save(ANNUAL, changed(sections -> own(sections, "Có {no} việc.")))
                .then()
                .statusCode(422)
                .body("code", equalTo("figure-not-bound"))
                .body("errors[0].pointer", equalTo("/sections/8/blocks/0/text/vi"));
        save(ANNUAL, changed(sections -> sections.remove(2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("outline-incomplete"));
        save(ANNUAL, changed(sections -> {
                    sections.remove(2);
                    own(sections, "Có {all} việc.");
                    for (var block : DefaultOutlines.of(ReportKind.ANNUAL).required()) {
                        ((ArrayNode) sections.get(7).get("blocks"))
                                .add(ExactJson.tree(
                                        Map.of("type", "PARAGRAPH", "name", block, "text", Map.of("vi", "x"))));
                    }
                }))
                .then()
                .statusCode(422)
                .body("code", equalTo("outline-incomplete"));
        save(ANNUAL, withPicture("PHN2Zz4="))
                .then()
                .statusCode(422)
                .body("code", equalTo("picture-not-safe"))
                .body("errors[0].pointer", equalTo("/sections/8/blocks/0/picture"));
        coordinator()
                .contentType("application/json")
                .header("If-Match", read)
                .body("{\"sections\": [null], \"annexes\": []}")
                .put(ANNUAL)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sections/0"));
        assertThat(etag(ANNUAL)).isEqualTo(read);
    }

    /** A photograph grows when it is drawn anew; what was kept comes back with every change. */
    @Test
    void takesAgainWhatItKeptOfAPicture() throws IOException {
        var photograph = Base64.getEncoder().encodeToString(noise(700));
        save(ANNUAL, withPicture(photograph)).then().statusCode(200);
        var kept = (ObjectNode)
                ExactJson.read(JsonNode.class, coordinator().get(ANNUAL).asString())
                        .get("outline");
        assertThat(kept.toString()).hasSizeGreaterThan(1_048_576);

        save(ANNUAL, kept.toString()).then().statusCode(200);
    }

    private static byte[] noise(int side) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt());
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    @Test
    void triesAnOutlineWithoutKeepingIt() {
        newReport();
        var read = etag(ANNUAL);

        coordinator()
                .contentType("application/json")
                .body(changed(sections -> own(sections, "Chỉ xem thử.")))
                .post(ANNUAL + "/preview")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("Chỉ xem thử."));
        assertThat(etag(ANNUAL)).isEqualTo(read);
        coordinator().get(ANNUAL + "/figures").then().statusCode(200).body("items.paragraph", hasItem("direction.all"));
        coordinator()
                .contentType("application/json")
                .body(ExactJson.canonical(
                        ExactJson.tree(DefaultOutlines.of(ReportKind.FINAL).outline())))
                .post("/api/v1/report-outlines/lai-chau-2023/nobody/FINAL/2026/preview")
                .then()
                .statusCode(409)
                .body("code", equalTo("outline-without-report"));
    }

    @Test
    void copiesToTheNextYearOnce() {
        var from = "/api/v1/report-outlines/lai-chau-2023/dic/COMPLIANCE/2024";
        var outline =
                "{\"sections\": [{\"key\": \"all\", \"blocks\": [{\"type\": \"GENERATED\", \"name\": \"OBLIGATIONS\"}]}]}";
        save(from, outline).then().statusCode(200);

        copy(from).then().statusCode(200).body("year", equalTo(2025)).body("outline.sections", hasSize(1));
        copy(from).then().statusCode(409).body("code", equalTo("outline-exists"));
        coordinator()
                .get(from.replace("2024", "2025"))
                .then()
                .body("outline.sections[0].key", equalTo("all"))
                .body("version", equalTo(1));
        coordinator()
                .get(from + "?version=0")
                .then()
                .body("outline.sections[0].key", equalTo("obligations"))
                .body("required", contains("OBLIGATIONS"));
        coordinator().get(from + "?version=9").then().statusCode(404);
        coordinator()
                .get(from + "/patterns")
                .then()
                .body("items.phrase", hasItem("opening.ANNUAL"))
                .body("items.phrase", not(hasItem("demonstration.notice")));
    }

    /** The plan speaks of 2023 to 2030. */
    @ParameterizedTest
    @ValueSource(ints = {2022, 2031})
    void hasNoneOfAYearOutsideThePlan(int year) {
        coordinator()
                .get("/api/v1/report-outlines/lai-chau-2023/dic/FINAL/" + year)
                .then()
                .statusCode(404);
        copy("/api/v1/report-outlines/lai-chau-2023/dic/FINAL/2030").then().statusCode(404);
    }

    private static Response copy(String outline) {
        return coordinator().header("If-Match", etag(outline)).post(outline + "/copy");
    }

    private static Response save(String outline, String body) {
        return coordinator()
                .contentType("application/json")
                .header("If-Match", etag(outline))
                .body(body)
                .put(outline);
    }

    private static String etag(String address) {
        return coordinator().get(address).then().statusCode(200).extract().header("ETag");
    }

    private static String text(String id) {
        return coordinator()
                .get(REPORTS + "/" + id + "/documents/html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void own(ArrayNode sections, String words) {
        var section = sections.addObject().put("key", "own");
        section.putObject("heading").put("vi", "Việc riêng");
        section.putArray("figures")
                .addObject()
                .put("name", "all")
                .put("paragraph", "direction.all")
                .put("figure", "all");
        section.putArray("blocks")
                .addObject()
                .put("type", "PARAGRAPH")
                .putObject("text")
                .put("vi", words);
    }

    private static String changed(Consumer<ArrayNode> change) {
        var json = (ObjectNode)
                ExactJson.tree(DefaultOutlines.of(ReportKind.ANNUAL).outline());
        change.accept((ArrayNode) json.get("sections"));
        return ExactJson.canonical(json);
    }

    private static String withPicture(String picture) {
        var words = Map.of("vi", "Hình");
        var block = Map.of("type", "PICTURE", "text", words, "description", words, "picture", picture);
        return changed(sections ->
                sections.addObject().put("key", "own").putArray("blocks").add(ExactJson.tree(block)));
    }
}
