package vn.laichau.hatangso.reporting.document.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** What changed from one snapshot to another, figure by figure, and why. */
public final class Comparison {

    private static final String ITEMS = "/parts/indicator/progress/items";
    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String DUTIES = "/parts/agency/duties";
    private static final String TASKS = "/parts/agency/taskList";
    private static final String PROPOSALS = "/parts/agency/proposals";
    private static final String BUDGET = "/parts/agency/budget/sources";

    private final JsonNode before;
    private final JsonNode after;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(SnapshotContent before, SnapshotContent after) {
        this.before = ExactJson.tree(before);
        this.after = ExactJson.tree(after);
    }

    /** Why a figure is another one. */
    public enum Why {
        /** Something was reported that was not there, or of a later period. */
        NEW_DATA,
        /** The same thing is told otherwise. */
        REVISION,
        TARGET_AMENDED,
        /** The same figures, judged on a later day. */
        TIME,
        /** It is not there any more. */
        WITHDRAWN
    }

    /**
     * One change.
     *
     * @param what kind of thing and its key
     * @param member which figure of it
     * @param before absent where there was none
     * @param after absent where there is none
     */
    public record Change(
            String what,
            String key,
            String member,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after,
            Why why) {}

    public static List<Change> of(SnapshotContent before, SnapshotContent after) {
        var comparison = new Comparison(before, after);
        comparison.compare("target", ITEMS, item -> item.at("/target/code").asText(), comparison::target);
        comparison.compare("operatorFigure", FIGURES, Comparison::figureKey, comparison::figure);
        comparison.compare(
                "duty",
                DUTIES,
                duty -> duty.path("obligation").asText() + " "
                        + duty.path("year").asText(),
                comparison::duty);
        comparison.compare("task", TASKS, task -> task.path("code").asText(), comparison::task);
        comparison.compare(
                "proposal", PROPOSALS, proposal -> proposal.path("title").asText(), comparison::proposal);
        comparison.compare(
                "budget",
                BUDGET,
                source -> source.path("source").asText() + " "
                        + source.path("year").asText(),
                comparison::budget);
        return comparison.changes;
    }

    /** Tells what changed in one thing. */
    private interface Differences {
        void find(String key, JsonNode before, JsonNode after);
    }

    private void compare(String what, String list, Function<JsonNode, String> key, Differences differences) {
        var earlier = byKey(before.at(list), key);
        var later = byKey(after.at(list), key);
        later.forEach((code, item) -> {
            var known = earlier.get(code);
            if (known == null) {
                changes.add(new Change(what, code, null, null, item, Why.NEW_DATA));
            } else {
                differences.find(code, known, item);
            }
        });
        earlier.forEach((code, item) -> {
            if (!later.containsKey(code)) {
                changes.add(new Change(what, code, null, item, null, Why.WITHDRAWN));
            }
        });
    }

    private void target(String key, JsonNode earlier, JsonNode later) {
        var size = changes.size();
        for (var member : List.of("value", "due", "comparator")) {
            differ("target", key, "/target/" + member, earlier, later, Why.TARGET_AMENDED);
        }
        var samePeriod = Objects.equals(earlier.at("/latest/period"), later.at("/latest/period"));
        differ("target", key, "/latest/value", earlier, later, samePeriod ? Why.REVISION : Why.NEW_DATA);
        var why = changes.size() == size
                ? Why.TIME
                : changes.get(changes.size() - 1).why();
        differ("target", key, "/verdict", earlier, later, why);
    }

    private void figure(String key, JsonNode earlier, JsonNode later) {
        for (var member : List.of("numerator", "denominator", "value")) {
            differ("operatorFigure", key, "/" + member, earlier, later, Why.REVISION);
        }
    }

    private void duty(String key, JsonNode earlier, JsonNode later) {
        for (var member : List.of("owed", "sent", "accepted")) {
            differ("duty", key, "/" + member, earlier, later, Why.NEW_DATA);
        }
    }

    private void task(String key, JsonNode earlier, JsonNode later) {
        for (var member : List.of("state", "due", "overdue")) {
            differ("task", key, "/" + member, earlier, later, Why.NEW_DATA);
        }
    }

    private void proposal(String key, JsonNode earlier, JsonNode later) {
        differ("proposal", key, "/state", earlier, later, Why.NEW_DATA);
    }

    private void budget(String key, JsonNode earlier, JsonNode later) {
        for (var member : List.of("balance", "requested", "appraised", "allotted")) {
            differ("budget", key, "/" + member, earlier, later, Why.NEW_DATA);
        }
    }

    private void differ(String what, String key, String member, JsonNode earlier, JsonNode later, Why why) {
        var old = earlier.at(member);
        var present = later.at(member);
        if (!same(old, present)) {
            changes.add(new Change(what, key, member, orNull(old), orNull(present), why));
        }
    }

    /** 80 and 80.0 are the same figure. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : orNull(one) == orNull(other) || one.equals(other);
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private static Map<String, JsonNode> byKey(JsonNode list, Function<JsonNode, String> key) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> byKey.put(key.apply(item), item));
        return byKey;
    }

    private static String figureKey(JsonNode figure) {
        return String.join(
                " ",
                code(figure, "operator"),
                code(figure, "indicator"),
                code(figure, "territory"),
                code(figure, "period"));
    }

    private static String code(JsonNode owner, String member) {
        var value = owner.path(member);
        return value.isObject() ? value.path("code").asText() : value.asText();
    }
}
