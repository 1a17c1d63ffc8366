package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Whatever is shown out of the snapshot can be followed. */
class TracedFiguresTest {

    private static final String OF_THE_DOCUMENT_ITSELF = "/cutOff";

    private static final String WORDS_OF_THE_PLAN = "/quote";

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void leadsFromEveryFigureToWhatItWasMadeOf(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> Stream.of("submissions", "taskList")
                                .flatMap(list ->
                                        StreamSupport.stream(json.get(list).spliterator(), false))
                                .forEach(thing -> ((ObjectNode) thing).put("id", "0199")))
                .of(kind, subject);
        var figureSources = file.origins();

        assertThat(pointers(file.paper())
                        .distinct()
                        .filter(pointer ->
                                !pointer.equals(OF_THE_DOCUMENT_ITSELF) && !pointer.endsWith(WORDS_OF_THE_PLAN))
                        .filter(pointer -> figureSources.of(pointer).links().isEmpty()))
                .isEmpty();
    }

    /** All but what the document says of itself. */
    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"ANNUAL", "MID_TERM", "FINAL"})
    void leadsFromEverySentenceWithFiguresToSomeFact(ReportKind kind) {
        assertThat(withOthers().of(kind, null).narrative().paragraphs())
                .filteredOn(paragraph -> !paragraph.figures().isEmpty()
                        && paragraph.figures().stream()
                                .allMatch(figure -> figure.pointers().isEmpty()))
                .extracting(Paragraph::key)
                .isSubsetOf("territories.map", "proposals.quoted", "annex.mention", "closing." + kind);
    }

    /** With communes' values of more indicators than the body tells of. */
    private static ReportFile withOthers() {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("territoryFigures");
            var ofOne = figures.deepCopy();
            for (var target : List.of("0", "1", "2", "3", "5", "6", "7", "8", "9")) {
                ofOne.deepCopy()
                        .forEach(figure -> figures.add(((ObjectNode) figure)
                                .set("indicator", json.at("/progress/items/" + target + "/indicator/code"))));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void saysOfEveryNumberInATableWhereItStands(ReportKind kind, String subject) {
        assertThat(tables(ReportFile.withAllParts().of(kind, subject).paper())
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.subList(1, row.size()).stream())
                        .filter(cell -> cell.number() != null && cell.pointer() == null))
                .isEmpty();
    }

    @Test
    void leadsFromTheDayABodySentItsPlanToThatSubmissionAlone() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    ((ObjectNode) json.at("/obligations/0/organisations/0")).put("submission", "0199");
                    ((ObjectNode) json.at("/obligations/0/organisations/1")).put("submission", "0200");
                })
                .of(ReportKind.COMPLIANCE, null);
        var sent = tables(file.paper())
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(2))
                .filter(cell -> cell.text().startsWith("09:05"))
                .findFirst()
                .orElseThrow();

        assertThat(file.origins().of(sent.pointer()).links())
                .extracting(Link::kind, Link::ref)
                .containsExactly(tuple("OBLIGATION", "operator-plan"), tuple("SUBMISSION", "0199"));
    }

    @Test
    void leadsFromFiguresOfThePlanThatDoNotAgreeToTheFinding() {
        var file = ReportFile.withAllParts();

        for (var member : List.of("stated", "computed", "clauses")) {
            assertThat(file.origins()
                            .of("/parts/indicator/findings/0/" + member)
                            .links())
                    .as(member)
                    .containsExactly(new Link(
                            "FINDING",
                            "video-points-by-operator",
                            null,
                            "/api/v1/quality-findings?check=video-points-by-operator"));
        }
    }

    private static Stream<String> pointers(DocumentModel documentModel) {
        return Stream.concat(
                blocks(documentModel)
                        .filter(Block.Text.class::isInstance)
                        .flatMap(block -> ((Block.Text) block).spans().stream())
                        .flatMap(span -> span.pointers().stream()),
                tables(documentModel)
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .map(Cell::pointer)
                        .filter(pointer -> pointer != null));
    }

    private static Stream<Table> tables(DocumentModel documentModel) {
        return blocks(documentModel).filter(Block.Grid.class::isInstance).map(block -> ((Block.Grid) block).table());
    }

    private static Stream<Block> blocks(DocumentModel documentModel) {
        return Stream.concat(
                documentModel.body().stream(),
                documentModel.annexes().stream().flatMap(annex -> annex.blocks().stream()));
    }

    @Test
    void leadsFromAnOperatorsCountToItsOwnSubmissionsAndFromAVerdictToItsTargetAndFigures() {
        var gave = ReportFile.withAllParts().narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals("operators.gave.all"))
                .flatMap(paragraph -> paragraph.figures().stream())
                .filter(figure -> figure.name().equals("operators"))
                .flatMap(figure -> figure.pointers().stream())
                .toList();
        var figureSources = ReportFile.withAllParts().origins();

        assertThat(gave)
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(figureSources.of(pointer).links())
                        .extracting(FigureSources.Link::href)
                        .anyMatch(link -> link.startsWith("/api/v1/submissions/")));
        assertThat(figureSources.of("/parts/indicator/progress/items/0/verdict").links())
                .extracting(FigureSources.Link::kind)
                .contains("TARGET", "OBSERVATION");
        assertThat(figureSources
                        .of("/parts/indicator/progress/counts/2025/ACHIEVED")
                        .links())
                .isNotEmpty()
                .allMatch(link -> link.kind().equals("TARGET"));
    }

    @Test
    void leadsFromEachOfTheseFiguresToTheThingItself() {
        var figureSources = ReportFile.withAllParts().origins();

        assertThat(href(figureSources, "/parts/agency/reportedObstacles/0/description"))
                .isEqualTo("/api/v1/obstacles/0193a000-0000-7000-8000-000000000021");
        assertThat(href(figureSources, "/parts/agency/proposals/1/reason"))
                .isEqualTo("/api/v1/proposals/0193a000-0000-7000-8000-000000000032");
        assertThat(href(figureSources, "/parts/agency/decisions/0/number"))
                .isEqualTo("/api/v1/decisions/0193a000-0000-7000-8000-000000000041");
        assertThat(href(figureSources, "/parts/agency/budget/requests/0/amount"))
                .isEqualTo("/api/v1/budget-requests/0193a000-0000-7000-8000-000000000051");
        assertThat(href(figureSources, "/parts/agency/budget/sources/0/left")).isEqualTo("/api/v1/budget-balances");
        assertThat(href(figureSources, "/parts/agency/taskList/2/overdue"))
                .isEqualTo("/api/v1/tasks/0193a000-0000-7000-8000-000000000001");
        assertThat(href(figureSources, "/parts/agency/taskBoard")).isEqualTo("/api/v1/tasks");
    }

    private static String href(FigureSources figureSources, String pointer) {
        return figureSources.of(pointer).links().get(0).href();
    }
}
