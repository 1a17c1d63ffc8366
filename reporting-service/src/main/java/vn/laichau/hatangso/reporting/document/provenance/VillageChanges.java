package vn.laichau.hatangso.reporting.document.provenance;

import static vn.laichau.hatangso.reporting.document.provenance.ChangeReasons.sourcesOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Change;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Reason;

/**
 * Which villages came into, and left, the lists of those that an indicator became different in. One that leaves such a list
 * is still there: what is told of it is another thing, and what brought the figures says why.
 */
final class VillageChanges {

    private final ChangeCollector changes;
    private final JsonNode before;
    private final JsonNode after;

    /** @param before coverage by one indicator, and {@code after} the same later */
    VillageChanges(ChangeCollector changes, JsonNode before, JsonNode after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
    }

    /** @param what kind of thing, told in the list {@code member} */
    void find(String what, String member) {
        var earlier = byCode(before, member);
        var later = byCode(after, member);
        later.forEach((code, village) -> {
            if (!earlier.containsKey(code)) {
                add(what, code, changes.after(), village, null, village, whyCame(village));
            }
        });
        earlier.forEach((code, village) -> {
            if (!later.containsKey(code)) {
                add(what, code, changes.before(), village, village, null, whyLeft(code, village));
            }
        });
    }

    private void add(
            String what,
            String code,
            SnapshotSide snapshotSide,
            JsonNode village,
            JsonNode old,
            JsonNode present,
            Reason reason) {
        var key = SnapshotSide.code(after, "indicator") + " " + code;
        changes.add(new Change(what, key, snapshotSide.names().village(village), null, old, present, reason));
    }

    /** Of older snapshots nobody can say that nothing came. */
    private Reason whyCame(JsonNode village) {
        return before.has("sources") && village.has("sources")
                ? reason(sourcesOf(before).containsAll(sourcesOf(village)))
                : Reason.NEW_DATA;
    }

    private Reason whyLeft(String code, JsonNode village) {
        if (!before.has("sources") || !after.has("sources")) {
            return Reason.NEW_DATA;
        }
        var elsewhere = Stream.of("newlyCovered", "newlyWithout")
                .map(list -> byCode(after, list).get(code))
                .filter(Objects::nonNull)
                .findFirst();
        if (elsewhere.isPresent()) {
            return whyCame(elsewhere.get());
        }
        var nothingCame = sourcesOf(before).containsAll(sourcesOf(after));
        return nothingCame && !sourcesOf(after).containsAll(sourcesOf(village))
                ? Reason.WITHDRAWN
                : reason(nothingCame);
    }

    private static Reason reason(boolean nothingCame) {
        return nothingCame ? Reason.REVISION : Reason.NEW_DATA;
    }

    private static Map<String, JsonNode> byCode(JsonNode coverage, String list) {
        return ChangeCollector.byKey(
                coverage.path(list), village -> village.path("code").asText());
    }
}
