package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class AttachmentTest extends RunningService {

    private static final byte[] PDF = "%PDF-1.7 short".getBytes(UTF_8);

    @Inject
    AttachmentMaintenance rounds;

    private static Response upload(String organisation, String name, String type, byte[] content) {
        return operator(organisation)
                .contentType(type)
                .queryParam("name", name)
                .body(content)
                .post("/api/v1/attachments");
    }

    private static Response upload(String name, String type, byte[] content) {
        return upload("vnpt", name, type, content);
    }

    private static long stored() {
        return SuiteDatabase.count("SELECT count(*) FROM attachment")
                + SuiteDatabase.count("SELECT count(*) FROM attachment_part");
    }

    private static Response send(String id, int year) {
        return TestCallers.send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "operator-plan", "year": %d, "narrative": "x", "attachments": ["%s"]}""".formatted(year, id));
    }

    private static void send(String id) {
        send(id, freshYear()).then().statusCode(201);
    }

    @Test
    void keepsAFileOnceHoweverOftenItIsBroughtWithOneKey() {
        var first = keyed("ke-hoach.pdf", PDF);
        first.then().statusCode(201);
        var stored = stored();

        var again = keyed("ke-hoach.pdf", PDF);
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        keyed("ke-hoach.pdf", "%PDF-1.7 other".getBytes(UTF_8)).then().spec(isProblem(422, "idempotency-key-reused"));
        keyed("other.pdf", PDF).then().spec(isProblem(422, "idempotency-key-reused"));
        assertThat(stored()).isEqualTo(stored);
    }

    private static Response keyed(String name, byte[] content) {
        return operator("vnpt")
                .header("Idempotency-Key", "attachment-once")
                .contentType("application/pdf")
                .queryParam("name", name)
                .body(content)
                .post("/api/v1/attachments");
    }

    @Test
    void givesBackExactlyWhatWasBrought() throws Exception {
        var content = new byte[3 << 20];
        new Random(1).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        var brought = upload("Kế hoạch 2027 – bản ký.pdf", "application/pdf", content);
        brought.then()
                .statusCode(201)
                .body("name", equalTo("Kế hoạch 2027 – bản ký.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(3 << 20))
                .body("sha256", equalTo(sha256))
                .body("scan", equalTo("NOT_SCANNED"));

        var read = operator("vnpt").get(brought.header("Location"));
        assertThat(read.asByteArray()).isEqualTo(content);
        read.then()
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(content.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"K_ ho_ch 2027 _ b_n k_.pdf\"; filename*=UTF-8''"
                                + "K%E1%BA%BF%20ho%E1%BA%A1ch%202027%20%E2%80%93%20b%E1%BA%A3n%20k%C3%BD.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, DOCX",
        "a.XLSX, XLSX",
    })
    void takesOfficeFiles(String name, String kind) {
        var docx = kind.equals("DOCX");
        upload(name, docx ? SampleFiles.DOCX : SampleFiles.XLSX, docx ? SampleFiles.docx() : SampleFiles.xlsx())
                .then()
                .statusCode(201);
    }

    @Test
    void takesPictures() {
        upload("a.png", "image/png", SampleFiles.picture("png")).then().statusCode(201);
        upload("a.jpeg", "image/jpeg", SampleFiles.picture("jpeg")).then().statusCode(201);
    }

    @Test
    void keepsNamesInOneForm() {
        upload(Normalizer.normalize("Số liệu.pdf", Normalizer.Form.NFD), "application/pdf", PDF)
                .then()
                .body("name", equalTo("Số liệu.pdf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | path-in-name",
                "C:\\plan.pdf | path-in-name",
                "a/b.pdf | path-in-name",
                ".. | path-in-name",
                ".hidden.pdf | unsafe-name",
                "a\u0000.pdf | unsafe-name",
                "a\u202Efdp.exe.pdf | unsafe-name",
                "a\u200B.pdf | unsafe-name",
                "plan.exe | wrong-extension",
                "'' | not-a-name",
            })
    void refusesNamesThatDoHarm(String name, String code) {
        var before = stored();
        upload(unescaped(name), "application/pdf", PDF)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("name"))
                .body("errors.code", contains(code));
        assertThat(stored()).isEqualTo(before);
    }

    private static String unescaped(String name) {
        return name.replace("\\u0000", "\0").replace("\\u202E", "\u202E").replace("\\u200B", "\u200B");
    }

    @Test
    void refusesContentThatIsNotWhatItSays() {
        refused("a.pdf", "application/pdf", "MZ program".getBytes(UTF_8), "wrong-file-type");
        refused("a.xlsx", SampleFiles.XLSX, SampleFiles.docx(), "wrong-file-type");
        refused("a.png", "image/png", PDF, "wrong-file-type");
        refused("a.pdf", "application/pdf", new byte[0], "wrong-file-type");
    }

    /** One of each kind; all ways are in {@code FilesThatDoHarmTest}. */
    @Test
    void refusesFilesThatDoHarm() {
        refused("a.xlsx", SampleFiles.XLSX, SampleFiles.xlsxWith("xl/vbaProject.bin", "x"), "active-content");
        refused("a.xlsx", SampleFiles.XLSX, SampleFiles.bomb(), "unpacks-too-large");
        refused("a.xlsx", SampleFiles.XLSX, SampleFiles.xlsxWith("../evil.xml", "<a/>"), "unsafe-content");
        refused("a.xlsx", SampleFiles.XLSX, "PK\3\4 broken".getBytes(UTF_8), "broken-file");
        refused("a.pdf", "application/pdf", "%PDF-1.7\n1 0 obj<</S/Launch>>endobj".getBytes(UTF_8), "active-content");
        refused("a.png", "image/png", Arrays.copyOf(SampleFiles.picture("png"), 20), "broken-file");
        refused("a.jpg", "image/jpeg", Arrays.copyOf(SampleFiles.picture("jpeg"), 20), "broken-file");
    }

    private static void refused(String name, String type, byte[] content, String code) {
        var before = stored();
        upload(name, type, content)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains(code));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesOtherTypes() {
        upload("a.xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12", SampleFiles.xlsx())
                .then()
                .spec(isProblem(415, "unsupported-media-type"));
    }

    @Test
    void refusesFilesThatAreTooLargeAlsoWithoutAnAnnouncedLength() throws Exception {
        var before = stored();
        assertThat(RawUpload.announced("vnpt", (20 << 20) + 1))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "payload-too-large");
        try (var upload = new RawUpload("vnpt")) {
            for (var sent = 0; sent <= 20 << 20; sent += RawUpload.CHUNK) {
                upload.send(new byte[RawUpload.CHUNK]);
            }
            assertThat(upload.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "payload-too-large");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/details"})
    void showsDraftsToNobodyElseAndSentFilesToReviewers(String form) {
        String id = upload("a.pdf", "application/pdf", PDF).path("id");
        var address = "/api/v1/attachments/" + id + form;
        operator("vnpt").get(address).then().statusCode(200);
        operator("viettel").get(address).then().statusCode(404);
        coordinator().get(address).then().statusCode(404);

        send(id);
        coordinator()
                .get(address + (form.isEmpty() ? "?unscanned=true" : ""))
                .then()
                .statusCode(200);
        operator("viettel").get(address).then().statusCode(404);
        as("finance", "finance", "finance-officer").get(address).then().statusCode(403);
    }

    @Test
    void givesReviewersTheContent() {
        String id = upload("a.pdf", "application/pdf", PDF).path("id");
        send(id);
        assertThat(coordinator()
                        .get("/api/v1/attachments/" + id + "?unscanned=true")
                        .asByteArray())
                .isEqualTo(PDF);
    }

    @Test
    void warnsReviewersOfWhatNoScannerHasSeen() throws SQLException {
        String id = upload("a.pdf", "application/pdf", PDF).path("id");
        send(id);
        coordinator().get("/api/v1/attachments/" + id).then().spec(isProblem(409, "attachment-not-scanned"));
        coordinator()
                .get("/api/v1/attachments/" + id + "?unscanned=false")
                .then()
                .statusCode(409);
        operator("vnpt").get("/api/v1/attachments/" + id).then().statusCode(200);

        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("UPDATE attachment SET scan = 'CLEAN' WHERE id = '" + id + "'");
        }
        assertThat(coordinator().get("/api/v1/attachments/" + id).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void removesOneThatNothingRefersTo() throws SQLException {
        String unused = upload("a.pdf", "application/pdf", PDF).path("id");
        String used = upload("b.pdf", "application/pdf", PDF).path("id");
        send(used);

        operator("viettel").delete("/api/v1/attachments/" + unused).then().statusCode(404);
        operator("vnpt").delete("/api/v1/attachments/" + unused).then().statusCode(204);
        operator("vnpt").delete("/api/v1/attachments/" + unused).then().statusCode(404);
        operator("vnpt").delete("/api/v1/attachments/" + used).then().spec(isProblem(409, "attachment-in-use"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM attachment_part WHERE attachment_id = '" + unused + "'"))
                .isZero();
    }

    @Test
    void forgetsWhatNobodyReferredToForLong() throws SQLException {
        // What other tests made old goes first.
        rounds.removeUnused();
        String old = upload("a.pdf", "application/pdf", PDF).path("id");
        String used = upload("b.pdf", "application/pdf", PDF).path("id");
        String fresh = upload("c.pdf", "application/pdf", PDF).path("id");
        send(used);
        try (var connection = SuiteDatabase.superuser()) {
            connection
                    .createStatement()
                    .execute("UPDATE attachment SET uploaded_at = now() - interval '31 days'" + " WHERE id IN ('" + old
                            + "', '" + used + "')");
        }
        assertThat(rounds.removeUnused()).isOne();
        operator("vnpt").get("/api/v1/attachments/" + old).then().statusCode(404);
        operator("vnpt").get("/api/v1/attachments/" + used).then().statusCode(200);
        operator("vnpt").get("/api/v1/attachments/" + fresh).then().statusCode(200);
    }

    @Test
    void forgetsAFileWhenItsTimeIsOverAndNotBefore() throws SQLException {
        var brought = Instant.parse("2091-01-01T00:00:00Z");
        itIs(brought);
        String id = upload("a.pdf", "application/pdf", PDF).path("id");
        itIs(brought.plus(Duration.ofDays(30)));
        rounds.removeUnused();
        operator("vnpt").get("/api/v1/attachments/" + id).then().statusCode(200);
        itIs(brought.plus(Duration.ofDays(30)).plusMillis(1));
        rounds.removeUnused();
        operator("vnpt").get("/api/v1/attachments/" + id).then().statusCode(404);
    }

    private static void itIs(Instant instant) {
        QuarkusMock.installMockForType(Clock.fixed(instant, ZoneOffset.UTC), Clock.class);
    }

    @ParameterizedTest
    @CsvSource({"than-phong, 0, 201", "shopee-express, 1, 422"})
    void boundsWhatIsSentWithOneSubmission(String firm, long more, int status) throws SQLException {
        keep(firm, (100L << 20) - PDF.length + more);
        upload(firm, "a.pdf", "application/pdf", PDF).then().statusCode(201);
        var all = attachmentsOf(firm);
        TestCallers.send(firm, UUID.randomUUID().toString(), """
                        {"obligation": "operator-plan", "year": %d, "narrative": "x", "attachments": %s}""".formatted(freshYear(), all))
                .then()
                .statusCode(status);
    }

    private static List<String> attachmentsOf(String organisation) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT id FROM attachment WHERE organisation = '" + organisation + "'")) {
            while (rows.next()) {
                ids.add('"' + rows.getString(1) + '"');
            }
        }
        return ids;
    }

    @Test
    void keepsWhatADraftRefersTo() throws SQLException {
        String id = upload("a.pdf", "application/pdf", PDF).path("id");
        var year = freshYear();
        operator("vnpt")
                .contentType("application/json")
                .body("{\"attachments\": [\"" + id + "\"]}")
                .put("/api/v1/drafts/operator-plan/" + year)
                .then()
                .statusCode(201);
        try (var connection = SuiteDatabase.superuser()) {
            connection
                    .createStatement()
                    .execute("UPDATE attachment SET uploaded_at = now() - interval '31 days' WHERE id = '" + id + "'");
        }
        rounds.removeUnused();
        operator("vnpt").get("/api/v1/attachments/" + id).then().statusCode(200);
    }

    @Test
    void sendsOnlyFilesOfItsOwn() {
        String foreign = upload("viettel", "a.pdf", "application/pdf", PDF).path("id");
        var year = freshYear();
        for (var id : List.of(foreign, UUID.randomUUID().toString())) {
            send(id, year)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/attachments/0"))
                    .body("errors.code", contains("unknown-code"));
        }
    }

    @Test
    void anOrganisationCannotFillTheDiskWithWhatItDoesNotSend() throws SQLException {
        for (var organisation : List.of("nhat-tin", "ghtk")) {
            keep(organisation, (200L << 20) - PDF.length);
        }
        upload("nhat-tin", "a.pdf", "application/pdf", PDF).then().statusCode(201);
        upload("nhat-tin", "b.pdf", "application/pdf", PDF)
                .then()
                .spec(isProblem(413, "unsent-files-too-large"))
                .body("title", equalTo("Files that are not sent with any submission take up too much room"));
        // Of another one's room nothing is gone.
        upload("ghtk", "a.pdf", "application/pdf", PDF).then().statusCode(201);
    }

    private static void keep(String organisation, long size) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("DELETE FROM attachment WHERE organisation = '" + organisation + "'");
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO attachment (id, organisation, name, media_type, size, sha256, scan, uploaded_by,"
                                    + " uploaded_at) VALUES (uuidv7(), '%s', 'x.pdf', 'application/pdf', %d, '', 'CLEAN', 'x', now())"
                                            .formatted(organisation, size));
        }
    }

    @Test
    void onlyThoseWhoSendBringFiles() {
        as("leader", "ppc", "leader")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body(PDF)
                .post("/api/v1/attachments")
                .then()
                .statusCode(403);
    }
}
