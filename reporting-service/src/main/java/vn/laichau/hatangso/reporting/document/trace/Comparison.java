package vn.laichau.hatangso.reporting.document.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * What changed from one snapshot to another, figure by figure, and why. Each tells of a year: what the other one does not tell of
 * because of its year has not changed.
 */
public final class Comparison {

    private static final String ITEMS = "/parts/indicator/progress/items";
    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String UNITS = "/parts/indicator/territoryFigures";
    private static final String YEARS = "/parts/indicator/yearFigures";
    private static final String COVERAGE = "/parts/indicator/villageCoverage";
    private static final String OBSTACLES = "/parts/agency/reportedObstacles";
    private static final String DUTIES = "/parts/agency/duties";
    private static final String TASKS = "/parts/agency/taskList";
    private static final String PROPOSALS = "/parts/agency/proposals";
    private static final String BUDGET = "/parts/agency/budget/sources";

    private final Side before;
    private final Side after;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(SnapshotContent before, SnapshotContent after) {
        this.before = Side.of(before);
        this.after = Side.of(after);
    }

    /** One of the two snapshots. */
    private record Side(JsonNode snapshot, Names names, int year, List<Part> missing) {

        static Side of(SnapshotContent content) {
            var snapshot = ExactJson.tree(content);
            var year = content.cutOff().atZone(VietnamTime.ZONE).getYear();
            return new Side(snapshot, Names.in(snapshot), year, content.missingParts());
        }
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
        WITHDRAWN,
        /** One of the two could not be told it: its service did not answer. */
        PART_MISSING
    }

    /**
     * One change.
     *
     * @param what kind of thing: target, operatorFigure, territoryFigure, yearFigure, coverage, villageCovered, villageWithout, duty,
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
            Why why) {}

    public static List<Change> of(SnapshotContent before, SnapshotContent after) {
        var comparison = new Comparison(before, after);
        if (comparison.hasBoth(Part.INDICATOR)) {
            comparison.indicators();
        }
        if (comparison.hasBoth(Part.AGENCY)) {
            comparison.agencies();
        }
        return comparison.changes;
    }

    /** A part that one of them lacks is one change: nothing of it can be compared. */
    private boolean hasBoth(Part part) {
        var had = !before.missing().contains(part);
        var has = !after.missing().contains(part);
        if (had != has) {
            var key = part.name().toLowerCase(Locale.ROOT);
            changes.add(new Change(
                    "part",
                    key,
                    Text.of(key, key),
                    null,
                    BooleanNode.valueOf(had),
                    BooleanNode.valueOf(has),
                    Why.PART_MISSING));
        }
        return had && has;
    }

    private void indicators() {
        compare("target", ITEMS, item -> item.at("/target/code").asText(), Names::target, this::target);
        if (before.year() == after.year()) {
            compare("operatorFigure", FIGURES, Comparison::figureKey, Names::figure, this::figure);
        }
        if (bothTell(UNITS)) {
            compare("territoryFigure", UNITS, Comparison::unitKey, Names::unit, this::valueOfPeriod);
        }
        if (bothTell(YEARS)) {
            compare("yearFigure", YEARS, Comparison::yearKey, Names::year, this::valueOfPeriod);
        }
        if (before.year() == after.year() && bothTell(COVERAGE)) {
            coverage();
        }
    }

    /** Older snapshots do not have every list. */
    private boolean bothTell(String list) {
        return before.snapshot().at(list).isArray() && after.snapshot().at(list).isArray();
    }

    private void coverage() {
        compare("coverage", COVERAGE, item -> code(item, "indicator"), Names::coverage, this::covered);
        villages("villageCovered", "newlyCovered");
        villages("villageWithout", "newlyWithout");
    }

