package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;
import vn.laichau.hatangso.reporting.source.Part;

/** The fixture's first unit is the province; its five communes have 30%, 41,5%, 53%, 64,5% and 76% in 2026. */
class TerritorySpreadTest {

    private static final String AT_CUT_OFF = "&asOf=2026-11-25T03:05:00Z";

    @Test
    void holdsTheCommunesOfOnePeriodAgainstEachOtherAndSaysHowManyAreBehind() {
        var text = lastYear(1).words();

        assertThat(text)
                .contains(
                        "- Hộ gia đình có Internet cáp quang, năm 2026: 04 đơn vị cấp xã có số liệu, thấp nhất là xã Mường Kim"
                                + " (41,5%), cao nhất là xã Bum Nưa (76%); 01 đơn vị khác mới chỉ có số liệu của kỳ trước đó.");
        assertThat(lastYear(1).in(Language.EN).words())
                .contains(
                        "2026: 4 communes have a figure, the lowest is Mường Kim (41.5%), the highest Bum Nưa (76%); 1 other"
                                + " has a figure for an earlier period only.");
    }

    @Test
    void saysNothingOfOthersWhereAllHaveThePeriod() {
        assertThat(ReportFile.withAllParts().words())
                .contains(
                        "năm 2026: 05 đơn vị cấp xã có số liệu, thấp nhất là phường Tân Phong (30%), cao nhất là xã Bum Nưa"
                                + " (76%).");
    }

