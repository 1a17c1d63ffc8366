package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Sent on time, given back, and sent again after the deadline. */
@QuarkusTest
class LaterVersionTest extends RunningService {

    private final int year = freshYear();
    private final String inTime = (year - 1) + "-12-14T10:00:00+07:00";
    private final String afterwards = year + "-01-10T10:00:00+07:00";

    private static void itIs(String instant) {
        QuarkusMock.installMockForType(
                Clock.fixed(OffsetDateTime.parse(instant).toInstant(), ZoneOffset.UTC), Clock.class);
    }

    private Response sentAgain() {
        itIs(inTime);
        giveBack(sendPlan("best-express", year), "{\"reason\": \"Thiếu\"}")
                .then()
                .statusCode(200);
        itIs(afterwards);
        var again = sendPlan("best-express", year);
        again.then().statusCode(201);
        return again;
    }

    @Test
    void itsReceiptSaysThatItsOwnBytesAreLateAndThatTheObligationWasDoneOnTime() throws Exception {
        var again = sentAgain();
        again.then()
                .body("punctuality", equalTo("ON_TIME"))
                .body("receipt.version", equalTo(2))
                .body("receipt.arrivedAt", equalTo(afterwards))
                .body("receipt.punctuality", equalTo("LATE"))
                .body("receipt.obligationArrivedAt", equalTo(inTime))
                .body("receipt.obligationPunctuality", equalTo("ON_TIME"));
        assertThat(JWSObject.parse(again.path("receipt.jws")).getPayload().toJSONObject())
                .containsAllEntriesOf(Map.of(
                        "arrivedAt",
                        afterwards,
                        "punctuality",
                        "LATE",
                        "obligationArrivedAt",
                        inTime,
                        "obligationPunctuality",
                        "ON_TIME"));
        operator("best-express")
                .get("/api/v1/submissions/" + again.path("id"))
                .then()
                .body("versions.punctuality", contains("ON_TIME", "LATE"))
                .body("versions.receipt.punctuality", contains("ON_TIME", "LATE"))
                .body("versions[0].receipt.obligationArrivedAt", nullValue());
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("jws", again.<String>path("receipt.jws")))
                .post("/api/v1/receipts/check")
                .then()
                .body("valid", equalTo(true))
                .body("punctuality", equalTo("LATE"))
                .body("obligationPunctuality", equalTo("ON_TIME"));
    }

    @Test
    void itsSheetSaysBoth() throws IOException {
        var number = sentAgain().<String>path("receipt.number");
        var pdf = operator("best-express")
                .get("/api/v1/receipts/" + number + "/pdf")
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Lần gửi này so với thời hạn", "Sau hạn", "Tính cho nghĩa vụ", "Lần gửi trước, đến lúc 10")
                    .contains("Đúng hạn", "An earlier version, arrived at");
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    void anObligationIsNotTakenBeforeItOpens() {
        itIs("1920-01-01T00:00:00+07:00");
        sendPlan("best-express", year)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"))
                .body("errors.code", contains("not-open-yet"));
        var opens =
                LocalDate.of(year - 101, 12, 15).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
        itIs(opens.minus(Duration.ofMillis(1)).toString());
        sendPlan("best-express", year).then().body("errors.code", contains("not-open-yet"));
        itIs(opens.toString());
        sendPlan("best-express", year).then().statusCode(201);
    }
}
