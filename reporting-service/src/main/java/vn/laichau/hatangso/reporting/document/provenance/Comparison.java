package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * What changed from one snapshot to another, figure by figure, and why. Each tells of a year: what the other one does not tell of
 * because of its year has not changed.
 */
public final class Comparison {

    private Comparison() {}

    /** Reason a figure is another one. */
    public enum Reason {
        /** Something was reported that was not there, or of a later period. */
        NEW_DATA,
        /** The same thing is told otherwise. */
        REVISION,
        TARGET_AMENDED,
        /** The same figures, judged on a later day. */
        TIME,
        /** It is not there any more. */
        WITHDRAWN,
        /** One of the two could not be told it: its service did not answer. */
        PART_MISSING
    }

    /**
     * One change.
     *
     * @param what kind of thing: target, operatorFigure, territoryFigure, yearFigure, coverage, villageCovered, villageWithout, obligation,
     *     task, obstacle, proposal, budget or part
     * @param key tells it from others of its kind
     * @param name for people
     * @param member which figure of it
     * @param before absent where there was none
     * @param after absent where there is none
     */
    public record Change(
            String what,
            String key,
            Text name,
            String member,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after,
            Reason reason) {}

    public static List<Change> of(SnapshotContent before, SnapshotContent after) {
        var changes = new ChangeCollector(SnapshotSide.of(before), SnapshotSide.of(after));
        if (bothHave(Part.INDICATOR, changes)) {
            new IndicatorChanges(changes).find();
        }
        if (bothHave(Part.AGENCY, changes)) {
            new AgencyChanges(changes).find();
        }
        return changes.list();
    }

    /** A part that one of them lacks is one change: nothing of it can be compared. */
    private static boolean bothHave(Part part, ChangeCollector changes) {
        var had = !changes.before().missing().contains(part);
        var has = !changes.after().missing().contains(part);
        if (had != has) {
            var key = part.name().toLowerCase(Locale.ROOT);
            changes.add(new Change(
                    "part",
                    key,
                    Text.of(key, key),
                    null,
                    BooleanNode.valueOf(had),
                    BooleanNode.valueOf(has),
                    Reason.PART_MISSING));
        }
        return had && has;
    }
}
