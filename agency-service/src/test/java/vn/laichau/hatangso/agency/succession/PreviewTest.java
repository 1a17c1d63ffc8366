package vn.laichau.hatangso.agency.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.SUCCESSIONS;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** What the preview of a succession lists is what then goes over, each thing by its kind and name. */
@QuarkusTest
class PreviewTest extends RunningService {

    private static Response preview(String succession) {
        var previewed = administrator().body(succession).post(SUCCESSIONS + "?validateOnly=true");
        previewed.then().statusCode(200);
        return previewed;
    }

    private static List<String> named(Response succession) {
        List<Map<String, String>> moves = succession.path("moves");
        return moves.stream()
                .map(move -> move.get("kind") + " " + move.get("id"))
                .toList();
    }

    @Test
    void listsWhatThenGoesOverAndNothingElse() {
        var agencies = new SuccessionFixtures();
        var held = new OpenWorkFixtures(agencies);
        var previewed = preview(agencies.merger(today()));
        assertThat(named(previewed)).containsExactlyInAnyOrderElementsOf(held.names());
        assertThat(previewed.<List<String>>path("moves.successor")).containsOnly(agencies.next);
        assertThat(previewed.<List<Map<String, String>>>path("moves.title"))
                .allSatisfy(title -> assertThat(title.values()).hasSize(2).doesNotContain(""));

        var recorded = record(agencies.merger(today()));
        assertThat(recorded.<List<?>>path("moves")).isEqualTo(previewed.path("moves"));
        held.steps().forEach((thing, step) -> {
            assertThat(step.apply(agencies.other).statusCode())
                    .as("%s for a third", thing)
                    .isIn(403, 404, 422);
            assertThat(step.apply(agencies.next).statusCode())
                    .as("%s for the successor", thing)
                    .isIn(200, 201);
        });
        held.stepsOfRoles()
                .forEach((thing, step) -> assertThat(step.apply(agencies.next).statusCode())
                        .as("%s for the successor", thing)
                        .isEqualTo(200));
    }

    @Test
    void listsTheAccountsOfThoseThatEndedBefore() {
        var agencies = new SuccessionFixtures();
        record(agencies.merger(today())).then().statusCode(201);
        var again = SuccessionFixtures.succession(
                "MERGE", today().plusDays(1), "\"" + agencies.next + "\"", "\"" + agencies.other + "\"", "");
        assertThat(named(preview(again))).contains("TOKENS " + agencies.old, "TOKENS " + agencies.next);
        assertThat(preview(again)
                        .<String>path("moves.find { it.kind == 'TOKENS' && it.id == '%s' }.inTheNameOf"
                                .formatted(agencies.old)))
                .isEqualTo(agencies.old);
    }

    @Test
    void saysOfDraftsOnlyThatTheyWouldGoOver() {
        var with = new SuccessionFixtures();
        var obligation = with.obligation();
        var before = preview(with.merger(today()));
        officer(with.old)
                .body("{\"narrative\": \"Đang viết\"}")
                .put("/api/v1/drafts/" + obligation + "/" + (today().getYear() - 1))
                .then()
                .statusCode(201);
        assertThat(preview(with.merger(today())).<List<?>>path("moves")).isEqualTo(before.path("moves"));
    }

    @Test
    void givesToAnotherOnlyWhatGoesAlone() {
        var agencies = new SuccessionFixtures();
        var held = new OpenWorkFixtures(agencies);
        var obstacle = held.steps().keySet().stream()
                .filter(thing -> thing.startsWith("OBSTACLE "))
                .findFirst()
                .orElseThrow()
                .substring("OBSTACLE ".length());
        var more =
                ", \"defaultSuccessor\": \"%s\", \"exceptions\": [{\"kind\": \"OBSTACLE\", \"id\": \"%s\", \"successor\": \"%s\"}]"
                        .formatted(agencies.next, obstacle, agencies.other);
        var both = "\"" + agencies.next + "\", \"" + agencies.other + "\"";
        record(SuccessionFixtures.succession("SPLIT", today(), "\"" + agencies.old + "\"", both, more))
                .then()
                .spec(isProblem(422, "invalid-content"));
    }
}
