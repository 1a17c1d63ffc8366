package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.reporting.document.paper.Block;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.document.trace.Origins.Link;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Whatever is shown out of the snapshot can be followed. */
class TracedFiguresTest {

    private static final String OF_THE_DOCUMENT_ITSELF = "/cutOff";
    private static final String WORDS_OF_THE_PLAN = "/quote";

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
    void leadsFromEveryFigureToWhatItWasMadeOf(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> Stream.of("submissions", "taskList")
                                .flatMap(list ->
                                        StreamSupport.stream(json.get(list).spliterator(), false))
                                .forEach(thing -> ((ObjectNode) thing).put("id", "0199")))
                .of(kind, subject);
        var origins = file.origins();

        assertThat(pointers(file.paper())
                        .distinct()
                        .filter(pointer ->
                                !pointer.equals(OF_THE_DOCUMENT_ITSELF) && !pointer.endsWith(WORDS_OF_THE_PLAN))
                        .filter(pointer -> origins.of(pointer).links().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
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
                    ((ObjectNode) json.at("/duties/0/organisations/0")).put("submission", "0199");
                    ((ObjectNode) json.at("/duties/0/organisations/1")).put("submission", "0200");
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
                .containsExactly(tuple("DUTY", "operator-plan"), tuple("SUBMISSION", "0199"));
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

    private static Stream<String> pointers(Paper paper) {
        return Stream.concat(
                blocks(paper)
                        .filter(Block.Text.class::isInstance)
                        .flatMap(block -> ((Block.Text) block).spans().stream())
                        .flatMap(span -> span.pointers().stream()),
                tables(paper)
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .map(Cell::pointer)
                        .filter(pointer -> pointer != null));
    }

    private static Stream<Table> tables(Paper paper) {
        return blocks(paper).filter(Block.Grid.class::isInstance).map(block -> ((Block.Grid) block).table());
    }

    private static Stream<Block> blocks(Paper paper) {
        return Stream.concat(paper.body().stream(), paper.annexes().stream().flatMap(annex -> annex.blocks().stream()));
    }
}
