package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.HeaderParam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class OwnHeadersTest {

    static final class Operations {

        public void add(@HeaderParam("Idempotency-Key") String key, @HeaderParam("Accept") String type) {}

        public void change(@HeaderParam("If-Match") String seen) {}

        public void read() {}
    }

    private static void ask(String operation, String headers) {
        var filter = new OwnHeaderFilter();
        filter.resource = Asked.of(Operations.class, operation);
        filter.filter(Asked.with(headers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "add, Idempotency-Key Accept Accept Idempotency-Replayed",
        "add, idempotency-key",
        "change, if-match If-None-Match",
        "read, Accept If-None-Match If-Range If-Modified-Since X-Request-Id",
    })
    void areHeardWhereTheyAreTaken(String operation, String headers) {
        assertThatCode(() -> ask(operation, headers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "read, If-Match, If-Match, unknown-parameter",
        "change, If-Match Idempotency-Key, Idempotency-Key, unknown-parameter",
        "add, Idempotency-Key if-match, if-match, unknown-parameter",
        "add, Idempotence-Key, Idempotence-Key, unknown-parameter",
        "add, X-Idempotency-Key, X-Idempotency-Key, unknown-parameter",
        "add, Idempotency_Key, Idempotency_Key, unknown-parameter",
        "change, IfMatch, IfMatch, unknown-parameter",
        "add, Idempotency-Key Idempotency-Key, Idempotency-Key, duplicate",
        "change, If-Match If-Match, If-Match, duplicate",
    })
    void areRefusedWhereNobodyWouldHearThem(String operation, String headers, String name, String code) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ask(operation, headers));
        assertThat(refused).as(headers).isNotNull();
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(name);
            assertThat(error.code()).isEqualTo(code);
        });
    }
}