    /** As one that another plan goes on with may be. */
    @Test
    void namesAnIndicatorThatThePlanHasNoTargetFor() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            json.putArray("indicators")
                    .addObject()
                    .put("code", "untargeted")
                    .put("unit", "PERCENT")
                    .putObject("name")
                    .put("vi", "Hộ có thuê bao truyền hình số")
                    .put("en", "Households with digital television");
            var figures = (ArrayNode) json.get("territoryFigures");
            figures.deepCopy().forEach(figure -> figures.add(((ObjectNode) figure).put("indicator", "untargeted")));
        });
        assertThat(file.words())
                .contains("- Hộ có thuê bao truyền hình số, năm 2026: thấp nhất là phường Tân Phong (30%)")
                .doesNotContain("untargeted");
    }

    @Test
    void saysOnceHowManyCommunesThereAreWhereItIsTheSameOfEachIndicator() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("territoryFigures");
            figures.deepCopy().forEach(figure -> figures.add(((ObjectNode) figure).put("indicator", "smart-device")));
        });
        assertThat(file.words())
                .contains("Số liệu của 05 đơn vị cấp xã theo địa bàn hành chính có hiệu lực ngày 25 tháng 11 năm 2026:")
                .contains("cáp quang, năm 2026: thấp nhất là phường Tân Phong (30%), cao nhất là xã Bum Nưa (76%).")
                .doesNotContain("đơn vị cấp xã có số liệu, thấp nhất");
    }

    /** Of more than eight the first eight whose target is still to be met; one of two others is met, one has no value to meet. */
    @ParameterizedTest
    @CsvSource({"6, 8, 0", "7, 7, 2", "9, 8, 3"})
    void tellsOfTheIndicatorsThatAreStillToBeMetWhereThereAreMany(int open, int told, int others) {
        var indicators = new ArrayList<>(List.of("village-mobile-broadband", "roadmap-2g-switch-off"));
        indicators.addAll(List.of(
                        "household-fibre",
                        "village-fixed-broadband",
                        "household-smart-device",
                        "users-2g-only",
                        "adult-smartphone",
                        "road-mobile-coverage",
                        "organisation-fibre",
                        "industry-iot",
                        "enterprise-cloud")
                .subList(0, open));
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var commune = (ObjectNode) json.at("/territoryFigures/1").deepCopy();
            var figures = json.putArray("territoryFigures");
            indicators.forEach(indicator -> figures.add(commune.deepCopy().put("indicator", indicator)));
        });
        assertThat(file.narrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().startsWith("territories.spread."))
                .hasSize(told);
        assertThat(file.words().contains("Số liệu của 0" + others + " chỉ tiêu còn lại đến từng xã"))
                .isEqualTo(others > 0);
    }

    @Test
    void drawsThemBesideTheSentenceOfTheirIndicator() {
        var body = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> {
                    var figures = (ArrayNode) json.get("territoryFigures");
                    figures.deepCopy()
                            .forEach(figure -> figures.add(((ObjectNode) figure).put("indicator", "smart-device")));
                })
                .paper()
                .body();
        var sentences = IntStream.range(0, body.size())
                .filter(i -> body.get(i) instanceof Block.Text text
                        && text.key() != null
                        && text.key().startsWith("territories.spread."))
                .boxed()
                .toList();
        assertThat(sentences).hasSize(2);
        assertThat(body.get(sentences.get(0) + 1)).isInstanceOf(Block.Picture.class);
        assertThat(body.get(sentences.get(1) + 1)).isNotInstanceOf(Block.Picture.class);
    }

    @Test
    void drawsTheCommunesOfThatPeriodAlone() {
        var drawn = lastYear(1).paper().body().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).chart().description())
                .filter(description -> description.contains("thấp nhất tại"))
                .toList();

        assertThat(drawn).singleElement().asString().contains("Mường Kim").doesNotContain("Tân Phong");
    }

    /** The province's own value, and a commune's that is not known, are no ends of the spread. */
    @Test
    void countsCommunesWithAValueAlone() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/territoryFigures/0")).put("value", 7);
            ((ObjectNode) json.at("/territoryFigures/1")).putNull("value");
            ((ObjectNode) json.at("/territoryFigures/3")).put("value", new BigDecimal("41.50"));
        });
        assertThat(file.words())
                .contains(
                        "năm 2026: 04 đơn vị cấp xã có số liệu, thấp nhất là 41,5% (02 đơn vị), cao nhất là xã Bum Nưa (76%).",
                        "thấp nhất tại xã Mường Kim (41,5%); cao nhất là 76%, ở 01/04 đơn vị cấp xã");
    }

    @Test
    void namesTheOnlyCommuneOnce() {
        assertThat(lastYear(1, 2, 3, 4).words())
                .contains("năm 2026: 01 đơn vị cấp xã có số liệu, là xã Bum Nưa (76%); 04 đơn vị khác");
    }

    @Test
    void namesNoLowestAndHighestWhereAllAreEqual() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ArrayNode) json.get("territoryFigures"))
                                .forEach(figure -> ((ObjectNode) figure).put("value", 100)));

        assertThat(file.words()).contains("năm 2026: 05 đơn vị cấp xã có số liệu, tất cả cùng là 100%.");
    }

    /** A year is over later than any of its quarters and months. */
    @Test
    void takesAYearForLaterThanItsParts() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/territoryFigures/1")).put("period", "2026-Q4");
            ((ObjectNode) json.at("/territoryFigures/2")).put("period", "2026-12");
        });

        assertThat(file.words()).contains("năm 2026: 03 đơn vị cấp xã có số liệu, thấp nhất là xã Khoen On");
    }

    @Test
    void leadsFromTheCountToAllFiguresOfThePeriodAndTheSubmissionsThatBroughtThem() {
        var file = lastYear(1)
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/territoryFigures/3"))
                                .putArray("sources")
                                .addObject()
                                .put("kind", "SUBMISSION")
                                .put("ref", "0207")
                                .put("item", "0207#3"));
        var counted = file.narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals("territories.spread.household-fibre"))
                .flatMap(paragraph -> paragraph.figures().stream())
                .toList();

        assertThat(links(file, counted, "units"))
                .contains(new Link(
                        "OBSERVATION",
                        "household-fibre 2026",
                        null,
                        "/api/v1/observations?indicator=household-fibre&period=2026" + AT_CUT_OFF))
                .contains(new Link("SUBMISSION", "0207", "0207#3", "/api/v1/submissions/0207"));
        assertThat(links(file, counted, "behind"))
                .extracting(Link::href)
                .containsExactly("/api/v1/observations?indicator=household-fibre&period=2025" + AT_CUT_OFF);
    }

    private static List<Link> links(ReportFile file, List<Span> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .flatMap(figure -> figure.pointers().stream())
                .flatMap(pointer -> file.origins().of(pointer).links().stream())
                .toList();
    }

    private static ReportFile lastYear(int... units) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            for (var unit : units) {
                ((ObjectNode) json.at("/territoryFigures/" + unit)).put("period", "2025");
            }
        });
    }

    /** The communes' values of the fixture lie apart; made equal they are left to the sentence. */
    @Test
    void drawsNoPictureOfTerritoriesThatAreAllAlike() {
        var title = ": thấp nhất tại phường Tân Phong";
        var file = ReportFile.withAllParts();
        assertThat(file.words()).contains(title);

        assertThat(file.with(
                                Part.INDICATOR,
                                json -> json.get("territoryFigures")
                                        .forEach(each -> ((ObjectNode) each).put("value", 100)))
                        .words())
                .doesNotContain(title);
    }
}
