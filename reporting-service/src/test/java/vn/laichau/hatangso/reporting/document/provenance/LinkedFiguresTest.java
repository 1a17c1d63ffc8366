package vn.laichau.hatangso.reporting.document.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What the page for browsers leads to, the JSON leads to, and nothing else. */
class LinkedFiguresTest {

    private static final String FIBRE = "/api/v1/observations?indicator=household-fibre&period=2026";
    private static final String AT_CUT_OFF = "&asOf=2026-11-25T03:05:00Z";

    /**
     * A figure as its reader sees it.
     *
     * @param place of a table: which one, row and column; empty for one of a sentence
     * @param origins pointers, each followed by its links
     */
    private record Shown(String place, String text, List<String> origins) {}

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void linksTheSameFiguresAsThePageInEachKindAndLanguage(ReportKind kind, String subject) throws Exception {
        for (var language : Language.values()) {
            var file = withManySources(60).of(kind, subject).in(language);

            assertThat(ofTables(json(file)))
                    .as("%s %s", kind, language)
                    .containsExactlyElementsOf(figures(page(file))
                            .filter(figure -> !figure.place().isEmpty())
                            .toList());
            assertThat(ofSentences(json(file)))
                    .as("%s %s", kind, language)
                    .containsExactlyInAnyOrderElementsOf(figures(page(file))
                            .filter(figure -> figure.place().isEmpty())
                            .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    /** Otherwise nothing would be compared above. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void linksFiguresInBodyAndAnnexes(Language language) throws Exception {
        var tables = json(ReportFile.withAllParts().in(language)).path("tables");

        assertThat(tables).hasSizeGreaterThan(4);
        assertThat(tables)
                .filteredOn(table -> table.path("annex").isNull())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.path("figures")).isNotEmpty());
        assertThat(tables)
                .filteredOn(table -> table.path("annex").isTextual())
                .extracting(table -> table.path("annex").asText())
                .startsWith(language == Language.EN ? "Annex I" : "Phụ lục I");
    }

    /** A figure that a person has worded away is none of the sentence. */
    @Test
    void linksNoFigureThatASentenceLeavesOut() throws Exception {
        var file = ReportFile.withAllParts().worded("results.all", "Kế hoạch có nhiều mục tiêu.");

        assertThat(json(file).path("paragraphs"))
                .filteredOn(paragraph -> paragraph.path("key").asText().equals("results.all"))
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.path("figures")).isEmpty());
    }

    @Test
    void saysWhereAFigureStandsWhatItIsExactlyAndWhatItWasMadeOf() throws Exception {
        var table = tableOf(json(ReportFile.withAllParts()), "operatorFigures/0/numerator");

        assertThat(table.path("annex").asText()).isEqualTo("Phụ lục II");
        assertThat(table.path("columns").get(5).asText()).isEqualTo("Tử số");
        assertThat(table.path("rows").asInt()).isEqualTo(5);
        assertThat(table.path("leftOut").asInt()).isZero();
        assertThat(table.path("figures").get(0)).isEqualTo(ExactJson.read("""
                {"row": 1, "column": 6, "shown": "1.200", "value": 1200, "origins": [{
                  "pointer": "/parts/indicator/operatorFigures/0/numerator", "value": 1200, "mark": null, "links": [
                    {"kind": "OBSERVATION", "ref": "1", "item": null, "href": "%s&territory=03388%s"},
                    {"kind": "SUBMISSION", "ref": "0199", "item": "0199#1", "href": "/api/v1/submissions/0199"}],
                  "total": 2, "all": null}]}""".formatted(FIBRE, AT_CUT_OFF)));
    }

    /** The value of the year before, beside it, may have come about otherwise. */
    @Test
    void saysHowTheValueOfAUnitCameAbout() throws Exception {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/territoryFigures/1"))
                                .put("mark", "RESTATED")
                                .put("previous", 20));
        var figures = tableOf(json(file), "territoryFigures/1/value").path("figures");

        assertThat(figures)
                .filteredOn(figure -> figure.path("row").asInt() == 2)
                .extracting(figure -> figure.at("/origins/0/mark").asText())
                .containsExactly("null", "RESTATED");
        assertThat(figures)
                .filteredOn(figure -> figure.path("row").asInt() == 1)
                .extracting(figure -> figure.at("/origins/0/mark").asText())
                .contains("NATIVE");
    }

