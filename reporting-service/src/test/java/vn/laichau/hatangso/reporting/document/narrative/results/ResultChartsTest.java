package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Chart.Course;
import vn.laichau.hatangso.reporting.document.model.Chart.Courses;
import vn.laichau.hatangso.reporting.document.model.Chart.TileMap;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.source.Part;

/** Pictures tell how targets went and where a value is low; each says its source and the table of its figures. */
class ResultChartsTest {

    private static final int FIBRE = 4;

    private static List<Chart> charts(ReportFile file) {
        return file.paper().body().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).chart())
                .toList();
    }

    private static List<Courses> courses(ReportFile file) {
        return charts(file).stream()
                .map(Chart::drawn)
                .filter(Courses.class::isInstance)
                .map(Courses.class::cast)
                .toList();
    }

    private static Course fibre(ReportFile file) {
        return courses(file).stream()
                .flatMap(picture -> picture.courses().stream())
                .filter(course -> course.label().startsWith("Hộ gia đình có Internet cáp quang"))
                .findFirst()
                .orElseThrow();
    }

    private static ReportFile withYears() {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var years = json.putArray("yearFigures");
            for (int year = 2024; year <= 2026; year++) {
                years.addObject()
                        .put("indicator", "household-fibre")
                        .put("year", year)
                        .put("value", year - 1960)
                        .put("status", year == 2026 ? "ESTIMATE" : "FINAL");
            }
            var item = (ObjectNode) json.at("/progress/items/" + FIBRE);
            ((ObjectNode) item.get("target")).put("due", "2028-06-30");
            item.put("verdict", "BEHIND");
            item.putObject("start").put("day", "2023-12-31").put("value", 41);
            item.putObject("projection")
                    .put("day", "2028-06-30")
                    .put("value", 70)
                    .put("low", 67.5)
                    .put("high", 72);
        });
    }

    @Test
    void drawsTheValuesThePathAndTheRangeOfTheProjection() {
        var course = fibre(withYears());

        assertThat(course.values())
                .containsExactly(
                        new Chart.Point(2024, 64, false),
                        new Chart.Point(2025, 65, false),
                        new Chart.Point(2026, 66, true));
        assertThat(course.start()).isEqualTo(new Chart.Point(2023, 41, false));
        assertThat(course.goal().value()).isEqualTo(80);
        assertThat(course.goal().time()).isBetween(2027.49, 2027.51);
        assertThat(course.projection()).isEqualTo(new Chart.Range(67.5, 72));
        assertThat(course.low().shown()).isEqualTo("0");
    }

    /** What is drawn lies between 64 and 80, but for the start. */
    @ParameterizedTest
    @CsvSource({"50, 50", "49.99, 0"})
    void beginsAScaleAtTheHalfOfAllWhereNothingIsBelowIt(BigDecimal start, String low) {
        var course = fibre(withYears()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/" + FIBRE + "/start")).put("value", start)));
        assertThat(course.low().shown()).isEqualTo(low);
        assertThat(course.high().shown()).isEqualTo("100");
    }

    @Test
    void saysInWordsAllThatItDraws() {
        assertThat(charts(withYears()).stream().map(Chart::description))
                .anySatisfy(described -> assertThat(described.replace('\u00a0', ' '))
                        .contains("năm 2024: 64%, năm 2025: 65%, năm 2026: ước 66%")
                        .contains("mục tiêu 80%; dự báo từ 67,5% đến 72%"));
    }

    /** A picture is never parted: two rows of it leave no third of a page empty before them. */
    @ParameterizedTest
    @CsvSource({"0", "9", "30"})
    void drawsEachTargetOnceInPicturesOfTwoRows(int more) {
        var few = courses(ReportFile.withAllParts()).stream()
                .mapToInt(picture -> picture.courses().size())
                .sum();
        var pictures = courses(ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var items = (ArrayNode) json.at("/progress/items");
            for (int i = 0; i < more; i++) {
                items.add(items.get(FIBRE).deepCopy());
            }
        }));

        assertThat(pictures).allSatisfy(picture -> assertThat(picture.courses()).hasSizeBetween(1, 8));
        assertThat(pictures.stream()
                        .mapToInt(picture -> picture.courses().size())
                        .sum())
                .isEqualTo(few + more);
    }

    @Test
    void isTitledByWhatItShowsAndSaysWhereItsFiguresStand() {
        var file = ReportFile.withAllParts();
        assertThat(charts(file).stream().map(Chart::caption).map(text -> text.replace('\u00a0', ' ')))
                .anyMatch(caption -> caption.matches(
                        "\\d+ mục tiêu đã quá thời hạn, chưa đạt.*; thiếu nhiều nhất: .+, còn .+\\. Nguồn: .+ 25/11/2026; bảng: phụ"
                                + " lục kết quả từng mục tiêu\\."))
                .allMatch(caption -> caption.contains("; bảng: phụ lục "));
        assertThat(charts(file).stream().map(Chart::title).map(text -> text.replace('\u00a0', ' ')))
                .contains(
                        "04 mục tiêu đạt mức đề ra, trong đó 01 đạt muộn",
                        "10 mục tiêu còn thời hạn và đủ số liệu, trong đó 08 chậm so với lộ trình, có nguy cơ chậm hoặc"
                                + " lùi so với ban đầu; thiếu nhiều nhất: tuyến đường được phủ sóng di động, còn 77 điểm"
                                + " phần trăm (phần 1/2)",
                        "10 mục tiêu còn thời hạn và đủ số liệu (phần 2/2)");
    }

    /** What is met by an estimate alone is not told as met. */
    @Test
    void saysHowManyAreMetByAnEstimateAlone() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/" + FIBRE);
            item.put("verdict", "ACHIEVED");
            ((ObjectNode) item.get("latest")).put("status", "ESTIMATE").put("period", "2026");
        });
        assertThat(charts(file).stream().map(Chart::title))
                .anyMatch(title -> title.contains(", 01 theo số ước thực hiện cả năm"));
        file.with(
                Part.INDICATOR,
                json -> json.at("/progress/items").forEach(item -> {
                    if (item.has("latest")) {
                        ((ObjectNode) item.get("latest")).put("status", "ESTIMATE");
                    }
                }));
        assertThat(charts(file).stream().map(Chart::title))
                .anyMatch(title -> title.contains("mục tiêu đạt mức đề ra, đều theo số ước thực hiện cả năm"));
    }

    /** An annex that the office took out has no table to lead to. */
    @Test
    void namesNoTableThatTheOutlineDoesNotHave() {
        var outline = DefaultOutlines.of(ReportKind.ANNUAL).outline();
        var file = ReportFile.withAllParts().by(new Outline(outline.sections(), List.of(), List.of()));
        assertThat(charts(file)).isNotEmpty().noneMatch(chart -> chart.caption().contains("bảng:"));
    }

    @Test
    void drawsCommunesAsTilesInShadesOfTheirValues() {
        var map = (TileMap) charts(ReportFile.withAllParts()).stream()
                .map(Chart::drawn)
                .filter(TileMap.class::isInstance)
                .findFirst()
                .orElseThrow();
        var shades = map.tiles().stream().collect(toMap(Chart.Tile::label, Chart.Tile::shade));

        assertThat(shades).containsEntry("Tân Phong", 0).containsEntry("Bum Nưa", 4);
        assertThat(map.key()).hasSize(5).first().isEqualTo("30–39,2%");
    }

    /** Of the fifteen lowest; who has the highest value is not low. */
    @ParameterizedTest
    @CsvSource({"0, 4", "11, 15", "12, 15"})
    void drawsBarsWhereTheMapDoesNotHaveTheUnits(int more, int drawn) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("territoryFigures");
            for (int unit = 1; unit <= 5; unit++) {
                ((ObjectNode) figures.get(unit).get("territory")).put("code", "old-" + unit);
            }
            for (int unit = 1; unit <= more; unit++) {
                figures.add(((ObjectNode) figures.get(1).deepCopy()).put("value", 60 + unit));
            }
        });
        var bars = charts(file).stream()
                .map(Chart::drawn)
                .filter(Chart.Bars.class::isInstance)
                .flatMap(each -> ((Chart.Bars) each).bars().stream())
                .toList();
        assertThat(bars)
                .hasSize(drawn)
                .extracting(Chart.Bar::shown)
                .startsWith("30%")
                .doesNotContain("76%");
    }

    /** The portal and a document show the same map. */
    @Test
    void hasEachCommuneWhereThePortalHasIt() throws IOException {
        var portal = Files.readString(Path.of("../gateway/src/main/webui/src/territories/tiles/layout.ts"));
        var tiles = Pattern.compile("'(\\d{5})': \\[(\\d+), (\\d+)]")
                .matcher(portal)
                .results()
                .toList();

        assertThat(tiles).hasSize(38).allSatisfy(tile -> {
            assertThat(TileLayout.column(tile.group(1))).isEqualTo(Integer.parseInt(tile.group(2)));
            assertThat(TileLayout.row(tile.group(1))).isEqualTo(Integer.parseInt(tile.group(3)));
        });
    }
}
