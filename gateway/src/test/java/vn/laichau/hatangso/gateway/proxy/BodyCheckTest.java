package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

class BodyCheckTest {

    private static RequestBodyCheck check(String contentType) {
        return new RequestBodyCheck(contentType, 100, 3);
    }

    private static boolean passes(RequestBodyCheck check, String part) {
        return check.problem(Buffer.buffer(part)).isEmpty();
    }

    @Test
    void countsAllPartsTogether() {
        var check = check("text/plain");
        assertThat(passes(check, "a".repeat(60))).isTrue();
        assertThat(passes(check, "a".repeat(40))).isTrue();
        assertThat(check.problem(Buffer.buffer("a")))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.PAYLOAD_TOO_LARGE));
        assertThat(passes(check("text/plain"), "a".repeat(100))).isTrue();
        assertThat(passes(check("text/plain"), "a".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json; charset=utf-8",
                "application/json ;charset=utf-8",
                " application/json",
                "application/problem+json",
                "text/json"
            })
    void looksHowDeepJsonNests(String contentType) {
        assertThat(passes(check(contentType), "[[[")).isTrue();
        assertThat(check(contentType).problem(Buffer.buffer("[[[[")))
                .hasValueSatisfying(
                        problem -> assertThat(problem.errors().get(0).code()).isEqualTo("too-deep"));
        var inParts = check(contentType);
        assertThat(passes(inParts, "[[")).isTrue();
        assertThat(passes(inParts, "[")).isTrue();
        assertThat(passes(inParts, "[")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/octet-stream", "text/plain; a=json", "application/jsonl"})
    void leavesOtherContentAlone(String contentType) {
        assertThat(passes(check(contentType), "[[[[[[[[")).isTrue();
    }
}
