package vn.laichau.hatangso.agency.chain;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;

/** The last link of the chain: versions of targets, which another service keeps. */
final class TargetVersionPeer {

    private TargetVersionPeer() {}

    /**
     * Whatever was accepted of targets has reached the service that keeps their versions, and nothing else; each version leads to
     * the obstacles behind it, and each of them to it.
     *
     * @return the versions by the names that both services know
     */
    static Set<String> check(String decision) {
        var seen = coordinator().get("/api/v1/decisions/" + decision);
        var accepted = seen
                .<List<Integer>>path("items.findAll { it.kind == 'TARGET_AMENDMENT' && it.outcome == 'ACCEPTED' }.item")
                .stream()
                .map(item -> seen.path("proposal") + "/" + item)
                .collect(toSet());
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(told(decision)).isEqualTo(accepted));
        for (var version : accepted) {
            var number = version.substring(version.indexOf('/') + 1);
            var proposal = coordinator().get("/api/v1/proposals/" + version.substring(0, version.indexOf('/')));
            assertThat(proposal.<List<String>>path("obstacles")).isNotEmpty();
            for (var obstacle : proposal.<List<String>>path("obstacles")) {
                var made = "decisions.find { it.id == '%s' }.items.find { it.item == %s }.targetVersion.target"
                        .formatted(decision, number);
                assertThat(coordinator()
                                .get("/api/v1/obstacles/" + obstacle + "/chain")
                                .<String>path(made))
                        .as("%s from obstacle %s", version, obstacle)
                        .isEqualTo("household-fibre-2025");
            }
        }
        return accepted;
    }

    /** The items that indicator-service was told to make versions of. */
    private static Set<String> told(String decision) {
        return IndicatorPeer.bodiesFor(decision).stream()
                .flatMap(body -> JsonPath.from(body).<String>getList("items.item").stream())
                .collect(toSet());
    }
}
