package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.format.CodeLabels;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportContent;

/** Where the figures of one snapshot come from. */
public final class FigureSources {

    private static final Set<String> VALUES = Set.of("value", "numerator", "denominator");

    private final JsonNode snapshot;
    private final IndicatorLinks measured;
    private final Edition edition;

    private FigureSources(JsonNode snapshot, IndicatorLinks measured, Edition edition) {
        this.snapshot = snapshot;
        this.measured = measured;
        this.edition = edition;
    }

    public static FigureSources of(ReportContent content) {
        var snapshot = content.snapshot().tree();
        var measured = new IndicatorLinks(snapshot, content.snapshot().cutOff());
        return new FigureSources(snapshot, measured, content.edition());
    }

    /** In which the figures stand. */
    public Edition edition() {
        return edition;
    }

    /**
     * Where one figure comes from.
     *
     * @param pointer into the snapshot
     * @param value there; missing where the pointer names none, or a whole list, which is in the snapshot
     * @param mark of a unit's value: NATIVE, RESTATED or NOT_DERIVABLE, as the table of units says in words; null for others
     * @param links what it was made of, at most fifty
     * @param total how many things it was made of
     * @param all address where all of them can be read; null where the links are all
     */
    public record Origin(String pointer, JsonNode value, String mark, List<Link> links, int total, String all) {

        /** How many there are besides the links. */
        public int others() {
            return total - links.size();
        }
    }

    /**
     * A thing that can be looked at over the API.
     *
     * @param kind OBSERVATION, SUBMISSION, TARGET, FINDING, OBLIGATION, TASKS, TASK, OBSTACLE, PROPOSAL, DECISION, BUDGET_REQUEST or BUDGET_BALANCES
     * @param ref id or code of the thing, or number of the observation
     * @param item of the submission; null for others
     */
    public record Link(String kind, String ref, String item, String href) {

        /** The one thing among those of its kind. */
        public String thing() {
            return item == null ? ref : item;
        }

        public String label(Language language) {
            return CodeLabels.in(language).of("link", kind) + " " + thing();
        }
    }

    public Origin of(String pointer) {
        var place = JsonPointer.compile(pointer);
        var named = snapshot.at(place);
        var value = named.isContainerNode() ? MissingNode.getInstance() : named;
        var sourceLinks = links(pointer);
        return new Origin(
                pointer,
                value,
                mark(place),
                sourceLinks.first(),
                sourceLinks.total(),
                sourceLinks.areAll() ? null : sourceLinks.all());
    }

    /** What is said of a value is not said of the one of the period before, which stands beside it. */
    private String mark(JsonPointer place) {
        return VALUES.contains(place.last().getMatchingProperty())
                ? snapshot.at(place.head()).path("mark").asText(null)
                : null;
    }

    private SourceLinks links(String pointer) {
        if (pointer.startsWith("/parts/indicator/")) {
            return measured.of(pointer);
        }
        return pointer.startsWith("/parts/agency/") ? AgencyLinks.of(snapshot, pointer.split("/")) : SourceLinks.NONE;
    }

    static Link submission(String id, String item) {
        return new Link("SUBMISSION", id, item, "/api/v1/submissions/" + id);
    }
}
