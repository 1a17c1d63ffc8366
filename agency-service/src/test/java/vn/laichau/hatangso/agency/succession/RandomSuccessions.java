package vn.laichau.hatangso.agency.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.succession.Merged.TODAY;
import static vn.laichau.hatangso.agency.succession.Merged.record;
import static vn.laichau.hatangso.agency.succession.Merged.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Six agencies of one test alone, and mergers and splits among them as chance has it, of which some are refused. */
final class RandomSuccessions {

    private final List<String> agencies = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final Random chance;

    RandomSuccessions(long seed) {
        this.chance = new Random(seed);
        for (var i = 0; i < 2; i++) {
            var three = new Merged();
            agencies.addAll(List.of(three.old, three.next, three.other));
        }
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

    void attempt() {
        var from = any();
        var to = any();
        var also = any();
        var body = chance.nextBoolean()
                ? succession("MERGE", TODAY, quoted(from), quoted(to), "")
                : succession(
                        "SPLIT",
                        TODAY,
                        quoted(from),
                        quoted(to) + "," + quoted(also),
                        ", \"heir\": \"%s\"".formatted(to));
        var recorded = record(body);
        assertThat(recorded.statusCode()).isIn(201, 422);
        if (recorded.statusCode() == 201) {
            ended.add(from);
        }
    }

    private String any() {
        return agencies.get(chance.nextInt(agencies.size()));
    }

    private static String quoted(String code) {
        return '"' + code + '"';
    }
}
