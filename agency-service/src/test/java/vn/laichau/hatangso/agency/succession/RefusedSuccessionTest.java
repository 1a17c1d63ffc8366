package vn.laichau.hatangso.agency.succession;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.SUCCESSIONS;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class RefusedSuccessionTest extends RunningService {

    private static String quoted(String code) {
        return "\"" + code + "\"";
    }

    /** The agencies of the plan are as they were: nothing of these is ever recorded. */
    static Stream<Arguments> refused() {
        var first = LocalDate.of(2025, 7, 1);
        var before = first.minusDays(1);
        var exception =
                ", \"exceptions\": [{\"kind\": \"TASK\", \"id\": \"no-such-task\", \"successor\": \"newspaper\"}]";
        var ofTwoLines = ", \"name\": {\"vi\": \"Báo\\nmới\", \"en\": \"New paper\"}, \"shortName\": \"Báo\"";
        return Stream.of(
                Arguments.of(succession("MERGE", today(), "\"newspaper\"", "\"newspaper\"", ""), "same-agency"),
                Arguments.of(succession("MERGE", today(), "\"nobody\"", "\"newspaper\"", ""), "unknown-code"),
                Arguments.of(succession("MERGE", today(), "\"newspaper\"", "\"nobody\"", ""), "unknown-code"),
                Arguments.of(succession("MERGE", first, "\"newspaper\"", "\"ubnd-106\"", ""), "not-existing"),
                Arguments.of(succession("MERGE", before, "\"newspaper\"", "\"ubnd-03595\"", ""), "not-existing"),
                Arguments.of(succession("MERGE", today(), "\"ubnd-106\"", "\"newspaper\"", ""), "already-ended"),
                Arguments.of(succession("MERGE", before, "\"ubnd-03595\"", "\"newspaper\"", ""), "not-begun"),
                Arguments.of(succession("MERGE", today(), "\"departments\"", "\"newspaper\"", ""), "group"),
                Arguments.of(succession("SPLIT", today(), "\"broadcaster\"", "\"newspaper\"", ""), "wrong-number"),
                Arguments.of(succession("DISSOLUTION", today(), "\"newspaper\"", "", ""), "no-default-successor"),
                Arguments.of(
                        succession("SPLIT", today(), "\"broadcaster\"", "\"newspaper\", \"finance\"", ""),
                        "no-default-successor"),
                Arguments.of(succession("RENAME", today(), "\"newspaper\"", "", ""), "missing"),
                Arguments.of(succession("RENAME", today(), "\"newspaper\"", "", ofTwoLines), "not-one-line"),
                Arguments.of(
                        succession("MERGE", today(), "\"newspaper\", \"newspaper\"", "\"finance\"", ""), "duplicate"),
                Arguments.of(succession("MERGE", today(), "\"broadcaster\"", "\"newspaper\"", exception), "not-held"),
                Arguments.of(
                        succession("MERGE", LocalDate.of(1999, 1, 1), "\"broadcaster\"", "\"newspaper\"", ""),
                        "out-of-range"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatBreaksARuleWithItsPlace(String body, String fault) {
        record(body).then().spec(isProblem(422, "invalid-content")).body("errors.code.unique()", contains(fault));
        given().get(SUCCESSIONS + "?organisation=newspaper").then().body("items", hasSize(0));
    }

    @Test
    void refusesASecondEndACircleAndASuccessorThatEndsTooEarly() {
        var agencies = new SuccessionFixtures();
        var day = today().plusDays(30);
        record(agencies.merger(day)).then().statusCode(201);

        record(agencies.merger(day.plusDays(1))).then().body("errors.code", contains("already-ended"));
        record(succession("MERGE", day.plusDays(5), quoted(agencies.next), quoted(agencies.old), ""))
                .then()
                .body("errors.code", contains("cyclic"));
        record(succession("MERGE", day, quoted(agencies.next), quoted(agencies.other), ""))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("overlapping"));
        record(succession("MERGE", day.plusDays(1), quoted(agencies.next), quoted(agencies.other), ""))
                .then()
                .statusCode(201);
        given().get(SUCCESSIONS + "?organisation=" + agencies.next)
                .then()
                .body("items.successors.code.flatten()", hasItem(agencies.other));
    }

    @Test
    void letsOneOfThemWinWhoRecordAtTheSameTime() {
        var agencies = new SuccessionFixtures();
        var statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> record(agencies.merger(today())).statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void letsNobodyButAnAdministratorRecord() {
        coordinator()
                .contentType(ContentType.JSON)
                .body(succession("MERGE", today(), "\"broadcaster\"", "\"newspaper\"", ""))
                .post(SUCCESSIONS)
                .then()
                .spec(isProblem(403, "forbidden"));
    }
}
