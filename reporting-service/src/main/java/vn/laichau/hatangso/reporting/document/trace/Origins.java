package vn.laichau.hatangso.reporting.document.trace;

import static vn.laichau.hatangso.reporting.document.trace.Side.code;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Where the figures of one snapshot come from. */
public final class Origins {

    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String ITEMS = "/parts/indicator/progress/items";
    private static final String COUNTS = "/parts/indicator/progress/counts/";
    private static final int MOST_LINKS = 50;

    private final JsonNode snapshot;

    /** The operators' figures by indicator and period, and by indicator, period and territory. */
    private final Map<List<String>, List<JsonNode>> figures = new HashMap<>();

    private Origins(JsonNode snapshot) {
        this.snapshot = snapshot;
        snapshot.at(FIGURES).forEach(figure -> {
            var indicator = code(figure, "indicator");
            var period = figure.path("period").asText();
            note(figure, List.of(indicator, period));
            note(figure, List.of(indicator, period, code(figure, "territory")));
        });
    }

    private void note(JsonNode figure, List<String> key) {
        figures.computeIfAbsent(key, none -> new ArrayList<>()).add(figure);
    }

    public static Origins of(SnapshotContent content) {
        return new Origins(ExactJson.tree(content));
    }

    /**
     * Where one figure comes from.
     *
     * @param pointer into the snapshot
     * @param value there; missing where the pointer names none, or a whole list, which is in the snapshot
     * @param links what it was made of
     */
    public record Origin(String pointer, JsonNode value, List<Link> links) {}

    /**
     * A thing that can be looked at over the API.
     *
     * @param kind OBSERVATION, SUBMISSION, TARGET, DUTY, TASKS, TASK, OBSTACLE, PROPOSAL, DECISION, BUDGET_REQUEST or BUDGET_BALANCES
     * @param ref id or code of the thing, or number of the observation
     * @param item of the submission; null for others
     */
    public record Link(String kind, String ref, String item, String href) {

        private static final Map<String, Text> KINDS = Map.ofEntries(
                Map.entry("OBSERVATION", Text.of("Số liệu", "Figure")),
                Map.entry("SUBMISSION", Text.of("Hồ sơ đã gửi", "Submission")),
                Map.entry("TARGET", Text.of("Mục tiêu", "Target")),
                Map.entry("DUTY", Text.of("Nghĩa vụ", "Duty")),
                Map.entry("TASKS", Text.of("Nhiệm vụ", "Tasks")),
                Map.entry("TASK", Text.of("Nhiệm vụ", "Task")),
                Map.entry("OBSTACLE", Text.of("Vướng mắc", "Obstacle")),
                Map.entry("PROPOSAL", Text.of("Kiến nghị", "Proposal")),
                Map.entry("DECISION", Text.of("Quyết định", "Decision")),
                Map.entry("BUDGET_REQUEST", Text.of("Đề nghị kinh phí", "Budget request")),
                Map.entry("BUDGET_BALANCES", Text.of("Nguồn kinh phí", "Budget balances")));

        /** The one thing among those of its kind. */
        public String thing() {
            return item == null ? ref : item;
        }

        public String label(Language language) {
            return KINDS.getOrDefault(kind, Text.of(kind, kind)).in(language) + " " + thing();
        }
    }

    public Origin of(String pointer) {
        var named = snapshot.at(JsonPointer.compile(pointer));
        var value = named.isContainerNode() ? MissingNode.getInstance() : named;
        return new Origin(
                pointer, value, links(pointer).distinct().limit(MOST_LINKS).toList());
    }