    /** Sixty villages of one submission: the list of all, sixty figures and sixty items of the submission. */
    @ParameterizedTest
    @CsvSource({"VI, và 71 nguồn khác", "EN, and 71 other sources"})
    void saysInBothHowManySourcesAreNotShownAndWhereTheyAre(Language language, String others) throws Exception {
        var file = withManySources(60).in(language);
        var pointer = "/parts/indicator/progress/items/" + latestOfFibre(file) + "/latest/value";
        var origin = file.origins().of(pointer);
        var note = note(page(file), pointer);
        var more = elements(note, "a")
                .filter(link -> link.hasAttribute("data-others"))
                .toList();

        assertThat(origin.links()).hasSize(50);
        assertThat(origin.total()).isEqualTo(121);
        assertThat(origin.all()).isEqualTo(FIBRE + AT_CUT_OFF);
        assertThat(more).singleElement().satisfies(link -> {
            assertThat(link.getTextContent()).isEqualTo(others);
            assertThat(link.getAttribute("data-others")).isEqualTo("71");
            assertThat(link.getAttribute("href")).isEqualTo(ReportFile.PORTAL + FIBRE + AT_CUT_OFF);
        });
        assertThat(tableOf(json(file), pointer.substring("/parts/indicator/".length()))
                        .path("figures"))
                .filteredOn(figure -> figure.at("/origins/0/pointer").asText().equals(pointer))
                .first()
                .satisfies(figure -> {
                    assertThat(figure.at("/origins/0/total").asInt()).isEqualTo(121);
                    assertThat(figure.at("/origins/0/all").asText()).isEqualTo(FIBRE + AT_CUT_OFF);
                });
    }

    @Test
    void saysThatOneOtherIsOne() throws Exception {
        // The list of all, twenty-five figures and as many items.
        var one = withManySources(25);
        var pointer = "/parts/indicator/progress/items/" + latestOfFibre(one) + "/latest/value";

        assertThat(text(note(page(one), pointer))).contains("và 1 nguồn khác");
        assertThat(text(note(page(one.in(Language.EN)), pointer))).contains("and 1 other source ");
        assertThat(text(note(page(withManySources(24)), pointer))).doesNotContain("nguồn khác");
    }

