package vn.laichau.hatangso.chassis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayProofTest {

    private static final Instant AT = Instant.parse("2026-12-14T16:59:59.9999Z");
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final String SEND = "POST /api/v1/submissions?a=b";

    private static final String SECRET = "a secret of the gateway and the services";

    private final GatewayProof gateway = new GatewayProof(List.of(SECRET));

    private static MultiMap said() {
        return MultiMap.caseInsensitiveMultiMap()
                .set("X-Arrived-At", "2026-12-14T16:59:59.999Z")
                .set("X-Forwarded-For", "203.0.113.9")
                .set("Authorization", "Bearer x");
    }

    private MultiMap proven() {
        var headers = said();
        gateway.prove(headers, SEND, AT);
        return headers;
    }

    private boolean holds(MultiMap headers) {
        return gateway.holds(headers, SEND, AT, LIFE);
    }

    @Test
    void holdsForWhatTheGatewaySaidAndForWhatItLeftOut() {
        assertThat(holds(proven())).isTrue();
        var little = MultiMap.caseInsensitiveMultiMap().set("X-Forwarded-For", "::1");
        gateway.prove(little, SEND, AT);
        assertThat(holds(little)).isTrue();
    }

    static Stream<Arguments> bent() {
        return Stream.of(
                bent("another arrival", headers -> headers.set("X-Arrived-At", "2026-12-14T16:59:58.999Z")),
                bent("no arrival", headers -> headers.remove("X-Arrived-At")),
                bent("another address", headers -> headers.set("X-Forwarded-For", "203.0.113.8")),
                bent("no address", headers -> headers.remove("X-Forwarded-For")),
                bent("an address beside it", headers -> headers.add("X-Forwarded-For", "203.0.113.8")),
                bent(
                        "an address before it",
                        headers -> headers.remove("X-Forwarded-For")
                                .add("X-Forwarded-For", "203.0.113.8")
                                .add("X-Forwarded-For", "203.0.113.9")),
                bent("another caller", headers -> headers.set("Authorization", "Bearer y")),
                bent("no caller", headers -> headers.remove("Authorization")),
                bent(
                        "a longer proof",
                        headers -> headers.set(GatewayProof.HEADER, headers.get(GatewayProof.HEADER) + "=")),
                bent(
                        "a younger proof",
                        headers -> headers.set(
                                GatewayProof.HEADER,
                                headers.get(GatewayProof.HEADER).replace("59.999Z", "59.998Z"))),
                bent("no proof", headers -> headers.remove(GatewayProof.HEADER)));
    }

    private static Arguments bent(String what, Consumer<MultiMap> how) {
        return Arguments.of(what, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bent")
    void doesNotHoldForWhatIs(String what, Consumer<MultiMap> how) {
        var headers = proven();
        how.accept(headers);
        assertThat(holds(headers)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/submissions",
                "PUT /api/v1/submissions?a=b",
                "POST /api/v1/submissions?a=c",
                "POST /api/v1/attachments"
            })
    void doesNotHoldForAnotherRequest(String request) {
        assertThat(gateway.holds(proven(), request, AT, LIFE)).isFalse();
    }

    @Test
    void holdsForAMomentOnBothSidesForClocksThatDiffer() {
        var made = Instant.parse("2026-12-14T16:59:59.999Z");
        for (var now : Stream.of(-30_000L, 0L, 30_000L).map(made::plusMillis).toList()) {
            assertThat(gateway.holds(proven(), SEND, now, LIFE))
                    .as("at %s", now)
                    .isTrue();
        }
        for (var now : Stream.of(-30_001L, 30_001L).map(made::plusMillis).toList()) {
            assertThat(gateway.holds(proven(), SEND, now, LIFE))
                    .as("at %s", now)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026-12-14T16:59:59.999Z", "2026-12-14T16:59:59.999Z ", "x y", "yesterday today"})
    void isNotWhatNobodyHasMade(String proof) {
        assertThat(holds(said().set(GatewayProof.HEADER, proof))).isFalse();
    }

    @Test
    void isNotOfAnotherSecret() {
        var headers = said();
        new GatewayProof(List.of("another secret of the same length as it!")).prove(headers, SEND, AT);
        assertThat(holds(headers)).isFalse();
    }

    /** While a secret is replaced: the gateway proves by its first, and a service takes both. */
    @Test
    void isOfAnyOfItsSecretsAndMadeByTheFirst() {
        var replacing = new GatewayProof(List.of("another secret of the same length as it!", SECRET));
        var headers = said();
        gateway.prove(headers, SEND, AT);
        assertThat(replacing.holds(headers, SEND, AT, LIFE)).isTrue();

        replacing.prove(headers, SEND, AT);
        assertThat(replacing.holds(headers, SEND, AT, LIFE)).isTrue();
        assertThat(holds(headers)).isFalse();
    }
}
