package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/** One of two snapshots that are compared. */
record SnapshotSide(JsonNode snapshot, SnapshotNames names, int year, Instant cutOff, List<Part> missing) {

    static SnapshotSide of(SnapshotContent content) {
        var snapshot = content.tree();
        var year = content.cutOff().atZone(VietnamTime.ZONE).getYear();
        return new SnapshotSide(snapshot, SnapshotNames.in(snapshot), year, content.cutOff(), content.missingParts());
    }

    JsonNode list(String path) {
        return snapshot.at(path);
    }

    /**
     * Whether it would tell of the thing: of money of its year and of later ones, of values of its year and of earlier ones, of
     * units on its map.
     */
    boolean wouldTellOf(JsonNode thing) {
        if (thing.has("balance")) {
            return thing.path("year").asInt() >= year;
        }
        if (thing.has("level")) {
            return names.territories().containsKey(code(thing, "territory"));
        }
        return !(thing.has("year") && thing.has("value")) || thing.path("year").asInt() <= year;
    }

    /** The code of what the member names, which some lists quote whole. */
    static String code(JsonNode owner, String member) {
        var value = owner.path(member);
        return value.isObject() ? value.path("code").asText() : value.asText();
    }
}
