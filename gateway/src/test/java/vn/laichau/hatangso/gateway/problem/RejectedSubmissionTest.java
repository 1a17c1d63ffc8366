package vn.laichau.hatangso.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;

/** Whoever sends something is told with each refusal whether it arrived. */
@QuarkusTest
class RejectedSubmissionTest {

    private static final String NOT_ARRIVED = ". What you sent has not arrived: nothing is recorded.";
    private static final String AGAIN = NOT_ARRIVED + " Send it again with the same Idempotency-Key.";
    private static final String UNKNOWN = " Whether what you sent is recorded is not known. Send it again with the same"
            + " Idempotency-Key: it is not recorded twice.";

    private static RequestSpecification firm() {
        return english().header("Authorization", "Bearer " + Tokens.of("operator", "sat", "operator"));
    }

    private static RequestSpecification english() {
        return given().header("Accept-Language", "en");
    }

    private static ValidatableResponse send(RequestSpecification sender, String query) {
        return sender.body("{}").post("/api/v1/submissions" + query).then();
    }

    @Test
    void withoutAProofOfWhoSendsIt() {
        send(english(), "").statusCode(401).body("detail", endsWith("the token is not valid" + AGAIN));
        send(given(), "")
                .statusCode(401)
                .body(
                        "detail",
                        equalTo(
                                "Chưa đăng nhập hoặc mã truy cập không hợp lệ. Nội dung gửi chưa đến nơi: chưa có gì được"
                                        + " ghi nhận. Hãy gửi lại với cùng Idempotency-Key."));
        var ended = Date.from(Clock.systemUTC().instant().minusSeconds(60));
        var expired = Tokens.with("operator", "sat", claims -> claims.expirationTime(ended), "operator");
        send(english().header("Authorization", "Bearer " + expired), "")
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", endsWith(AGAIN));
        english()
                .body("x")
                .post("/api/v1/drafts/operator-plan/2027/workbook")
                .then()
                .statusCode(401)
                .body("detail", endsWith(AGAIN));
    }

    @Test
    void tooLarge() {
        firm().body(new byte[(1 << 20) + 1])
                .post("/api/v1/submissions")
                .then()
                .statusCode(413)
                .body("detail", equalTo("The content is too large" + NOT_ARRIVED));
    }

    @Test
    void withoutAWholeAnswerOfTheService() {
        send(firm(), "?fake=cut").statusCode(502).body("detail", endsWith("did not answer properly." + UNKNOWN));
    }

    /** Taken once, and gone when it is tried again: nobody knows what became of the first. */
    @Test
    void triedAgainInVain() throws Exception {
        var gone = FakeServices.reportingTakesOneCallAndGoes();
        firm().header("Idempotency-Key", "k")
                .body("{}")
                .post("/api/v1/reports")
                .then()
                .statusCode(502)
                .body("detail", equalTo("The part for reports did not answer properly." + UNKNOWN));
        gone.get(30, TimeUnit.SECONDS);
    }

    @Test
    void isNotSaidToWhoOnlyReads() {
        english()
                .header("Authorization", "Bearer x")
                .get("/api/v1/submissions")
                .then()
                .statusCode(401)
                .body("detail", is("Not signed in, or the token is not valid"));
    }
}