    private Stream<Link> links(String pointer) {
        var steps = pointer.split("/");
        if (pointer.startsWith(FIGURES + "/")) {
            return figure(snapshot.at(FIGURES + "/" + steps[4]));
        }
        if (pointer.startsWith(COUNTS)) {
            return judged(steps[5]);
        }
        if (pointer.equals(ITEMS)) {
            return StreamSupport.stream(snapshot.at(ITEMS).spliterator(), false).map(Origins::target);
        }
        if (pointer.startsWith(ITEMS + "/")) {
            return progress(snapshot.at(String.join("/", List.of(steps).subList(0, 6))), pointer);
        }
        if (pointer.startsWith("/parts/indicator/territoryFigures/")) {
            return ofUnit(snapshot.at("/parts/indicator/territoryFigures/" + steps[4]));
        }
        if (pointer.startsWith("/parts/indicator/yearFigures/")) {
            return measured(snapshot.at("/parts/indicator/yearFigures/" + steps[4]));
        }
        if (pointer.startsWith("/parts/indicator/villageCoverage/")) {
            return measured(snapshot.at("/parts/indicator/villageCoverage/" + steps[4]));
        }
        if (pointer.startsWith("/parts/agency/")) {
            return AgencyLinks.of(snapshot, steps);
        }
        return Stream.empty();
    }

    private Stream<Link> progress(JsonNode item, String pointer) {
        if (pointer.contains("/latest/")) {
            return latest(item);
        }
        var target = Stream.of(target(item));
        // What was judged, and by which figures.
        var isJudgement = pointer.endsWith("/verdict") || pointer.endsWith("/neededPace");
        return isJudgement && item.hasNonNull("latest") ? Stream.concat(target, latest(item)) : target;
    }

    private Stream<Link> latest(JsonNode item) {
        return measured(indicator(item), item.at("/latest/period").asText());
    }

    /** What an indicator's value of a period in the whole province was made of. */
    private Stream<Link> measured(JsonNode figure) {
        return measured(code(figure, "indicator"), figure.path("period").asText());
    }

    private Stream<Link> measured(String indicator, String period) {
        var whole = new Link("OBSERVATION", indicator + " " + period, null, observations(indicator, null, period));
        return Stream.concat(Stream.of(whole), all(List.of(indicator, period)));
    }

    /** The targets that were given a verdict. */
    private Stream<Link> judged(String verdict) {
        return StreamSupport.stream(snapshot.at(ITEMS).spliterator(), false)
                .filter(item -> verdict.equals(item.path("verdict").asText()))
                .map(Origins::target);
    }

    /** A target; the page of its indicator also shows where the plan started. */
    private static Link target(JsonNode item) {
        return new Link(
                "TARGET", item.at("/target/code").asText(), null, "/api/v1/targets?indicator=" + indicator(item));
    }

    private static String indicator(JsonNode item) {
        return item.at("/target/indicator").asText(item.at("/indicator/code").asText());
    }

    private Stream<Link> ofUnit(JsonNode unit) {
        var indicator = code(unit, "indicator");
        var territory = code(unit, "territory");
        var period = unit.path("period").asText();
        var whole = new Link(
                "OBSERVATION",
                indicator + " " + territory + " " + period,
                null,
                observations(indicator, territory, period));
        return Stream.concat(Stream.of(whole), all(List.of(indicator, period, territory)));
    }

    private Stream<Link> all(List<String> key) {
        return figures.getOrDefault(key, List.of()).stream().flatMap(Origins::figure);
    }

    private static Stream<Link> figure(JsonNode figure) {
        var observation = new Link(
                "OBSERVATION",
                figure.path("id").asText(),
                null,
                observations(
                        code(figure, "indicator"),
                        code(figure, "territory"),
                        figure.path("period").asText()));
        var source = figure.path("source");
        return "SUBMISSION".equals(source.path("kind").asText())
                ? Stream.of(
                        observation,
                        submission(
                                source.path("ref").asText(), source.path("item").asText()))
                : Stream.of(observation);
    }

    static Link submission(String id, String item) {
        return new Link("SUBMISSION", id, item, "/api/v1/submissions/" + id);
    }

    private static String observations(String indicator, String territory, String period) {
        var href = "/api/v1/observations?indicator=" + indicator + "&period=" + period;
        return territory == null ? href : href + "&territory=" + territory;
    }
}
