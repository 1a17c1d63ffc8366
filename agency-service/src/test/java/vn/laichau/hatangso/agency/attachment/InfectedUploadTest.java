package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.scan.FakeClamd;
import vn.laichau.hatangso.agency.scan.VirusScanner;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What becomes of infected files, with a scanner that speaks as clamd does. */
@QuarkusTest
class InfectedUploadTest extends RunningService {

    private static final String VIRUS =
            "%PDF-1.7 X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Inject
    AttachmentMaintenance rounds;

    private FakeClamd clamd;

    @BeforeEach
    void startClamd() throws IOException {
        clamd = new FakeClamd();
    }

    @AfterEach
    void stopClamd() throws IOException {
        clamd.close();
    }

    private void thereIsAScanner() {
        QuarkusMock.installMockForType(clamd.scanner(), VirusScanner.class);
    }

    private static Response upload(String content) {
        return operator("vnpt")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body(content.getBytes(ISO_8859_1))
                .post("/api/v1/attachments");
    }

    private static long stored() {
        return SuiteDatabase.count("SELECT count(*) FROM attachment");
    }

    @Test
    void isRefusedAndNotKept() {
        thereIsAScanner();
        var before = stored();
        upload(VIRUS).then().spec(isProblem(422, "attachment-infected")).body("title", equalTo("The file is infected"));
        assertThat(stored()).isEqualTo(before);
        upload("%PDF-1.7 harmless").then().statusCode(201).body("scan", equalTo("CLEAN"));
    }

    /** It came while there was no scanner: kept, and said to be unseen. */
    @Test
    void isNotHandedOutNorSentOnceTheScannerHasSeenIt() throws Exception {
        String infected = upload(VIRUS).path("id");
        String clean = upload("%PDF-1.7 harmless").path("id");
        operator("vnpt")
                .get("/api/v1/attachments/" + infected + "/details")
                .then()
                .body("scan", equalTo("NOT_SCANNED"));

        thereIsAScanner();
        rounds.scanWaiting();

        operator("vnpt").get("/api/v1/attachments/" + clean + "/details").then().body("scan", equalTo("CLEAN"));
        operator("vnpt").get("/api/v1/attachments/" + clean).then().statusCode(200);
        operator("vnpt").get("/api/v1/attachments/" + infected).then().spec(isProblem(422, "attachment-infected"));
        TestCallers.send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "operator-plan", "year": %d, "narrative": "x", "attachments": ["%s"]}""".formatted(freshYear(), infected))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/attachments/0"))
                .body("errors.code", contains("infected"));
    }

    @Test
    void aFileThatNoScannerCanJudgeKeepsNoOtherWaiting() throws Exception {
        forgetAll();
        for (var i = 0; i < 20; i++) {
            upload("%PDF-1.7 say: too large " + i).then().statusCode(201);
        }
        String behind = upload("%PDF-1.7 harmless").path("id");

        thereIsAScanner();
        clamd.cannotJudge("say: too large");
        rounds.scanWaiting();
        rounds.scanWaiting();

        operator("vnpt")
                .get("/api/v1/attachments/" + behind + "/details")
                .then()
                .body("scan", equalTo("CLEAN"));
    }

    private static void forgetAll() throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("UPDATE attachment SET scan = 'CLEAN' WHERE scan = 'NOT_SCANNED'");
        }
    }
}
