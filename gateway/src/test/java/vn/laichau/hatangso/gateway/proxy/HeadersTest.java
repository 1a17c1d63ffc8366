package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.chassis.testing.Claims;
import vn.laichau.hatangso.gateway.session.Session;

/** Which headers pass the gateway, in both directions. */
class HeadersTest {

    private static final Session NOBODY = new Session.Anonymous();

    private static final Session FIRM = new Session.Program("token", Claims.of(Map.of("azp", "api", "org_id", "vnpt")));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T16:59:59.999999Z"), ZoneOffset.UTC);

    private static MultiMap headers(String... lines) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var line : lines) {
            var parts = line.split(": ?", 2);
            headers.add(parts[0], parts[1]);
        }
        return headers;
    }

    private static MultiMap ofOneConnection(String... lines) {
        var headers = headers(lines);
        ProxyHeaders.removeHopByHop(headers);
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: X-Inner",
                "Connection: X-Inner, close",
                "Connection: close, X-Inner",
                "Connection: close,X-Inner",
                "Connection: close ,  X-Inner ,keep-alive",
                "Connection: close, x-INNER",
                "connection: X-Inner,",
                "Connection: ,X-Inner",
                "Connection: close\nConnection: X-Inner",
                "Connection: X-Inner\nConnection: close"
            })
    void endWithTheConnectionWhereItNamesThem(String connection) {
        var lines = (connection + "\nX-Inner: 1\nX-Inner: 2\nX-Other: 3").split("\n");
        assertThat(ofOneConnection(lines).names()).containsExactly("X-Other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Keep-Alive",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "Proxy-Connection",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "HTTP2-Settings"
            })
    void endWithTheConnectionByTheirName(String name) {
        assertThat(ofOneConnection(name + ": a", "X-Other: b", name.toLowerCase() + ": c")
                        .names())
                .containsExactly("X-Other");
    }

    @Test
    void passOtherwise() {
        assertThat(ofOneConnection("Accept: a", "Content-Length: 1", "X-Inner: 1", "Connection: X-In, X-Inner-2"))
                .hasSize(3);
    }

    private static final String SECRET = "a secret of the gateway and the services";

    private static MultiMap outgoing(Session session, boolean whole, String... lines) {
        var headers = headers(lines);
        new ProxyHeaders(CLOCK, Optional.of(List.of(SECRET)), URI.create("https://hatangso.example:8443/portal"))
                .toService(headers, "POST /x", "203.0.113.9", session, whole);
        return headers;
    }

    @Test
    void tellAServiceWhoAsksFromWhereAndSinceWhen() {
        var headers = outgoing(FIRM, true, "Accept-Language: en", "If-Match: \"1\"");
        assertThat(headers.entries())
                .extracting(line -> line.getKey().toLowerCase() + ": " + line.getValue())
                .containsExactlyInAnyOrder(
                        "accept-language: en",
                        "if-match: \"1\"",
                        "authorization: Bearer token",
                        "x-arrived-at: 2026-12-14T16:59:59.999Z",
                        "x-gateway-proof: " + headers.get(GatewayProof.HEADER),
                        "x-forwarded-for: 203.0.113.9",
                        "x-forwarded-proto: https",
                        "x-forwarded-host: hatangso.example:8443");
        var ofNobody = outgoing(NOBODY, false);
        assertThat(ofNobody.names())
                .containsExactlyInAnyOrder(
                        "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", GatewayProof.HEADER);
        assertThat(List.of(headers, ofNobody))
                .allMatch(said -> new GatewayProof(List.of(SECRET))
                        .holds(said, "POST /x", CLOCK.instant(), Duration.ofMillis(1)));
    }

    /** What a client writes there is its own invention, or meant for the gateway. */
    @Test
    void bringAServiceNothingThatOnlyTheGatewayMaySay() {
        for (var name : List.of(
                "Authorization",
                "Cookie",
                "X-CSRF-Token",
                "X-Arrived-At",
                "Expect",
                "traceparent",
                "tracestate",
                "Connection",
                "Upgrade")) {
            assertThat(outgoing(NOBODY, false, name + ": a", name + ": b").contains(name))
                    .as(name)
                    .isFalse();
        }
        for (var name : List.of(
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-Forwarded-Host",
                "Authorization",
                "X-Arrived-At",
                "X-Gateway-Proof")) {
            assertThat(outgoing(FIRM, true, name + ": a", name + ": b").getAll(name))
                    .as(name)
                    .hasSize(1)
                    .doesNotContain("a", "b");
        }
    }

    private static MultiMap incoming(Session session, String... lines) {
        var headers = headers(lines);
        ProxyHeaders.toClient(headers, "http://agency:8080", session);
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "http://agency:8080/api/v1/x/7, /api/v1/x/7",
        "http://agency:8080/, /",
        "http://agency:8080, http://agency:8080",
        "http://agency:80801/x, http://agency:80801/x",
        "http://agency:8080.example/x, http://agency:8080.example/x",
        "https://other.example/x, https://other.example/x",
        "/api/v1/x/7, /api/v1/x/7"
    })
    void leadToAPathOfOursWhereAServiceNamedItself(String said, String told) {
        assertThat(incoming(NOBODY, "Location: " + said).get("Location")).isEqualTo(told);
    }

    @Test
    void keepAnswersToSomebodyOutOfCaches() {
        assertThat(incoming(FIRM).get("Cache-Control")).isEqualTo("no-store");
        assertThat(incoming(FIRM, "cache-control: max-age=60").getAll("Cache-Control"))
                .containsExactly("max-age=60");
        assertThat(incoming(NOBODY).contains("Cache-Control")).isFalse();
        assertThat(incoming(NOBODY, "Cache-Control: max-age=60").get("Cache-Control"))
                .isEqualTo("max-age=60");
    }

    @Test
    void bringAClientNoCookieOfAServiceNorWhatEndsWithItsConnection() {
        assertThat(incoming(
                                NOBODY,
                                "Set-Cookie: a=1",
                                "Set-Cookie: b=2",
                                "Connection: X-Inner",
                                "X-Inner: 1",
                                "Transfer-Encoding: chunked",
                                "ETag: \"1\"")
                        .names())
                .containsExactly("ETag");
    }

    @Test
    void tellAClientOfACompressionButNotOfNone() {
        assertThat(incoming(NOBODY, "Content-Encoding: br").get("Content-Encoding"))
                .isEqualTo("br");
        assertThat(incoming(NOBODY, "content-encoding: identity").contains("Content-Encoding"))
                .isFalse();
    }
}
