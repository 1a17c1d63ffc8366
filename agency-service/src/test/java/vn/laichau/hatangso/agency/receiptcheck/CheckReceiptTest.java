package vn.laichau.hatangso.agency.receiptcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.ForgedSignatures;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TestKeys;

@QuarkusTest
class CheckReceiptTest extends RunningService {

    private static ValidatableResponse check(Map<String, String> shown) {
        return given().contentType(ContentType.JSON)
                .body(shown)
                .post("/api/v1/receipts/check")
                .then();
    }

    private static ValidatableResponse check(String jws) {
        return check(Map.of("jws", jws)).statusCode(200);
    }

    private static String receipt() {
        return sendPlan("vnpt", freshYear()).path("receipt.jws");
    }

    private static String with(String jws, int part, String replacement) {
        var parts = jws.split("\\.");
        parts[part] = replacement;
        return String.join(".", parts);
    }

    private static String payload(String jws) {
        return new Base64URL(jws.split("\\.")[1]).decodeToString();
    }

    private static String signed(RSAKey key, String payload) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(new JOSEObjectType("receipt+jws"))
                .keyID(key.getKeyID())
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        jws.sign(new RSASSASigner(key));
        return jws.serialize();
    }

    @Test
    void tellsAnyoneWhatAGenuineReceiptAttests() {
        var sent = sendPlan("vnpt", freshYear());
        check(sent.<String>path("receipt.jws"))
                .body("valid", equalTo(true))
                .body("number", equalTo(sent.path("receipt.number")))
                .body("organisation", equalTo("vnpt"))
                .body("sha256", equalTo(sent.path("receipt.sha256")))
                .body("arrivedAt", equalTo(sent.path("receipt.arrivedAt")))
                .body("punctuality", equalTo("ON_TIME"))
                .body("reason", nullValue());
    }

    @Test
    void findsAnAlteredContent() {
        var jws = receipt();
        var altered = payload(jws).replace("ON_TIME", "LATE");
        check(with(jws, 1, Base64URL.encode(altered).toString()))
                .body("valid", equalTo(false))
                .body("reason", equalTo("BAD_SIGNATURE"))
                .body(
                        "explanation.vi",
                        equalTo("Chữ ký không đúng: nội dung đã bị sửa, hoặc không phải do hệ thống ký"))
                .body("number", nullValue());
    }

    @Test
    void findsAWrongSignature() {
        var jws = receipt();
        check(with(jws, 2, receipt().split("\\.")[2])).body("reason", equalTo("BAD_SIGNATURE"));
        check(jws.substring(0, jws.length() - 1) + neighbour(jws.charAt(jws.length() - 1)))
                .body("reason", equalTo("BAD_SIGNATURE"));
    }

    @Test
    void findsEachForgedSignature() throws Exception {
        var jws = receipt();
        var keys = JWKSet.parse(given().get("/api/v1/receipt-keys").asString());
        var key = keys.getKeyByKeyId(JWSObject.parse(jws).getHeader().getKeyID());
        for (var forged : ForgedSignatures.of(jws, key.toJSONString()).entrySet()) {
            String reason = check(forged.getValue())
                    .body("valid", equalTo(false))
                    .extract()
                    .path("reason");
            assertThat(reason).as(forged.getKey()).isIn("BAD_SIGNATURE", "NOT_A_RECEIPT");
        }
    }

    /** Otherwise anyone could count the receipts, and see the next one being given. */
    @Test
    void tellsWhoCannotSignOfNoNumberWhetherItWasGiven() {
        var jws = receipt();
        for (var number : new String[] {"\\1", "LC-1999-000001"}) {
            var guessed = payload(jws).replaceFirst("(LC-\\d+-\\d+)", number.replace("\\1", "$1")) + " ";
            check(with(jws, 1, Base64URL.encode(guessed).toString())).body("reason", equalTo("BAD_SIGNATURE"));
        }
    }

    /** Differs in the spare bits alone: a lenient verifier takes it for the same signature. */
    private static char neighbour(char last) {
        return (char) (last + 1);
    }

    @Test
    void doesNotBelieveAStrangersKey() throws Exception {
        var strange = key().build();
        check(signed(strange, payload(receipt()))).body("reason", equalTo("UNKNOWN_KEY"));
    }

    @Test
    void doesNotKnowANumberThatWasNeverGiven() throws Exception {
        var former =
                key().algorithm(JWSAlgorithm.PS256).keyUse(KeyUse.SIGNATURE).build();
        publish(former);
        check(signed(former, payload(receipt()).replaceAll("LC-\\d+-", "LC-1999-")))
                .body("reason", equalTo("NOT_OUR_NUMBER"));
        check(signed(former, payload(receipt()).replace("vnpt", "viettel"))).body("reason", equalTo("ALTERED_CONTENT"));
        check(signed(former, payload(receipt()))).body("valid", equalTo(true));
    }

    private static RSAKey.Builder key() throws JOSEException {
        var pair = TestKeys.next();
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyIDFromThumbprint();
    }

    private static void publish(RSAKey key) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.prepareStatement("INSERT INTO receipt_key VALUES (?, ?, now())")) {
            statement.setString(1, key.getKeyID());
            statement.setString(2, key.toPublicJWK().toJSONString());
            statement.executeUpdate();
        }
    }

    @Test
    void doesNotTakeOtherThingsForReceipts() throws Exception {
        check("nothing").body("reason", equalTo("NOT_A_RECEIPT"));
        check("a.b.c").body("reason", equalTo("NOT_A_RECEIPT"));
        check(Map.of("jws", "x".repeat(10_001))).statusCode(422).body("errors.code", contains("too-long"));
        check(with(receipt(), 0, Base64URL.encode("{\"alg\":\"none\"}").toString()))
                .body("reason", equalTo("NOT_A_RECEIPT"));
    }

    @Test
    void takesTheNumberWithTheCodeOfThePicture() {
        var sent = sendPlan("vnpt", freshYear());
        String number = sent.path("receipt.number");
        var code = sha256(sent.path("receipt.jws")).substring(0, 20);
        check(Map.of("number", number, "code", code))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("number", equalTo(number));
        check(Map.of("number", number, "code", "0".repeat(20)))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reason", equalTo("NOT_OUR_NUMBER"));
        check(Map.of("number", number, "code", "")).body("reason", equalTo("NOT_OUR_NUMBER"));
    }

    private static String sha256(String jws) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of()
                    .formatHex(digest.digest(jws.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void needsTheOneOrTheOther() {
        check(Map.of()).spec(isProblem(400, "invalid-request")).body("detail", notNullValue());
        check(Map.of("number", "LC-2027-000001")).statusCode(400);
        assertThat(given().contentType(ContentType.JSON)
                        .post("/api/v1/receipts/check")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysOfAGenuineReceiptThatItsSenderTookItBack() {
        var sent = sendPlan("vnpt", freshYear());
        String jws = sent.path("receipt.jws");
        check(jws).body("valid", equalTo(true)).body("withdrawn", nullValue());
        operator("vnpt")
                .contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body("{\"reason\": \"Gửi nhầm tệp\"}")
                .post("/api/v1/submissions/" + sent.path("id") + "/withdrawal")
                .then()
                .statusCode(200);
        check(jws).body("valid", equalTo(true)).body("withdrawn", equalTo(true));
    }
}
