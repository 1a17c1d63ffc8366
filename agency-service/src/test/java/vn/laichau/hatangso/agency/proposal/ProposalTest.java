package vn.laichau.hatangso.agency.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.TARGET;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.draft;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.proposal;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submit;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ProposalTest extends RunningService {

    private static final String WITHDRAWAL = "{\"reason\": \"Gộp chung\"}";

    private static void stands(String obstacle, String state) {
        commune().get("/api/v1/obstacles/" + obstacle).then().body("state", equalTo(state));
    }

    private static Response change(Response draft, String content) {
        return coordinator()
                .header("If-Match", draft.header("ETag"))
                .contentType(ContentType.JSON)
                .body(content)
                .put("/api/v1/proposals/" + draft.path("id"));
    }

    @Test
    void takesUpWhatItNamesAndLetsGoOfWhatItNamesNoMore() {
        var first = obstacle();
        var second = obstacle();
        var draft = draft(POLICY, first);
        draft.then().statusCode(201).body("state", equalTo("DRAFT"));
        stands(first, "GATHERED");
        change(draft, proposal(POLICY, second)).then().statusCode(200).body("obstacles", contains(second));
        stands(first, "OPEN");
        stands(second, "GATHERED");
        change(draft, proposal(POLICY, first)).then().spec(isProblem(412, "precondition-failed"));
        stands(first, "OPEN");
    }

    @Test
    void saysFromWhenOnATargetIsToCount() {
        var later = TARGET.replace("\"value\": 70", "\"value\": 70, \"inForceFrom\": \"2027-01-01\"");
        draft(later, obstacle()).then().statusCode(201).body("items.target.inForceFrom", contains("2027-01-01"));
    }

    @Test
    void opensItsObstaclesAgainWhenItIsTakenBack() {
        var obstacle = obstacle();
        var proposal = submitted(POLICY, obstacle);
        stands(obstacle, "PROPOSED");
        verb(coordinator(), proposal, "withdrawal", "{\"reason\": \" … \"}")
                .then()
                .spec(isProblem(422, "invalid-content"));
        stands(obstacle, "PROPOSED");
        verb(coordinator(), proposal, "withdrawal", WITHDRAWAL)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("Gộp chung"));
        stands(obstacle, "OPEN");
        var seen = coordinator().get("/api/v1/proposals/" + proposal.path("id"));
        verb(coordinator(), seen, "withdrawal", WITHDRAWAL).then().spec(isProblem(409, "proposal-not-withdrawable"));
        submit(seen).then().spec(isProblem(409, "proposal-not-draft"));
    }

    @Test
    void isNotChangedAnyMoreOnceItIsSubmitted() {
        var proposal = submitted(POLICY, obstacle());
        change(proposal, proposal(POLICY, obstacle())).then().spec(isProblem(409, "proposal-not-draft"));
    }

    @Test
    void namesTheObstacleThatIsTakenUpElsewhere() {
        var taken = obstacle();
        var free = obstacle();
        draft(POLICY, taken);
        draft(POLICY, free, taken)
                .then()
                .spec(isProblem(409, "obstacle-not-open"))
                .body("errors.pointer", contains("/obstacles/1"));
        stands(free, "OPEN");
        draft(POLICY, free, UUID.randomUUID().toString())
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/obstacles/1"))
                .body("errors.code", contains("unknown-code"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\": \"POLICY\", \"text\": \"\"} | /items/0/text | missing",
                "{\"kind\": \"POLICY\", \"text\": \"a\\u0000b\"} | /items/0/text | control-character",
                "{\"kind\": \"POLICY\", \"text\": \"x\", \"task\": {\"task\": \"P2.IV.7.1\", \"due\": \"2027-01-01\"}} | /items/0/task | kind-and-change",
                "{\"kind\": \"TARGET_AMENDMENT\", \"text\": \"x\"} | /items/0/target | kind-and-change",
                "{\"kind\": \"TARGET_AMENDMENT\", \"text\": \"x\", \"target\": {\"target\": \"t\", \"value\": -1}} | /items/0/target/value | negative",
                "{\"kind\": \"TASK_AMENDMENT\", \"text\": \"x\", \"task\": {\"task\": \"nobody-knows\", \"due\": \"2027-01-01\"}} | /items/0/task/task | unknown-code",
                "{\"kind\": \"TASK_AMENDMENT\", \"text\": \"x\", \"task\": {\"task\": \"P2.IV.7.1\"}} | /items/0/task | changes-nothing",
                "{\"kind\": \"TASK_AMENDMENT\", \"text\": \"x\", \"task\": {\"task\": \"P2.IV.7.1\", \"title\": {\"vi\": \"a\"}}} | /items/0/task/title/en | missing"
            })
    void refusesItemsThatBreakARule(String item, String pointer, String code) {
        var obstacle = obstacle();
        draft(item, obstacle)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        stands(obstacle, "OPEN");
    }
}
