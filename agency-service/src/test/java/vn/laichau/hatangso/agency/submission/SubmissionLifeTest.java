package vn.laichau.hatangso.agency.submission;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.digest.Sha256;

@QuarkusTest
class SubmissionLifeTest extends RunningService {

    @Inject
    Scheduler scheduler;

    @Test
    void givesAReceiptThatThePublishedKeyVerifies() throws Exception {
        var body = TestCallers.plan(TestCallers.freshYear());
        var sent = TestCallers.send("vnpt", "main-path-receipt", body);

        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        var jws = JWSObject.parse(sent.path("receipt.jws"));
        var keys = JWKSet.parse(get("/api/v1/receipt-keys").asString());
        var key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.computeThumbprint()).hasToString(key.getKeyID());
        assertThat(jws.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        var attested = jws.getPayload().toJSONObject();
        assertThat(attested)
                .containsEntry("number", sent.path("receipt.number"))
                .containsEntry("organisation", "vnpt")
                .containsEntry("obligation", "operator-plan")
                .containsEntry("version", 1L)
                .containsEntry("sha256", Sha256.hex(body.getBytes(UTF_8)))
                .containsEntry("punctuality", "ON_TIME")
                .doesNotContainKey("demonstration");
        assertThat(attested.get("arrivedAt").toString()).endsWith("+07:00");
        assertThat(attested.get("number").toString()).matches("LC-\\d{4}-\\d{6}");
    }

    @Test
    void deliversAcceptedFiguresRightAfterTheCommitWithoutARegularRound() {
        var sent = TestCallers.sendPlan("viettel", TestCallers.freshYear());
        String id = sent.path("id");
        scheduler.pause();
        try {
            TestCallers.accept(sent).then().statusCode(200).body("state", equalTo("ACCEPTED"));

            await().atMost(ofSeconds(30))
                    .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id)).hasSize(1));
        } finally {
            scheduler.resume();
        }
        assertThat(IndicatorPeer.bodiesFor(id).get(0))
                .contains("\"submission\":\"" + id + "\"", "\"version\":1", "\"organisation\":\"viettel\"")
                .contains("\"item\":\"" + id + "/1/0\"", "\"numerator\":1200", "\"denominator\":1500")
                .contains("\"item\":\"" + id + "/1/1\"", "\"operator\":\"viettel\"", "\"value\":812.5");
        assertThat(IndicatorPeer.wasAskedWithToken(id)).isTrue();
    }

    /** What a firm expects its year to come to stays an estimate, from its submission to what is recorded. */
    @Test
    void deliversAnEstimateAsAnEstimate() {
        var year = TestCallers.freshYear();
        var figure =
                "{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"period\": \"%s\", \"numerator\": 4, \"denominator\": 5, \"status\": \"%s\"}";
        var plan = "{\"obligation\": \"operator-plan\", \"year\": %d, \"figures\": [%s]}";
        for (var faulty : List.of(figure.formatted("2026-Q4", "ESTIMATE"), figure.formatted("2026", "GUESS"))) {
            TestCallers.send("vnpt", UUID.randomUUID().toString(), plan.formatted(year, faulty))
                    .then()
                    .statusCode(422);
        }

        var sent = TestCallers.send(
                "vnpt", UUID.randomUUID().toString(), plan.formatted(year, figure.formatted("2026", "ESTIMATE")));
        sent.then().statusCode(201).body("figures[0].status", equalTo("ESTIMATE"));
        String id = sent.path("id");
        TestCallers.accept(sent).then().statusCode(200);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id))
                        .singleElement()
                        .asString()
                        .contains("\"status\":\"ESTIMATE\""));
    }

    @Test
    void showsTheReceiptAgain() {
        var sent = TestCallers.sendPlan("vnpt", TestCallers.freshYear());
        String number = sent.path("receipt.number");

        TestCallers.operator("vnpt")
                .get("/api/v1/receipts/" + number)
                .then()
                .statusCode(200)
                .body("jws", equalTo(sent.path("receipt.jws")))
                .body("number", equalTo(number));
        TestCallers.operator("viettel").get("/api/v1/receipts/" + number).then().statusCode(404);
    }

    @Test
    void takesAsManyFiguresAsAreAllowedAndDeliversThemInParts() {
        var figures = IntStream.range(0, 4_000).mapToObj("""
                        {"indicator":"i%d","territory":"03388","period":"2026","value":1}"""::formatted).collect(Collectors.joining(","));
        var body = "{\"obligation\":\"operator-plan\",\"year\":%d,\"figures\":[%s]}"
                .formatted(TestCallers.freshYear(), figures);
        TestCallers.send("vnpt", "one-too-many", body.replace("[{", "[{\"indicator\":\"x\"},{"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many"));
        var sent = TestCallers.send("vnpt", "four-thousand", body);
        assertThat(sent.statusCode()).isEqualTo(201);
        String id = sent.path("id");

        TestCallers.accept(sent).then().statusCode(200);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id)).hasSize(4));
        assertThat(IndicatorPeer.bodiesFor(id)).allMatch(part -> part.length() < 1_000_000);
    }

    /** Every list as long as its schema allows, with codes as long as they are and a remark on each item. */
    @Test
    void takesTheLongestPlanThatItsSchemaAllows() {
        var year = TestCallers.freshYear();
        var figures = rows(4_000, """
                {"indicator":"household-fibre-%d","territory":"03388","period":"%d-Q1","numerator":123456,"denominator":1234567}""", year);
        var items = rows(1_000, """
                {"territory":"1%04d","service":"BTS_5G","quantity":1234.5,"unit":"trạm","cost":123456789012,"quarter":"%d-Q1",\
                "fund":"UNIVERSAL_SERVICE","note":"Theo báo giá tháng 11, đã thống nhất với Ủy ban nhân dân phường"}""", year);
        var commitments = rows(1_000, """
                {"indicator":"population-5g-%d","territory":"03388","by":"%d-12-31","value":85.5}""", year);
        var body = """
                {"obligation":"operator-plan","year":%d,"narrative":"%s","items":[%s],"commitments":[%s],"figures":[%s]}""".formatted(year, "ế".repeat(20_000), items, commitments, figures);
        TestCallers.send("viettel", "the-longest", body).then().statusCode(201);
    }

    private static String rows(int count, String form, int year) {
        return IntStream.range(0, count)
                .mapToObj(number -> form.formatted(number, year))
                .collect(Collectors.joining(","));
    }
}
