package vn.laichau.hatangso.agency.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.read;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Successions at random over the API, with work open in every state: nothing is left to nobody, and nothing is two agencies'. */
@QuarkusTest
class SuccessionsOfOpenWorkTest extends RunningService {

    private static final int ATTEMPTS = 8;
    private static final String OCCURRENCES = "/api/v1/tasks/occurrences";

    private final Map<String, String> taskOf = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261214})
    void leaveEachOpenThingToOneAgencyThatExists(long seed) {
        var successions = new RandomSuccessions(seed);
        successions.agencies().forEach(this::openInEveryState);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (successions.attempt()) {
                heldBy(successions);
            }
        }
        assertThat(successions.ended()).as("the seed lets agencies end").hasSizeGreaterThan(1);
        checkTold(heldBy(successions));
        taskOf.keySet().forEach(SuccessionsOfOpenWorkTest::goOn);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 2)
    void andSoDoPlanFilesThatEndAgencies(long seed) {
        var successions = RandomSuccessions.ofAPlan(seed);
        successions.agencies().forEach(this::openInEveryState);
        var answers = new HashSet<Integer>();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            answers.add(successions.attemptFile());
            successions.attempt();
            answers.add(successions.attemptFile());
            heldBy(successions);
            successions.living().forEach(SuccessionsOfOpenWorkTest::lasts);
        }
        assertThat(answers).as("the seed lets some files in and others not").containsExactlyInAnyOrder(200, 422);
        assertThat(successions.ended()).as("the seed lets agencies end").isNotEmpty();
        checkTold(heldBy(successions));
        taskOf.keySet().forEach(SuccessionsOfOpenWorkTest::goOn);
    }

    private static void lasts(String agency) {
        coordinator()
                .get("/api/v1/organisations/" + agency)
                .then()
                .statusCode(200)
                .body("validUntil", nullValue());
    }

    private void openInEveryState(String agency) {
        for (var verbs : List.<List<String>>of(
                List.of(),
                List.of("/acceptance"),
                List.of("/acceptance", "/start"),
                List.of("/acceptance", "/start", "/submission"),
                List.of("/acceptance", "/start", "/submission", "/return"))) {
            var task = addTask("\"leads\": [\"%s\"]".formatted(agency));
            String id = occurrence(task, agency).path("id");
            for (var verb : verbs) {
                var moved = verb.equals("/return")
                        ? move(coordinator(), id, verb, "{\"reason\": \"Làm tiếp\"}")
                        : move(officer(agency), id, verb);
                moved.then().statusCode(200);
            }
            taskOf.put(id, task.path("id"));
        }
    }

    /** By thing the agencies that find it among their own: all things, and one agency each. */
    private Map<String, List<String>> heldBy(RandomSuccessions successions) {
        var heldBy = new HashMap<String, List<String>>();
        var found = new ArrayList<List<String>>();
        for (var agency : successions.living()) {
            var mine = mine(agency);
            mine.forEach(
                    id -> heldBy.computeIfAbsent(id, one -> new ArrayList<>()).add(agency));
            found.add(mine);
        }
        assertThat(heldBy.keySet()).isEqualTo(taskOf.keySet());
        assertThat(heldBy).allSatisfy((id, holders) -> assertThat(holders).hasSize(1));
        // The token of one that has ended acts for whoever came in its place.
        successions
                .ended()
                .forEach(agency -> assertThat(found)
                        .as("what the accounts of %s find", agency)
                        .contains(mine(agency)));
        return heldBy;
    }

    /** Whom the coordinator is told as the holder. */
    private void checkTold(Map<String, List<String>> heldBy) {
        taskOf.forEach((id, task) -> {
            List<String> holders =
                    coordinator().get(OCCURRENCES + "?task=" + task).path("items.responsible");
            assertThat(holders).as("responsibles of %s", id).isEqualTo(heldBy.get(id));
        });
    }

    private static List<String> mine(String agency) {
        return officer(agency).get(OCCURRENCES + "?mine=true&limit=500").path("items.id");
    }

    /** Whoever holds it can do the next thing, whatever state it was in when it went over. */
    private static void goOn(String id) {
        var seen = read(id);
        var holder = officer(seen.path("responsible"));
        var moved = switch (seen.<String>path("state")) {
            case "ASSIGNED" -> move(holder, id, "/acceptance");
            case "ACCEPTED" -> move(holder, id, "/start");
            case "SUBMITTED" -> move(coordinator(), id, "/completion");
            default -> move(holder, id, "/submission");
        };
        moved.then().statusCode(200);
        assertThat(Stream.of(seen.<String>path("organisation"), read(id).<String>path("organisation")))
                .containsOnly(seen.<String>path("organisation"));
    }
}
