package vn.laichau.hatangso.agency.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.TARGET;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.draft;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submit;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Whatever people do in whatever order: decisions and obstacles lead to each other, and states are what the chain says. */
@QuarkusTest
class ChainPropertiesTest extends RunningService {

    private static final int STEPS = 25;

    private final List<String> obstacles = new ArrayList<>();
    private final List<String> proposals = new ArrayList<>();
    private final List<String> decided = new ArrayList<>();
    private String task;
    private String taskId;

    @BeforeEach
    void itIsNovember() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261214})
    void everyDecisionIsReachableFromItsObstaclesAndBack(long seed) {
        var chance = new Random(seed);
        obstacles.add(obstacle());
        obstacles.add(obstacle());
        obstacles.add(coordinator()
                .get("/api/v1/obstacles?limit=500")
                .path("items.find { it.code == 'low-household-broadband' }.id"));
        var added = addTask("\"leads\": [\"vnpt\"], \"due\": \"2027-01-31\"");
        task = added.path("code");
        taskId = added.path("id");
        for (var step = 0; step < STEPS; step++) {
            step(chance);
        }
        obstacles.add(obstacle());
        proposals.add(draft(TARGET + "," + amendment(chance), obstacles.get(obstacles.size() - 1))
                .path("id"));
        var last = submit(coordinator().get("/api/v1/proposals/" + proposals.get(proposals.size() - 1)));
        decided.add(decide(last, freshNumber(), "2026-11-26", "ACCEPTED", "ACCEPTED")
                .path("id"));
        for (var id : obstacles) {
            check(coordinator().get("/api/v1/obstacles/" + id + "/chain"), id);
        }
        assertThat(decided).as("the seed leads to decisions").isNotEmpty();
        List<String> all = coordinator().get("/api/v1/decisions?limit=500").path("items.id");
        assertThat(all).containsAll(decided);
        all.forEach(ChainPropertiesTest::checkBack);
        checkTask();
        assertThat(decided.stream().flatMap(id -> TargetVersionPeer.check(id).stream()))
                .as("the seed leads to target versions")
                .isNotEmpty();
    }

    /** From a decision, whoever made it, to all its obstacles and from each of them to it. */
    private static void checkBack(String decision) {
        List<String> named = coordinator().get("/api/v1/decisions/" + decision).path("obstacles.id");
        List<String> chained =
                coordinator().get("/api/v1/decisions/" + decision + "/chain").path("obstacles.id");
        assertThat(chained).containsExactlyInAnyOrderElementsOf(named);
        for (var obstacle : named) {
            List<String> ledTo = coordinator()
                    .get("/api/v1/obstacles/" + obstacle + "/chain")
                    .path("decisions.id");
            assertThat(ledTo).as("decisions of obstacle %s", obstacle).contains(decision);
        }
    }

    /** The versions of the task are those that decisions made of it, the last of which it shows. */
    private void checkTask() {
        var amending = decided.stream()
                .filter(id -> coordinator()
                        .get("/api/v1/decisions/" + id)
                        .<List<String>>path("items.findAll { it.taskVersion != null }.taskVersion.task")
                        .contains(task))
                .toList();
        var shown = coordinator().get("/api/v1/tasks/" + taskId);
        assertThat(shown.<List<String>>path("amendments.decision")).isEqualTo(amending);
        assertThat(shown.<String>path("due"))
                .isEqualTo(amending.isEmpty() ? "2027-01-31" : shown.path("amendments[-1].due"));
    }

    private String amendment(Random chance) {
        return """
                {"kind": "TASK_AMENDMENT", "text": "Lùi hạn", "task": {"task": "%s", "due": "2028-06-%02d"}}""".formatted(task, 1 + chance.nextInt(28));
    }

    private void step(Random chance) {
        switch (chance.nextInt(6)) {
            case 0 -> obstacles.add(obstacle());
            case 1, 2 -> {
                var gathered =
                        draft(TARGET + "," + amendment(chance), pick(chance, obstacles), pick(chance, obstacles));
                if (gathered.statusCode() == 201) {
                    proposals.add(gathered.path("id"));
                }
            }
            case 3 -> onAny(chance, seen -> submit(seen));
            case 4 ->
                onAny(chance, seen -> {
                    var made = decide(seen, freshNumber(), "2026-11-26", outcome(chance), outcome(chance));
                    if (made.statusCode() == 201) {
                        decided.add(made.path("id"));
                    }
                    return made;
                });
            default -> onAny(chance, seen -> chance.nextBoolean() ? seen : verb(coordinator(), seen, "withdrawal", ""));
        }
    }

    private static String outcome(Random chance) {
        return chance.nextInt(3) == 0 ? "ACCEPTED" : "REFUSED";
    }

    private static String pick(Random chance, List<String> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private void onAny(Random chance, UnaryOperator<Response> verb) {
        if (!proposals.isEmpty()) {
            verb.apply(coordinator().get("/api/v1/proposals/" + pick(chance, proposals)));
        }
    }

    private static void check(Response chain, String obstacle) {
        List<String> decisions = chain.path("decisions.id");
        for (var decision : decisions) {
            var back = coordinator().get("/api/v1/decisions/" + decision + "/chain");
            assertThat(back.<List<String>>path("obstacles.id")).contains(obstacle);
            assertThat(coordinator().get("/api/v1/decisions/" + decision).<List<String>>path("obstacles.id"))
                    .contains(obstacle);
        }
        List<String> ofDecided = chain.path("proposals.findAll { it.state == 'DECIDED' }.decision");
        assertThat(decisions).containsExactlyInAnyOrderElementsOf(ofDecided);
        assertThat(chain.<String>path("obstacles.find { it.id == '%s' }.state".formatted(obstacle)))
                .isEqualTo(told(chain));
    }

    /** The state once more, from what the chain tells. */
    private static String told(Response chain) {
        if (chain.<List<String>>path("decisions.items.outcome.flatten()").contains("ACCEPTED")) {
            return "RESOLVED";
        }
        List<String> states = chain.path("proposals.state");
        if (states.contains("SUBMITTED")) {
            return "PROPOSED";
        }
        return states.contains("DRAFT") ? "GATHERED" : "OPEN";
    }
}
