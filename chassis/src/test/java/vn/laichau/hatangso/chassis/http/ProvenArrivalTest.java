package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenArrivalTest {

    private static final Instant AT = Instant.parse("2026-12-14T16:59:59.9999Z");
    private static final String SEND = "POST /api/v1/submissions?a=b";

    private final ProvenArrival arrival = new ProvenArrival("a secret of the gateway and the service");
    private final String said = arrival.of(AT, SEND, "Bearer x");

    @Test
    void isBelievedToTheMillisecond() {
        assertThat(arrival.read(said, SEND, "Bearer x")).contains(Instant.parse("2026-12-14T16:59:59.999Z"));
        assertThat(arrival.read(arrival.of(AT, SEND, null), SEND, null)).isPresent();
    }

    /** Nothing of what the gateway once said helps with another request, of another caller or about another instant. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST /api/v1/submissions?a=b, Bearer y",
                "POST /api/v1/submissions?a=b, -",
                "POST /api/v1/submissions, Bearer x",
                "PUT /api/v1/submissions?a=b, Bearer x"
            })
    void isNotBelievedOfAnotherRequest(String request, String authorization) {
        assertThat(arrival.read(said, request, authorization)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026-12-14T16:59:59.999Z", "2026-12-14T16:59:59.999Z ", "x y", "yesterday today"})
    void isNotBelievedWithoutItsProof(String header) {
        assertThat(arrival.read(header, SEND, "Bearer x")).isEmpty();
    }

    @Test
    void isNotBelievedBentOrOfAnotherSecret() {
        assertThat(arrival.read(said.replace("59.999", "58.999"), SEND, "Bearer x"))
                .isEmpty();
        assertThat(arrival.read(said + "=", SEND, "Bearer x")).isEmpty();
        var other = new ProvenArrival("another secret of the same length as it").of(AT, SEND, "Bearer x");
        assertThat(arrival.read(other, SEND, "Bearer x")).isEmpty();
    }
}