    /** A village is told of under each indicator that it became different in. */
    private void villages(String what, String member) {
        after.snapshot().at(COVERAGE).forEach(later -> {
            var indicator = code(later, "indicator");
            var earlier = byKey(before.snapshot().at(COVERAGE), item -> code(item, "indicator"));
            if (earlier.containsKey(indicator)) {
                compare(
                        what,
                        earlier.get(indicator).path(member),
                        later.path(member),
                        village -> indicator + " " + code(village, "code"),
                        Names::village,
                        village -> {});
            }
        });
    }

    private void agencies() {
        if (before.year() == after.year()) {
            compare(
                    "duty",
                    DUTIES,
                    duty -> duty.path("obligation").asText() + " "
                            + duty.path("year").asText(),
                    Names::duty,
                    this::duty);
        }
        compare("task", TASKS, task -> task.path("code").asText(), Names::titled, this::task);
        if (bothTell(OBSTACLES)) {
            compare("obstacle", OBSTACLES, obstacle -> obstacle.path("id").asText(), Names::titled, this::state);
        }
        compare("proposal", PROPOSALS, Comparison::proposalKey, Names::titled, this::state);
        compare(
                "budget",
                BUDGET,
                source -> source.path("source").asText() + " "
                        + source.path("year").asText(),
                Names::budget,
                this::budget);
    }

    /** Tells what changed in one thing. */
    private interface Differences {
        void find(Thing thing);
    }

    /** A thing that both tell of. */
    private record Thing(String what, String key, Text name, JsonNode before, JsonNode after) {}

    private void compare(
            String what,
            String list,
            Function<JsonNode, String> key,
            BiFunction<Names, JsonNode, Text> name,
            Differences differences) {
        compare(what, before.snapshot().at(list), after.snapshot().at(list), key, name, differences);
    }

    private void compare(
            String what,
            JsonNode old,
            JsonNode present,
            Function<JsonNode, String> key,
            BiFunction<Names, JsonNode, Text> name,
            Differences differences) {
        var earlier = byKey(old, key);
        var later = byKey(present, key);
        later.forEach((code, item) -> {
            var known = earlier.get(code);
            var called = name.apply(after.names(), item);
            if (known != null) {
                differences.find(new Thing(what, code, called, known, item));
            } else if (isOf(item, before)) {
                changes.add(new Change(what, code, called, null, null, item, Why.NEW_DATA));
            }
        });
        earlier.forEach((code, item) -> {
            if (!later.containsKey(code) && isOf(item, after)) {
                changes.add(new Change(what, code, name.apply(before.names(), item), null, item, null, Why.WITHDRAWN));
            }
        });
    }

    /**
     * Whether a side would tell of it: of money of its year and of later ones, of values of its year and of earlier ones, of
     * units on its map.
     */
    private static boolean isOf(JsonNode item, Side side) {
        if (item.has("balance")) {
            return item.path("year").asInt() >= side.year();
        }
        if (item.has("level")) {
            return side.names().territories().containsKey(code(item, "territory"));
        }
        return !(item.has("year") && item.has("value")) || item.path("year").asInt() <= side.year();
    }

    private void target(Thing target) {
        var size = changes.size();
        for (var member : List.of("value", "due", "comparator")) {
            differ(target, "/target/" + member, Why.TARGET_AMENDED);
        }
        differ(target, "/latest/value", whyOfLatest(target));
        var why = changes.size() == size
                ? Why.TIME
                : changes.get(changes.size() - 1).why();
        differ(target, "/verdict", why);
    }

    /** The value of the same period grows with what others send; only what was there already can be revised. */
    private Why whyOfLatest(Thing target) {
        var period = target.after().at("/latest/period").asText();
        if (!target.before().at("/latest/period").asText().equals(period)) {
            return Why.NEW_DATA;
        }
        return whyInPeriod(target.after().at("/indicator/code").asText(), period);
    }