    /** Bodies that have sent their plans stand in the list of submissions for that obligation. */
    @Test
    void leadsFromAnObligationToTheListOfAllThatWasSent() {
        var figureSources = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    var owing = (ArrayNode) json.at("/obligations/0/organisations");
                    for (int i = owing.size(); i < 60; i++) {
                        owing.add(owing.get(0).deepCopy());
                    }
                    IntStream.range(0, 60).forEach(i -> ((ObjectNode) owing.get(i)).put("submission", "s" + i));
                })
                .origins();

        var sent = figureSources.of("/parts/agency/obligations/0/sent");
        assertThat(sent.links())
                .hasSize(50)
                .first()
                .satisfies(link -> assertThat(link.kind()).isEqualTo("OBLIGATION"));
        assertThat(sent.total()).isEqualTo(61);
        assertThat(sent.all()).startsWith("/api/v1/submissions?obligation=operator-plan&year=");
        assertThat(figureSources
                        .of("/parts/agency/obligations/0/organisations/3/sentAt")
                        .all())
                .isNull();
    }

    /** As many rows as no browser shows: the snapshot holds them with their sources, and the JSON says so. */
    @Test
    void saysWhichTableIsTooLongToBeLinked() throws Exception {
        var tables = json(withFigures(10_001)).path("tables");
        var ofOperators = StreamSupport.stream(tables.spliterator(), false)
                .filter(table -> table.path("annex").asText().equals("Phụ lục II"))
                .toList();

        assertThat(ofOperators).hasSize(3);
        assertThat(ofOperators.get(0).path("rows").asInt()).isEqualTo(10_001);
        assertThat(ofOperators.get(0).path("leftOut").asInt()).isEqualTo(10_001);
        assertThat(ofOperators.get(0).path("figures")).isEmpty();
        // In its place, as on the page: those of the whole province.
        assertThat(ofOperators.get(1).path("rows").asInt()).isEqualTo(3);
        assertThat(ofOperators.get(1).path("leftOut").asInt()).isZero();
        // And what each operator's own figures add up to, of each indicator: four, one of which does not add up.
        assertThat(ofOperators.get(2).path("rows").asInt()).isEqualTo(4);
    }

    private static ReportFile withFigures(int rows) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            for (int i = figures.size(); i < rows; i++) {
                figures.add(((ObjectNode) figures.get(0).deepCopy()).put("id", i + 1));
            }
        });
    }

    /** As many figures of one indicator and year, each an item of the submission. */
    private static ReportFile withManySources(int villages) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            var own = 2;
            for (int i = own; i < villages; i++) {
                var more = (ObjectNode) figures.get(0).deepCopy();
                more.put("id", 1_000 + i).put("territory", "V" + i);
                more.withObject("source").put("item", "0199#" + (1_000 + i));
                figures.add(more);
            }
        });
    }

    private static int latestOfFibre(ReportFile file) {
        var items = file.snapshot().tree().at("/parts/indicator/progress/items");
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).at("/indicator/code").asText().equals("household-fibre")
                        && items.get(i).at("/latest/period").asText().equals("2026"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(ReportFile file) throws JsonProcessingException {
        return ExactJson.read(new String(ExactJson.bytes(FigureListing.of(file.narrative(), file.content())), UTF_8));
    }

    private static JsonNode tableOf(JsonNode json, String pointer) {
        return StreamSupport.stream(json.path("tables").spliterator(), false)
                .filter(table -> table.path("annex").isTextual()
                        && table.findValues("pointer").stream()
                                .anyMatch(each -> each.asText().equals("/parts/indicator/" + pointer)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Shown> ofTables(JsonNode json) {
        var all = new ArrayList<Shown>();
        var ordinal = 0;
        for (var table : json.path("tables")) {
            if (table.path("leftOut").asInt() == 0) {
                var place = ordinal++;
                table.path("figures")
                        .forEach(figure -> all.add(new Shown(
                                place + "/" + figure.path("row").asInt() + "/"
                                        + figure.path("column").asInt(),
                                figure.path("shown").asText().replace("\n", ""),
                                origins(figure))));
            }
        }
        return all;
    }

    private static Set<Shown> ofSentences(JsonNode json) {
        var all = new LinkedHashSet<Shown>();
        json.path("paragraphs")
                .findValues("figures")
                .forEach(figures -> figures.forEach(figure -> {
                    if (!figure.path("origins").isEmpty()) {
                        all.add(new Shown("", figure.path("shown").asText(), origins(figure)));
                    }
                }));
        return all;
    }

    private static List<String> origins(JsonNode figure) {
        var all = new ArrayList<String>();
        figure.path("origins").forEach(origin -> {
            all.add(origin.path("pointer").asText());
            origin.path("links").forEach(link -> {
                var thing = link.path("item").isNull() ? link.path("ref") : link.path("item");
                all.add(link.path("kind").asText() + " " + thing.asText() + " "
                        + link.path("href").asText());
            });
            if (!origin.path("all").isNull()) {
                var others = origin.path("total").asInt() - origin.path("links").size();
                all.add(others + " others " + origin.path("all").asText());
            }
        });
        return all;
    }

    private static Element page(ReportFile file) throws Exception {
        var html = new String(HtmlPageWriter.of(file.narrative().onScreen(), file.origins(), ReportFile.PORTAL), UTF_8)
                .replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static Stream<Shown> figures(Element page) {
        var notes = new HashMap<String, List<String>>();
        elements(page, "li").forEach(note -> notes.put("#" + note.getAttribute("id"), origins(note)));
        var inTables = new LinkedHashSet<Element>();
        var all = new ArrayList<Shown>();
        var tables = elements(page, "table").toList();
        for (int table = 0; table < tables.size(); table++) {
            var rows = elements(tables.get(table), "tr").toList();
            for (int row = 1; row < rows.size(); row++) {
                var cells = elements(rows.get(row), "td").toList();
                for (int cell = 0; cell < cells.size(); cell++) {
                    var place = table + "/" + row + "/" + (cell + 1);
                    links(cells.get(cell)).forEach(link -> {
                        inTables.add(link);
                        all.add(new Shown(place, link.getTextContent(), notes.get(link.getAttribute("href"))));
                    });
                }
            }
        }
        links(page)
                .filter(link -> !inTables.contains(link))
                .forEach(link -> all.add(new Shown("", link.getTextContent(), notes.get(link.getAttribute("href")))));
        return all.stream();
    }

    private static Stream<Element> links(Element within) {
        return elements(within, "a").filter(link -> link.getAttribute("class").equals("figure"));
    }

    private static List<String> origins(Element note) {
        var all = new ArrayList<String>();
        for (var child : nodes(note.getChildNodes()).toList()) {
            if (child instanceof Element element) {
                var address = element.getAttribute("href").replaceFirst("^" + ReportFile.PORTAL, "");
                if (element.getTagName().equals("code")) {
                    all.add(element.getTextContent());
                } else if (element.hasAttribute("data-others")) {
                    all.add(element.getAttribute("data-others") + " others " + address);
                } else {
                    all.add(element.getAttribute("data-origin") + " " + address);
                }
            }
        }
        return all;
    }

    private static Element note(Element page, String pointer) {
        return elements(page, "li")
                .filter(note -> elements(note, "code")
                        .map(Element::getTextContent)
                        .toList()
                        .equals(List.of(pointer)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element element) {
        return element.getTextContent();
    }

    private static Stream<Element> elements(Element within, String name) {
        return nodes(within.getElementsByTagName(name)).map(Element.class::cast);
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
