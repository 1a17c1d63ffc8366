package vn.laichau.hatangso.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends a running service everything that breaks its contract at one place. */
public final class ContractRequests {

    private static final int FEWEST = 20;
    private static final String TOO_LONG = "['too-long', 'not-a-link']";

    private ContractRequests() {}

    /** Each is refused, and the refusal points to that place. */
    public static void assertEachViolationIsRefused() throws IOException {
        var violations = ContractViolations.ofOfferedContract();
        assertThat(violations).as("what the contract states of bodies").hasSizeGreaterThan(FEWEST);
        var taken = new ArrayList<String>();
        for (var violation : violations) {
            var request = given().contentType(violation.type()).body(violation.body());
            if (violation.headers().contains("Idempotency-Key")) {
                request.header("Idempotency-Key", "violation");
            }
            if (violation.headers().contains("If-Match")) {
                request.header("If-Match", "\"1\"");
            }
            if (!violation.roles().isEmpty()) {
                var role = violation.roles().get(0);
                request.auth().oauth2(Tokens.of("violating-" + role, "stttt", role));
            }
            var answer = request.request(violation.method(), violation.path());
            // Said to be too long: a code is refused for that, and not for being unknown.
            var told = violation.breach().equals("maxLength")
                    ? "errors.findAll { it.code in %s }.pointer"
                    : "errors.pointer";
            List<String> pointers = answer.statusCode() == 400 || answer.statusCode() == 422
                    ? answer.path(told.formatted(TOO_LONG))
                    : List.of();
            if (pointers == null || pointers.stream().noneMatch(at -> at.startsWith(violation.at()))) {
                taken.add(violation + ": " + answer.statusCode() + " "
                        + answer.asString().lines().limit(3).toList());
            }
        }
        assertThat(taken).as("of %s violations", violations.size()).isEmpty();
    }
}
