package vn.laichau.hatangso.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.RawConnection;

@QuarkusTest
class ForwarderTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void passesACallOnAsItIs() {
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"year\": 2027}")
                .post("/api/v1/submissions?validateOnly=true")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/submissions?validateOnly=true"))
                .body("bytes", is(14))
                .body("headers.'idempotency-key'", equalTo(List.of("k-1")))
                .body("headers.'accept-language'", equalTo(List.of("en")))
                .body("headers.'content-length'", equalTo(List.of("14")));
    }

    @Test
    void saysInEachAnswerUntilWhenAPathAnswersThatIsDeprecated() {
        given().get("/api/v1/standards")
                .then()
                .statusCode(200)
                .header("Deprecation", startsWith("@"))
                .header("Sunset", "Fri, 14 Jan 2028 17:00:00 GMT");
        given().post("/api/v1/standards").then().statusCode(401).header("Sunset", notNullValue());
        given().get("/api/v1/plans").then().statusCode(200).header("Sunset", nullValue());
    }

    @Test
    void keepsConnectionHeadersCookiesAndCsrfTokensToItself() {
        var answer = RawConnection.send(
                "GET /api/v1/plans HTTP/1.1",
                "Connection: X-Inner, close",
                "X-Inner: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Proxy-Authorization: Basic eA==",
                "Upgrade: websocket",
                "Cookie: other=1",
                "X-CSRF-Token: x");

        assertThat(RawConnection.status(answer)).isEqualTo(200);
        assertThat(answer.toLowerCase())
                .doesNotContain("x-inner", "keep-alive", "\"te\"", "proxy-auth", "upgrade", "cookie", "csrf");
    }

    @Test
    void continuesTheClientsTraceAndStartsOneWhereThereIsNone() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/v1/plans")
                .then()
                .body("headers.traceparent", hasSize(1))
                .body("headers.traceparent[0]", containsString(trace));
        given().get("/api/v1/plans").then().body("headers.traceparent", hasSize(1));
    }

    @Test
    void leavesAServicesProblemAlone() {
        given().get("/api/v1/submissions?fake=problem")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(equalTo("{\"code\":\"obligation-already-sent\"}"));
    }

    @Test
    void showsNothingOfTheHouseBehind() {
        given().header("Authorization", "Bearer " + token())
                .body("{}")
                .post("/api/v1/submissions?fake=created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/submissions/7")
                .header("ETag", "\"1\"")
                .header("Set-Cookie", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void keepsPrivateAnswersOutOfCachesUnlessTheServiceKnowsBetter() {
        given().header("Authorization", "Bearer " + token())
                .get("/api/v1/plans")
                .then()
                .header("Cache-Control", "no-store");
        given().header("Authorization", "Bearer " + token())
                .get("/api/v1/plans?fake=cacheable")
                .then()
                .header("Cache-Control", "max-age=60");
        given().get("/api/v1/plans").then().header("Cache-Control", nullValue());
    }

    @Test
    void passesAnswersWithoutABody() {
        given().get("/api/v1/plans?fake=nothing").then().statusCode(204).headers("Transfer-Encoding", nullValue());
        given().head("/api/v1/plans").then().statusCode(200);
    }

    /** Some clients wait for the parts of a body that is announced in parts, and there is none. */
    @Test
    void announcesNoBodyOfWhatIsUnchanged() {
        var answer = RawConnection.send("GET /api/v1/plans?fake=unchanged HTTP/1.1");

        assertThat(RawConnection.status(answer)).isEqualTo(304);
        assertThat(answer).contains("ETag: \"1\"").endsWith("\r\n\r\n");
        assertThat(answer.toLowerCase()).doesNotContain("transfer-encoding", "content-length");
    }

    @Test
    void streamsABodyUpToTheLimit() {
        given().header("Authorization", "Bearer " + token())
                .body(new byte[MEGABYTE])
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("bytes", is(MEGABYTE));
    }

    @Test
    void letsFilesBeLongerOnTheirPathsAlone() {
        for (var path : new String[] {"/attachments", "/drafts/operator-plan/2027/workbook", "/imports"}) {
            given().header("Authorization", "Bearer " + token())
                    .body(new byte[4 * MEGABYTE])
                    .post("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .body("bytes", is(4 * MEGABYTE));
        }
        var announced = RawConnection.firstAnswer(
                "POST /api/v1/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                        + "\r\nContent-Length: " + (20 * MEGABYTE + 1) + "\r\n\r\n");
        assertThat(RawConnection.status(announced)).isEqualTo(413);
        assertThat(announced).contains("payload-too-large");
    }

    @Test
    void refusesALongerBodyByItsAnnouncement() {
        given().header("Authorization", "Bearer " + token())
                .body(new byte[MEGABYTE + 1])
                .post("/api/v1/submissions")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    @Test
    void breaksOffALongerBodyThatWasNotAnnounced() {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var answer =
                RawConnection.sendRaw("POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + token() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(RawConnection.status(answer)).isEqualTo(413);
        assertThat(answer).contains("payload-too-large").containsIgnoringCase("connection: close");
    }

    @Test
    void passesABodyThatWasNotAnnounced() {
        var answer = RawConnection.sendRaw(
                "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n");

        assertThat(RawConnection.status(answer)).isEqualTo(200);
        assertThat(answer).contains("\"bytes\":5");
    }

    @Test
    void streamsALargeAnswer() {
        var bytes = given().get("/api/v1/plans?fake=large&bytes=20000000").asByteArray();

        assertThat(bytes).hasSize(20_000_000);
    }

    @Test
    void saysWhenAServiceIsDown() {
        given().get("/api/v1/reports")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"))
                .body("detail", equalTo("Phần báo cáo tạm thời không sẵn sàng."))
                .body("$", hasKey("traceId"));
    }

    /** As of one that died and left several connections behind. */
    @Test
    void saysThatAServiceIsDownThatClosesEachConnectionOfARead() {
        given().get("/api/v1/plans?fake=cut")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }

    @Test
    void saysWhenAServiceAnswersNoHttp() throws Exception {
        var gone = FakeServices.reportingTakesOneCallAndSays("nonsense\r\n\r\n");

        given().get("/api/v1/reports").then().statusCode(502).body("code", equalTo("bad-gateway"));
        gone.get(30, TimeUnit.SECONDS);
    }

    @Test
    void breaksOffWhereTheServiceBrokeOff() {
        var answer = RawConnection.send("GET /api/v1/plans?fake=cut-in-body HTTP/1.1");

        assertThat(answer).contains("content-length: 1000").endsWith("half");
    }

    @Test
    void repeatsAReadWhoseConnectionTheServiceGaveUp() {
        given().get("/api/v1/plans?fake=cut-once&key=read")
                .then()
                .statusCode(200)
                .body("service", equalTo("indicator"));
    }

    /** Nobody asks what became of a call that changes nothing: all there is to say is that the service is down. */
    @Test
    void saysThatAServiceIsDownThatDiedOfARead() throws Exception {
        var gone = FakeServices.reportingTakesOneCallAndGoes();

        given().get("/api/v1/reports")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", equalTo("Phần báo cáo tạm thời không sẵn sàng."));
        gone.get(30, TimeUnit.SECONDS);
    }

    @Test
    void repeatsAWholeSendingThatTheServiceTakesOnce() {
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k1")
                .body("{}")
                .post("/api/v1/submissions?fake=cut-once&key=keyed")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(2))
                .body("headers.'idempotency-key'", contains("k1"));
    }

    @Test
    void repeatsNothingElseThanWhatIsReadOrKeyed() {
        var head = given().head("/api/v1/plans?fake=cut-once&key=head");
        assertThat(head.statusCode()).isEqualTo(200);
        var withABody = RawConnection.sendRaw(
                "GET /api/v1/plans?fake=cut-once&key=read-with-a-body HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(RawConnection.status(withABody)).isEqualTo(502);
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k5")
                .body("{}")
                .put("/api/v1/organisations/dic?fake=cut-once&key=put")
                .then()
                .statusCode(502);
    }

    @Test
    void neverRepeatsAFileOrWhatMayBeStale() {
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k2")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/submissions?fake=cut-once&key=matched")
                .then()
                .statusCode(502);
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k3")
                .body(new byte[3 << 20])
                .post("/api/v1/attachments?fake=cut-once&key=file")
                .then()
                .statusCode(502);
    }

    /** Its end was here, but its beginning is not kept. */
    @Test
    void neverRepeatsAFileThatHasPassed() {
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "k4")
                .body(new byte[3 << 20])
                .post("/api/v1/attachments?fake=cut-once-read&key=passed")
                .then()
                .statusCode(502);
    }

    @Test
    void neverRepeatsAWriteThatMayHaveArrived() {
        given().header("Authorization", "Bearer " + token())
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions?fake=cut-once&key=write")
                .then()
                .statusCode(502)
                .body("code", equalTo("bad-gateway"))
                .body("detail", containsString("Whether what you sent is recorded is not known"));
    }

    private static String token() {
        return Tokens.of("operator", "vnpt", "operator");
    }

    /** An instant of arrival may decide about a deadline: a client has no say in it. */
    @Test
    void saysSinceWhenARequestIsWholeWhateverTheClientSays() {
        var before = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> said = given().header("Authorization", "Bearer " + Tokens.of("operator", "vnpt", "operator"))
                .header("X-Arrived-At", "2020-01-01T00:00:00Z")
                .header("Connection", "X-Arrived-At")
                .body("{}")
                .post("/api/v1/submissions")
                .jsonPath()
                .getList("headers.'x-arrived-at'");

        assertThat(said).hasSize(1);
        assertThat(Instant.parse(said.get(0).split(" ")[0]))
                .isBetween(before, Clock.systemUTC().instant());
    }

    /** A file streams: nobody can say yet when it will be whole. */
    @Test
    void saysNothingOfWhatIsStillComing() {
        given().header("Authorization", "Bearer " + Tokens.of("operator", "vnpt", "operator"))
                .header("X-Arrived-At", "2020-01-01T00:00:00Z")
                .body(new byte[3 << 20])
                .post("/api/v1/attachments")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-arrived-at")));
    }
}
