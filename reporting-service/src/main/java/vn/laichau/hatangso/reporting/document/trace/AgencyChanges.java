package vn.laichau.hatangso.reporting.document.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.trace.Changes.Thing;
import vn.laichau.hatangso.reporting.document.trace.Comparison.Why;

/** What changed in duties, tasks, obstacles, proposals and money. */
final class AgencyChanges {

    private static final String DUTIES = "/parts/agency/duties";
    private static final String TASKS = "/parts/agency/taskList";
    private static final String OBSTACLES = "/parts/agency/reportedObstacles";
    private static final String PROPOSALS = "/parts/agency/proposals";
    private static final String BUDGET = "/parts/agency/budget/sources";

    private final Changes changes;

    AgencyChanges(Changes changes) {
        this.changes = changes;
    }

    void find() {
        if (changes.areOfOneYear()) {
            changes.compare("duty", DUTIES, ofYear("obligation"), Names::duty, in("owed", "sent", "accepted"));
        }
        changes.compare(
                "task", TASKS, task -> task.path("code").asText(), Names::titled, in("state", "due", "overdue"));
        if (changes.haveBoth(OBSTACLES)) {
            changes.compare(
                    "obstacle", OBSTACLES, obstacle -> obstacle.path("id").asText(), Names::titled, in("state"));
        }
        changes.compare("proposal", PROPOSALS, AgencyChanges::proposalKey, Names::titled, in("state"));
        changes.compare(
                "budget", BUDGET, ofYear("source"), Names::budget, in("balance", "requested", "appraised", "allotted"));
    }

    private Consumer<Thing> in(String... members) {
        return thing -> changes.differ(thing, List.of(members), Why.NEW_DATA);
    }

    private static Function<JsonNode, String> ofYear(String member) {
        return thing -> thing.path(member).asText() + " " + thing.path("year").asText();
    }

    /** Two may have one title; older snapshots know no id. */
    private static String proposalKey(JsonNode proposal) {
        return proposal.path("id").asText(proposal.path("title").asText());
    }
}
