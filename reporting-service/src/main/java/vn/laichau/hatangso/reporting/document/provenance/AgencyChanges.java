package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.provenance.ChangeCollector.Gone;
import vn.laichau.hatangso.reporting.document.provenance.ChangeCollector.Thing;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Reason;

/** What changed in obligations, tasks, obstacles, proposals and money. */
final class AgencyChanges {

    private static final String OBLIGATIONS = "/parts/agency/obligations";
    private static final String TASKS = "/parts/agency/taskList";
    private static final String OBSTACLES = "/parts/agency/reportedObstacles";
    private static final String PROPOSALS = "/parts/agency/proposals";
    private static final String BUDGET = "/parts/agency/budget/sources";

    private final ChangeCollector changes;

    AgencyChanges(ChangeCollector changes) {
        this.changes = changes;
    }

    void find() {
        if (changes.areOfOneYear()) {
            changes.compare(
                    "obligation",
                    OBLIGATIONS,
                    ofYear("obligation"),
                    SnapshotNames::obligation,
                    in("owed", "sent", "accepted"));
        }
        changes.compare("task", TASKS, task -> task.path("code").asText(), SnapshotNames::titled, this::task);
        if (changes.haveBoth(OBSTACLES)) {
            changes.compare(
                    "obstacle",
                    OBSTACLES,
                    obstacle -> obstacle.path("id").asText(),
                    SnapshotNames::titled,
                    in("state"),
                    closed());
        }
        changes.compare("proposal", PROPOSALS, AgencyChanges::proposalKey, SnapshotNames::titled, in("state"));
        changes.compare(
                "budget",
                BUDGET,
                ofYear("source"),
                SnapshotNames::budget,
                in("balance", "requested", "appraised", "allotted"));
    }

    /** What stays undone becomes overdue by the day alone; a day that was moved is another word of the same task. */
    private void task(Thing task) {
        var led = changes.differ(task, List.of("state"), Reason.NEW_DATA);
        var moved = changes.differ(task, List.of("due"), Reason.REVISION);
        changes.differ(task, List.of("overdue"), led ? Reason.NEW_DATA : moved ? Reason.REVISION : Reason.TIME);
    }

    /** A report tells of open ones: one that is no longer told was closed, by the coordinator or by who reported it. */
    private static Function<JsonNode, Gone> closed() {
        return obstacle -> new Gone("/state", obstacle.path("state"), TextNode.valueOf("CLOSED"), Reason.NEW_DATA);
    }

    private Consumer<Thing> in(String... members) {
        return thing -> changes.differ(thing, List.of(members), Reason.NEW_DATA);
    }

    private static Function<JsonNode, String> ofYear(String member) {
        return thing -> thing.path(member).asText() + " " + thing.path("year").asText();
    }

    /** Two may have one title; older snapshots know no id. */
    private static String proposalKey(JsonNode proposal) {
        return proposal.path("id").asText(proposal.path("title").asText());
    }
}
