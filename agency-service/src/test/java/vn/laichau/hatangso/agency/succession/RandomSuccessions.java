package vn.laichau.hatangso.agency.succession;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Six agencies of one test alone, and mergers and splits among them as chance has it, of which some are refused. Where a plan
 * names the agencies, its next files end some of them, or take that back.
 */
final class RandomSuccessions {

    private final List<String> agencies = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final Random chance;
    private final String plan = "plan-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, LocalDate> stated = new TreeMap<>();
    private int version;

    RandomSuccessions(long seed) {
        this.chance = new Random(seed);
        for (var i = 0; i < 2; i++) {
            var three = new SuccessionFixtures();
            agencies.addAll(List.of(three.old, three.next, three.other));
        }
    }

    /** With a seventh that holds nothing. */
    static RandomSuccessions ofAPlan(long seed) {
        var successions = new RandomSuccessions(seed);
        successions.agencies.replaceAll(code -> code + "-p");
        successions.agencies.forEach(code -> successions.stated.put(code, null));
        successions.stated.put("idle-" + successions.plan, null);
        successions.load().then().statusCode(200);
        return successions;
    }

    /** What became of the plan's next file. */
    int attemptFile() {
        var ending = List.copyOf(stated.keySet()).get(chance.nextInt(stated.size()));
        var before = stated.put(ending, chance.nextInt(3) > 0 ? today() : null);
        var loaded = load();
        assertThat(loaded.statusCode()).isIn(200, 422);
        if (loaded.statusCode() == 422) {
            assertThat(loaded.<List<String>>path("errors.code")).containsOnly("work-without-successor");
            stated.put(ending, before);
        }
        return loaded.statusCode();
    }

    private Response load() {
        var rows = stated.entrySet().stream()
                .map(row -> """
                        {"code": "%1$s", "kind": "MEDIA", "name": {"vi": "%1$s", "en": "%1$s"}, "shortName": "%1$s",
                         "validUntil": %2$s}""".formatted(
                        row.getKey(),
                        row.getValue() == null ? null : quoted(row.getValue().toString())))
                .collect(joining(", "));
        return administrator()
                .body("""
                        {"plan": "%s", "version": "%d", "organisations": [%s], "causes": [], "obstacles": [], "obligations": [],
                         "existingSystems": [], "tasks": []}""".formatted(plan, ++version, rows).getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/obligations");
    }

    List<String> agencies() {
        return agencies;
    }

    Set<String> ended() {
        return ended;
    }

    List<String> living() {
        return agencies.stream().filter(agency -> !ended.contains(agency)).toList();
    }

    /** Whether it was recorded: what is refused changes nothing. */
    boolean attempt() {
        var from = any();
        var to = any();
        var also = any();
        var body = chance.nextBoolean()
                ? succession("MERGE", today(), quoted(from), quoted(to), "")
                : succession(
                        "SPLIT",
                        today(),
                        quoted(from),
                        quoted(to) + "," + quoted(also),
                        ", \"defaultSuccessor\": \"%s\"".formatted(to));
        var recorded = record(body);
        assertThat(recorded.statusCode()).isIn(201, 422);
        return recorded.statusCode() == 201 && ended.add(from);
    }

    private String any() {
        return agencies.get(chance.nextInt(agencies.size()));
    }

    private static String quoted(String code) {
        return '"' + code + '"';
    }
}
