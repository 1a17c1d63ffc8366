package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;

/** What the figures of agency-service's part were made of. */
final class AgencyLinks {

    private static final String PART = "/parts/agency/";
    private static final String API = "/api/v1/";
    private static final String SUBMISSIONS = API + "submissions";
    private static final Link TASKS = new Link("TASKS", "", null, API + "tasks");

    private AgencyLinks() {}

    /** @param steps of the pointer; the first one is empty, and the fourth names the list */
    static SourceLinks of(JsonNode snapshot, String[] steps) {
        var list = steps[3];
        var thing = steps.length < 5 ? snapshot.at(PART + list) : snapshot.at(PART + list + "/" + steps[4]);
        return switch (list) {
            case "tasks", "taskBoard" -> SourceLinks.of(Stream.of(TASKS));
            case "taskList" -> thing.isArray() ? SourceLinks.of(Stream.of(TASKS)) : byId("TASK", thing, "tasks");
            case "obligations" ->
                obligation(thing, steps.length < 7 ? thing.path("organisations") : snapshot.at(organisation(steps)));
            case "submissions" -> submissions(thing);
            case "obstacles", "reportedObstacles" -> byId("OBSTACLE", thing, "obstacles");
            case "proposals" -> byId("PROPOSAL", thing, "proposals");
            case "decisions" -> byId("DECISION", thing, "decisions");
            case "budget" -> budget(snapshot, steps);
            default -> SourceLinks.NONE;
        };
    }

    private static SourceLinks submissions(JsonNode submissions) {
        var sent = (submissions.isArray() ? stream(submissions) : Stream.of(submissions))
                .filter(one -> one.hasNonNull("id"))
                .map(one -> FigureSources.submission(one.path("id").asText(), null));
        return SourceLinks.of(sent, SUBMISSIONS);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static SourceLinks budget(JsonNode snapshot, String[] steps) {
        if (steps.length > 5 && steps[4].equals("requests")) {
            return byId("BUDGET_REQUEST", snapshot.at(PART + "budget/requests/" + steps[5]), "budget-requests");
        }
        return SourceLinks.of(Stream.of(new Link("BUDGET_BALANCES", "", null, API + "budget-balances")));
    }

    /** Older snapshots may hold things without an id. */
    private static SourceLinks byId(String kind, JsonNode thing, String path) {
        var id = thing.path("id").asText();
        return id.isEmpty()
                ? SourceLinks.NONE
                : SourceLinks.of(Stream.of(new Link(kind, id, null, API + path + "/" + id)));
    }

    /** One body's pointer leads to what that body sent. */
    private static String organisation(String[] steps) {
        return PART + "obligations/" + steps[4] + "/organisations/" + steps[6];
    }

    /** @param owing all bodies that owe it, or the only one that is told of */
    private static SourceLinks obligation(JsonNode owed, JsonNode owing) {
        var obligation = owed.path("obligation").asText();
        var year = owed.path("year").asText();
        var sent = (owing.isArray() ? stream(owing) : Stream.of(owing))
                .filter(body -> body.hasNonNull("submission"))
                .map(body -> FigureSources.submission(body.path("submission").asText(), null));
        return SourceLinks.of(sent, SUBMISSIONS + "?obligation=" + obligation + "&year=" + year)
                .after(new Link("OBLIGATION", obligation, null, API + "deadlines?year=" + year));
    }
}