    private Why whyInPeriod(String indicator, String period) {
        var known = byKey(ofIndicator(before, indicator, period), Comparison::figureKey);
        var came = ofIndicator(after, indicator, period).stream()
                .anyMatch(figure -> !known.containsKey(figureKey(figure)) || isOtherSubmission(known, figure));
        return came ? Why.NEW_DATA : Why.REVISION;
    }

    private static boolean isOtherSubmission(Map<String, JsonNode> known, JsonNode figure) {
        return !source(known.get(figureKey(figure))).equals(source(figure));
    }

    private List<JsonNode> ofIndicator(Side side, String indicator, String period) {
        var chosen = new ArrayList<JsonNode>();
        side.snapshot().at(FIGURES).forEach(figure -> {
            if (code(figure, "indicator").equals(indicator)
                    && figure.path("period").asText().equals(period)) {
                chosen.add(figure);
            }
        });
        return chosen;
    }

    /** A figure out of another submission, recorded after the earlier cut-off, is news; the same one told otherwise is revised. */
    private void figure(Thing figure) {
        var why = source(figure.before()).equals(source(figure.after())) || !isRecordedAfter(figure.after())
                ? Why.REVISION
                : Why.NEW_DATA;
        for (var member : List.of("numerator", "denominator", "value")) {
            differ(figure, "/" + member, why);
        }
    }

    private boolean isRecordedAfter(JsonNode figure) {
        var recorded = figure.path("recordedAt").asText();
        var cutOff = before.snapshot().path("cutOff").asText();
        return recorded.isEmpty() || OffsetDateTime.parse(recorded).toInstant().isAfter(Instant.parse(cutOff));
    }

    private void valueOfPeriod(Thing figure) {
        var period = figure.after().path("period").asText();
        var why = figure.before().path("period").asText().equals(period)
                ? whyInPeriod(code(figure.after(), "indicator"), period)
                : Why.NEW_DATA;
        differ(figure, "/value", why);
    }

    private void covered(Thing coverage) {
        for (var member : List.of("villages", "reported", "without")) {
            differ(coverage, "/" + member, Why.NEW_DATA);
        }
    }

    private static String source(JsonNode figure) {
        return figure.at("/source/ref").asText();
    }

    private void duty(Thing duty) {
        for (var member : List.of("owed", "sent", "accepted")) {
            differ(duty, "/" + member, Why.NEW_DATA);
        }
    }

    private void task(Thing task) {
        for (var member : List.of("state", "due", "overdue")) {
            differ(task, "/" + member, Why.NEW_DATA);
        }
    }

    private void state(Thing thing) {
        differ(thing, "/state", Why.NEW_DATA);
    }

    private void budget(Thing source) {
        for (var member : List.of("balance", "requested", "appraised", "allotted")) {
            differ(source, "/" + member, Why.NEW_DATA);
        }
    }

    private void differ(Thing thing, String member, Why why) {
        var old = thing.before().at(member);
        var present = thing.after().at(member);
        if (!same(old, present)) {
            changes.add(new Change(thing.what(), thing.key(), thing.name(), member, orNull(old), orNull(present), why));
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

    private static Map<String, JsonNode> byKey(Iterable<JsonNode> list, Function<JsonNode, String> key) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> byKey.put(key.apply(item), item));
        return byKey;
    }

    /** Two may have one title; older snapshots know no id. */
    private static String proposalKey(JsonNode proposal) {
        return proposal.path("id").asText(proposal.path("title").asText());
    }

    private static String unitKey(JsonNode figure) {
        return code(figure, "indicator") + " " + code(figure, "territory");
    }

    private static String yearKey(JsonNode figure) {
        return code(figure, "indicator") + " " + figure.path("year").asText();
    }

    private static String figureKey(JsonNode figure) {
        return String.join(
                " ",
                code(figure, "operator"),
                code(figure, "indicator"),
                code(figure, "territory"),
                code(figure, "period"));
    }

    static String code(JsonNode owner, String member) {
        var value = owner.path(member);
        return value.isObject() ? value.path("code").asText() : value.asText();
    }
}
