package vn.laichau.hatangso.reporting.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;

@QuarkusTest
@ServiceTest
class DocumentsTest {

    @Inject
    RequestTransactions transactions;

    @Inject
    HeapPermits permits;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void holdsTheFiguresTheOperatorsSent() throws IOException {
        var file = coordinator().get(REPORTS + "/" + newReport() + "/documents/docx");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"bao-cao-nam-2026.docx\"");
        assertThat(text(file.asByteArray()))
                .contains(
                        "Vinaphone (VNPT)\tHộ gia đình có Internet cáp quang\tPhường Tân Phong\t2026\t1.200\t1.500\t80%");
    }

    /** The snapshot is read by itself here, and its figures are written and divided by other means than those of the service. */
    @Test
    void holdsEveryFigureOfAnOperatorInEveryFormat() throws IOException {
        var id = newReport();
        var snapshot = coordinator().get(REPORTS + "/" + id).jsonPath();
        var docx = text(file(id, "docx")).replace('\u00a0', ' ');
        var pdf = textOfPdf(file(id, "pdf")).replace('\u00a0', ' ');
        var xlsx = numbers(file(id, "xlsx"));
        var html = file(id, "html");
        var indicators = new HashMap<String, String>();
        snapshot.<Map<String, Object>>getList("snapshot.parts.indicator.progress.items.indicator")
                .forEach(each -> indicators.put(
                        each.get("code").toString(),
                        ((Map<?, ?>) each.get("name")).get("vi").toString()));
        var figures = snapshot.<Map<String, Object>>getList("snapshot.parts.indicator.operatorFigures");
        assertThat(figures).hasSize(5);
        for (var figure : figures) {
            var shown = new ArrayList<String>();
            for (var member : List.of("numerator", "denominator")) {
                shown.add(figure.get(member) == null ? "–" : WRITTEN.format(figure.get(member)));
                if (figure.get(member) != null) {
                    assertThat(xlsx).contains(((Number) figure.get(member)).doubleValue());
                }
            }
            if (figure.get("value") == null) {
                var share = 100
                        * ((Number) figure.get("numerator")).doubleValue()
                        / ((Number) figure.get("denominator")).doubleValue();
                shown.add(WRITTEN.format(share) + "%");
                assertThat(xlsx).anySatisfy(value -> assertThat(value).isCloseTo(share, within(1e-6)));
            } else {
                shown.add(WRITTEN.format(figure.get("value")) + " Mb/s");
                assertThat(xlsx).contains(((Number) figure.get("value")).doubleValue());
            }
            var operator =
                    snapshot.getString("snapshot.parts.agency.organisations['" + figure.get("operator") + "'].name.vi");
            assertThat(docx)
                    .contains(operator + "\t"
                            + indicators.get(figure.get("indicator").toString()) + "\t")
                    .contains("\t" + String.join("\t", shown) + "\t");
            assertThat(shown).allSatisfy(each -> {
                assertThat(pdf).contains(each);
                assertThat(new String(html, UTF_8).replace('\u00a0', ' ')).contains(each);
            });
        }
    }

    private static final DecimalFormat WRITTEN =
            new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));

    private static byte[] file(String id, String format) {
        return coordinator()
                .get(REPORTS + "/" + id + "/documents/" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String textOfPdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Double> numbers(byte[] file) throws IOException {
        var numbers = new ArrayList<Double>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            })));
        }
        return numbers;
    }

    /** Of State bodies each may; the file itself is none here. */
    @ParameterizedTest
    @CsvSource({
        "coordinator, dic, 422",
        "leader, ppc, 422",
        "clerk, dic, 422",
        "agency-officer, dpi, 422",
        "finance-officer, finance, 422",
        "construction-officer, construction, 422",
        "operator, vnpt, 403",
        "auditor, ppc, 403",
        "administrator, dic, 403"
    })
    void isHeldAgainstTheDecreeForStateBodies(String role, String organisation, int status) {
        as(role, organisation)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .body("no document".getBytes(UTF_8))
                .post("/api/v1/documents/conformance")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, dic, 202",
        "leader, ppc, 202",
        "clerk, dic, 404",
        "auditor, ppc, 403",
        "operator, vnpt, 403",
        "administrator, dic, 403"
    })
    void isOrderedByThoseWhoWorkOnIt(String role, String organisation, int status) {
        var id = newReport();
        // It is there already: a file that is made later would count among those of other tests.
        file(id, "docx");
        as(role, organisation)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"format\": \"DOCX\"}")
                .post(REPORTS + "/" + id + "/documents")
                .then()
                .statusCode(status);
    }

    @Test
    void isOrderedInAFormat() {
        coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"language\": \"EN\"}")
                .post(REPORTS + "/" + newReport() + "/documents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/format"));
    }

    /** As soon as it has a number, and of JSON never. */
    @ParameterizedTest
    @CsvSource({"docx, true", "pdf, true", "xlsx, true", "html, true", "json, false"})
    void isKeptForEverOnceItHasANumber(String format, boolean forEver) throws SQLException {
        var id = newReport();
        // Another test may have numbered a report of the same content, and its files may still be under way.
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            ReportingCalls.change("DELETE FROM rendered_file WHERE sha256 = '" + sha256(id, format) + "'");
            return !isKeptForEver(id, format);
        });
        ReportingCalls.change("UPDATE report SET state = 'NUMBERED', symbol = 'X', issued_on = '1980-05-01', number = "
                + NUMBERS.incrementAndGet() + " WHERE id = '" + id + "'");
        assertThat(isKeptForEver(id, format)).isEqualTo(forEver);
    }

    private static boolean isKeptForEver(String id, String format) {
        return SuiteDatabase.count(
                        "SELECT count(*) FROM rendered_file WHERE for_ever AND sha256 = '" + sha256(id, format) + "'")
                > 0;
    }

    private static String sha256(String id, String format) {
        return coordinator()
                .get(REPORTS + "/" + id + "/documents/" + format)
                .header("ETag")
                .replace("\"", "");
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Test
    void isAlsoHadAsItsSummaryAlone() {
        var report = REPORTS + "/" + newReport() + "/documents/";

        for (var format : List.of("docx", "pdf", "html")) {
            coordinator()
                    .queryParam("extent", "SUMMARY")
                    .get(report + format)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("tom-tat-bao-cao-nam-2026." + format));
        }
        for (var format : List.of("xlsx", "json")) {
            coordinator()
                    .queryParam("extent", "SUMMARY")
                    .get(report + format)
                    .then()
                    .statusCode(404);
        }
        assertThat(coordinator().get(report + "pdf").asByteArray().length)
                .isGreaterThan(coordinator()
                        .queryParam("extent", "SUMMARY")
                        .get(report + "pdf")
                        .asByteArray()
                        .length);
        String letter = ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"dic\"}")
                .path("id");
        coordinator()
                .queryParam("extent", "SUMMARY")
                .get(REPORTS + "/" + letter + "/documents/pdf")
                .then()
                .statusCode(404);
    }

    /** Nothing is told to find that out, however often it is asked. */
    @Test
    void saysWhileEveryPermitIsTakenThatADocumentHasNoSummary() {
        String id = ask("{\"kind\": \"AGENCY\", \"year\": 2026, \"subject\": \"dic\"}")
                .path("id");

        try (var all = permits.acquireForReader(Long.MAX_VALUE)) {
            coordinator()
                    .queryParam("extent", "SUMMARY")
                    .get(REPORTS + "/" + id + "/documents/pdf")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void hasANameOfItsOwnInEnglish() {
        var address = REPORTS + "/" + newReport() + "/documents/docx?language=EN";

        assertThat(coordinator().get(address).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bao-cao-nam-2026-en.docx\"");
    }

    @Test
    void isTheSameHoweverOftenItIsAskedFor() {
        var address = REPORTS + "/" + newReport() + "/documents/docx";
        var first = coordinator().get(address);

        var second = as("leader", "ppc").get(address);
        var third = coordinator().header("If-None-Match", first.header("ETag")).get(address);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(third.statusCode()).isEqualTo(304);
    }

    @Test
    void packsAPageForWhoTakesItPackedAndTellsBothApart() throws IOException {
        var address = REPORTS + "/" + newReport() + "/documents/html";
        var bare = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        var plain = coordinator().config(bare).get(address);
        var packed =
                coordinator().config(bare).header("Accept-Encoding", "br, gzip").get(address);
        var refused =
                coordinator().config(bare).header("Accept-Encoding", "gzip;q=0").get(address);
        var known = coordinator()
                .config(bare)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", packed.header("ETag"))
                .get(address);

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(packed.asByteArray()).hasSizeLessThan(plain.asByteArray().length / 4);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.asByteArray());
        }
        assertThat(refused.asByteArray()).isEqualTo(plain.asByteArray());
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void tellsSizeAndTagWithoutTheFileAndWhetherItIsUnchanged() {
        var address = REPORTS + "/" + newReport() + "/documents/docx";
        var whole = coordinator().get(address);

        var head = coordinator().head(address);
        var known = coordinator().header("If-None-Match", whole.header("ETag")).head(address);
        var other = coordinator().header("If-None-Match", "\"another\"").head(address);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("" + whole.asByteArray().length);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.contentType()).isEqualTo(whole.contentType());
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(200);
        as("operator", "vnpt").head(address).then().statusCode(404);
    }

    /** Each costs four trips to the database: its begin, who calls, what is asked, its end. */
    @Test
    void takesOneTransactionWhenItIsKept() {
        var address = REPORTS + "/" + newReport() + "/documents/docx";
        var tag = coordinator().get(address).header("ETag");

        assertThat(transactions.during(() -> coordinator().get(address).then().statusCode(200)))
                .as("all of it")
                .isEqualTo(1);
        assertThat(transactions.during(() -> coordinator()
                        .header("If-None-Match", tag)
                        .get(address)
                        .then()
                        .statusCode(304)))
                .as("that it is unchanged")
                .isEqualTo(1);
        assertThat(transactions.during(() -> coordinator().head(address).then().statusCode(200)))
                .as("its head")
                .isEqualTo(1);
    }

    /** Parts of files are not given: who asks for one is given all of it, as the protocol wants. */
    @Test
    void isWholeForWhoAsksForARange() {
        var address = REPORTS + "/" + newReport() + "/documents/docx";
        var whole = coordinator().get(address);

        var part = coordinator().header("Range", "bytes=0-99").get(address);

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.header("Content-Range")).isNull();
        assertThat(part.asByteArray()).isEqualTo(whole.asByteArray());
    }

    @Test
    void namesAPartThatIsMissing() throws IOException {
        PeerServices.answer(PeerServices.AGENCY, WireMock.serverError());
        var id = ask(ANNUAL_2026).<String>path("id");

        var file = coordinator().get(REPORTS + "/" + id + "/documents/docx");

        assertThat(text(file.asByteArray()))
                .contains("phân hệ quản lý các nội dung này không cung cấp được số liệu")
                .contains("1.200");
    }

    /** Who may see the report is asked at each request, whatever is kept and whatever the reader has. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "json"})
    void isAbsentForOthersAlsoWhenItIsKept(String format) {
        var address = REPORTS + "/" + newReport() + "/documents/" + format;
        var tag = coordinator().get(address).then().statusCode(200).extract().header("ETag");

        coordinator().header("If-None-Match", tag).get(address).then().statusCode(304);
        as("operator", "vnpt").header("If-None-Match", tag).get(address).then().statusCode(404);
        given().header("If-None-Match", tag).get(address).then().statusCode(404);
    }

    @Test
    void isAbsentForOperators() {
        as("operator", "vnpt")
                .get(REPORTS + "/" + newReport() + "/documents/docx")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String text(byte[] file) throws IOException {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file))).getText();
    }
}
