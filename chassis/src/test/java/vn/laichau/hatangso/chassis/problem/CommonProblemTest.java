package vn.laichau.hatangso.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.failure.FailureCauses;
import vn.laichau.hatangso.chassis.text.Text;

class CommonProblemTest {

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, UNAUTHENTICATED",
        "402, INVALID_REQUEST",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "409, CONFLICT",
        "410, INVALID_REQUEST",
        "413, PAYLOAD_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "429, TOO_MANY_REQUESTS",
        "499, INVALID_REQUEST",
        "500, INTERNAL_ERROR",
        "501, INTERNAL_ERROR",
        "502, BAD_GATEWAY",
        "503, UNAVAILABLE",
        "504, GATEWAY_TIMEOUT",
        "505, INTERNAL_ERROR"
    })
    void isTheGeneralOneOfAStatus(int status, CommonProblem problem) {
        assertThat(CommonProblem.ofStatus(status)).isEqualTo(problem);
    }

    /** Clients decide by these numbers, and by the last part of the address. */
    @Test
    void keepsItsStatusAndItsName() {
        assertThat(Arrays.stream(CommonProblem.values()).map(problem -> problem.slug() + " " + problem.status()))
                .containsExactly(
                        "invalid-request 400",
                        "idempotency-key-missing 400",
                        "unauthenticated 401",
                        "session-ended 401",
                        "forbidden 403",
                        "not-found 404",
                        "method-not-allowed 405",
                        "not-acceptable 406",
                        "conflict 409",
                        "idempotency-key-in-progress 409",
                        "plan-version-conflict 409",
                        "precondition-failed 412",
                        "payload-too-large 413",
                        "unsupported-media-type 415",
                        "invalid-content 422",
                        "idempotency-key-reused 422",
                        "malformed-plan 422",
                        "precondition-required 428",
                        "too-many-requests 429",
                        "internal-error 500",
                        "bad-gateway 502",
                        "unavailable 503",
                        "gateway-timeout 504");
    }

    private static final FieldError FAULT = new FieldError("/a", "b", Text.of("vì", "because"), 3);

    @Test
    void tellsWhatWasSaidInTheReadersLanguage() {
        var problem = CommonProblem.INVALID_CONTENT.at(List.of(FAULT), "Sai", "Wrong");
        var vietnamese = ProblemDocument.of(problem, null, "/x");
        assertThat(vietnamese)
                .isEqualTo(new ProblemDocument(
                        java.net.URI.create("http://localhost:8080/problems/invalid-content"),
                        "Nội dung không đúng quy định",
                        422,
                        "Sai",
                        "/x",
                        "invalid-content",
                        vietnamese.traceId(),
                        List.of(new ProblemDocument.Fault("/a", "b", "vì", 3)),
                        null));
        var both = ProblemDocument.of(problem, "en, vi;q=0.5", "/x");
        assertThat(ProblemDocument.of(problem, "en", "/x").translation()).isNull();
        assertThat(both.title()).isEqualTo("The content breaks a rule");
        assertThat(both.detail()).isEqualTo("Wrong");
        assertThat(both.errors()).extracting(ProblemDocument.Fault::detail).containsExactly("because");
        assertThat(both.translation())
                .isEqualTo(new ProblemDocument.Translation("vi", "Nội dung không đúng quy định", "Sai", List.of("vì")));
        assertThat(both.translation().adding(" Thêm.").detail()).isEqualTo("Sai Thêm.");
        assertThat(both.translation().adding(" Thêm.").errors()).containsExactly("vì");
    }

    @Test
    void saysItsTitleWhereNothingElseIsSaid() {
        assertThat(CommonProblem.NOT_FOUND.asIs().detail()).isEqualTo(Text.of("Không tìm thấy", "Not found"));
        assertThat(CommonProblem.NOT_FOUND.at(List.of(FAULT)).detail()).isEqualTo(CommonProblem.NOT_FOUND.title());
        assertThat(CommonProblem.NOT_FOUND.at(List.of(FAULT)).errors()).containsExactly(FAULT);
        assertThat(CommonProblem.NOT_FOUND.because("a", "b").detail()).isEqualTo(Text.of("a", "b"));
        assertThat(CommonProblem.NOT_FOUND.because("a", "b").errors()).isEmpty();
    }

    @Test
    void addsASentenceAndKeepsTheRest() {
        var first = CommonProblem.UNAVAILABLE.at(List.of(FAULT), "Đợi.", "Wait").with("Retry-After", "1");
        var longer = first.adding(Text.of("Gửi lại.", "Send again."));
        assertThat(longer.detail()).isEqualTo(Text.of("Đợi. Gửi lại.", "Wait. Send again."));
        assertThat(longer.type()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(longer.errors()).containsExactly(FAULT);
        assertThat(longer.headers()).isEqualTo(Map.of("Retry-After", "1"));
        assertThat(first.detail()).isEqualTo(Text.of("Đợi.", "Wait"));
    }

    @Test
    void isFoundAmongReasonsAndWhatWasSuppressed() {
        var wanted = new IllegalArgumentException("wanted");
        var suppressing = new IllegalStateException("outer", new RuntimeException("other"));
        suppressing.addSuppressed(new RuntimeException("first"));
        suppressing.addSuppressed(new RuntimeException("second", wanted));
        for (var failure : Set.of(wanted, new RuntimeException(new RuntimeException(wanted)), suppressing)) {
            assertThat(FailureCauses.include(failure, reason -> reason == wanted))
                    .isTrue();
        }
        assertThat(FailureCauses.include(new RuntimeException("other"), reason -> reason == wanted))
                .isFalse();
        assertThat(FailureCauses.include(null, reason -> true)).isFalse();
    }
}
