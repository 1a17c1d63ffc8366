package vn.laichau.hatangso.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.RawConnection;

@QuarkusTest
class RequestFormFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans;x",
                "//api/v1/plans",
                "/api/v1/./plans",
                "/api/v1/x/../plans",
                "/api/v1/%2e%2e/plans",
                "/api/v1%2fplans",
                "/api/v1%5cplans",
                "/api/v1/plans%00",
                "/api/v1/%252e/plans",
                "/api/v1/plans.",
                "/api/v1/pl\u00c0\u00aeans",
                "/q/../api/v1/plans",
                "http://other.example/api/v1/plans",
                "*",
                "/api/v1/plans#x",
                "/api/v1/plans?access_token=x"
            })
    void refusesOddAddressesBeforeAnythingIsRouted(String target) {
        var answer = RawConnection.send("GET " + target + " HTTP/1.1");

        assertThat(RawConnection.status(answer)).isEqualTo(400);
        assertThat(answer).contains("\"code\":\"odd-request\"").doesNotContain("echo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1\\plans", "/api/v1/plans?a=\\", "/api/v1/{plans}"})
    void leavesToTheServerWhatItRefusesWithoutWords(String target) {
        assertThat(RawConnection.status(RawConnection.send("GET " + target + " HTTP/1.1")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "DEBUG"})
    void refusesMethodsThatTheSuiteDoesNotUse(String method) {
        var answer = RawConnection.send(method + " /api/v1/plans HTTP/1.1");

        assertThat(RawConnection.status(answer)).isEqualTo(405);
        assertThat(answer).contains("method-not-allowed").contains("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    }

    @Test
    void refusesTwoAuthorizationHeaders() {
        var token = "Authorization: Bearer " + Tokens.of("operator", "vnpt", "operator");

        var answer = RawConnection.send("GET /api/v1/plans HTTP/1.1", token, token);

        assertThat(RawConnection.status(answer)).isEqualTo(400);
        assertThat(answer).contains("odd-request");
    }

    @Test
    void refusesTwoHostsAndNone() {
        assertThat(RawConnection.status(RawConnection.send("GET /api/v1/plans HTTP/1.1", "Host: other.example")))
                .isEqualTo(400);
        assertThat(RawConnection.status(
                        RawConnection.sendRaw("GET /api/v1/plans HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
    }

    /** Whatever the library makes of the contradiction, the request that hides behind it is not answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
            })
    void readsNothingBehindARequestWithATransferEncoding(String framing) {
        var answer = RawConnection.sendRaw("POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n" + framing
                + "\r\n\r\n0\r\n\r\nGET /api/v1/plans?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.split("HTTP/1\\.1 ")).hasSize(2);
        assertThat(answer).doesNotContain("hidden");
    }

    /** A reader who waits for the connection to end gets the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"0\r\r", "0;a=b\r\r", "5\r\n{}", "1\r\nZZ\r\n", "g\r\n"})
    void closesTheConnectionOfABodyThatDoesNotEndAsItShould(String end) {
        var answer =
                RawConnection.sendRaw("POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.of("operator", "vnpt", "operator")
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: odd\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + end
                        + "GET /api/v1/plans?hidden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx");

        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(answer).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content_Length: 5", "Transfer_Encoding: chunked"})
    void refusesWhatOnlySomeReadersTakeForALengthAndReadsNothingBehindIt(String header) {
        var answer = RawConnection.sendRaw("POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\n\r\n\r\n\r\nGET /api/v1/plans?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(RawConnection.status(answer)).isEqualTo(400);
        assertThat(answer.split("HTTP/1\\.1 ")).hasSize(2);
        assertThat(answer).contains("odd-request").doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
            })
    void refusesEncodingsThatNobodyTakesOff(String encoding) {
        var answer = RawConnection.send("POST /api/v1/submissions HTTP/1.1", encoding);

        assertThat(RawConnection.status(answer)).isEqualTo(400);
        assertThat(answer).contains("odd-request");
    }

    @Test
    void answersWithTheWholeProblemDocument() {
        given().urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .get("/api/v1/plans;x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("http://localhost:8080/problems/odd-request"))
                .body("title", equalTo("The form of this request is not accepted"))
                .body("status", is(400))
                .body("detail", notNullValue())
                .body("instance", equalTo("/api/v1/plans;x"))
                .body("code", equalTo("odd-request"))
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
    }

    @Test
    void tellsAProblemInTheOtherLanguageTooToWhoNamesBoth() {
        given().header("Accept-Language", "vi, en;q=0.5")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .body("title", equalTo("Không tìm thấy"))
                .body("translation.language", equalTo("en"))
                .body("translation.title", equalTo("Not found"))
                .body("translation.detail", equalTo("Not found"));
        given().header("Accept-Language", "vi")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .body("translation", nullValue());
    }

    @Test
    void takesOffHeadersByWhichAClientCouldPretend() {
        given().header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "other.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/x")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/internal/v1/report-data")
                .header("X-Rewrite-URL", "/internal/v1/report-data")
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/api/v1/plans"))
                .body("headers.'x-forwarded-for'", equalTo(java.util.List.of("127.0.0.1")))
                .body("headers.'x-forwarded-host'", equalTo(java.util.List.of("localhost:8080")))
                .body("headers.'x-forwarded-proto'", equalTo(java.util.List.of("http")))
                .body("headers.forwarded", nullValue())
                .body("headers.'x-forwarded-prefix'", nullValue())
                .body("headers.'x-real-ip'", nullValue())
                .body("headers.'x-http-method-override'", nullValue())
                .body("headers.'x-original-url'", nullValue())
                .body("headers.'x-rewrite-url'", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/", "/q/dev", "/openapi.yml", "/API/v1/plans"})
    void hasNothingElse(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/me", "/api/v1/plans", "/api/v1/nothing", "/problems/not-found", "/pages.css", "/login"})
    void protectsEveryAnswer(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", notNullValue())
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue());
    }
}
