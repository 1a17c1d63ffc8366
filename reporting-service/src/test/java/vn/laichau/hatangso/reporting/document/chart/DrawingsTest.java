package vn.laichau.hatangso.reporting.document.chart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Chart.Bar;
import vn.laichau.hatangso.reporting.document.model.Chart.Course;
import vn.laichau.hatangso.reporting.document.model.Chart.Courses;
import vn.laichau.hatangso.reporting.document.model.Chart.Mark;
import vn.laichau.hatangso.reporting.document.model.Chart.Point;
import vn.laichau.hatangso.reporting.document.model.Chart.Range;
import vn.laichau.hatangso.reporting.document.model.Chart.Tile;
import vn.laichau.hatangso.reporting.document.model.Chart.TileMap;

/** Where a picture puts what it shows, by what else stands there; what lies further down has a larger y. */
class DrawingsTest {

    @Test
    void drawsAHigherValueHigherAndALaterOneFurtherRight() {
        var paper =
                drawn(course(50, 100, at(2023, 50), at(2025, 100), null, at(2024, 50), at(2025, 62.5), at(2026, 100)));
        var dots = paper.of("dot", Colours.DARK);
        var step = dots.get(1).x() - dots.get(0).x();
        var full = dots.get(0).y() - dots.get(2).y();

        assertThat(step).isPositive().isCloseTo(dots.get(2).x() - dots.get(1).x(), within(0.001));
        assertThat(full).isPositive();
        assertThat(dots.get(0).y() - dots.get(1).y()).isCloseTo(full / 4, within(0.001));
        assertThat(paper.of("line", Colours.TRACK))
                .as("the ends of the scale")
                .extracting(Put::y)
                .containsExactly(dots.get(0).y(), dots.get(2).y());
        assertThat(paper.of("line", Colours.DARK))
                .extracting(Put::places)
                .containsExactly(places(dots.get(0), dots.get(1)), places(dots.get(1), dots.get(2)));
        var path = paper.of("dashes", Colours.PATH);
        assertThat(path.get(0).x()).as("the start").isCloseTo(dots.get(0).x() - step, within(0.001));
        assertThat(path.get(0).places().subList(1, 4))
                .containsExactly(dots.get(0).y(), dots.get(1).x(), dots.get(2).y());
        assertThat(path.get(1).places())
                .as("what was to be reached stays to be reached")
                .containsExactly(
                        dots.get(1).x(),
                        dots.get(2).y(),
                        dots.get(2).x(),
                        dots.get(2).y());
    }

    @Test
    void drawsAnEstimateAsAHollowDot() {
        var paper = drawn(course(0, 100, null, at(2026, 80), null, at(2025, 40), new Point(2026, 60, true)));

        assertThat(paper.of("dot", Colours.PAPER))
                .singleElement()
                .extracting(Put::places)
                .isEqualTo(paper.of("dot", Colours.DARK).get(1).places());
    }

    @Test
    void explainsOnlyWhatItDraws() {
        var plain = course(0, 100, null, at(2026, 80), null, at(2025, 40));
        var estimated = course(0, 100, null, at(2026, 80), null, new Point(2026, 60, true));
        var projected = course(0, 100, null, at(2026, 80), new Range(60, 90), at(2025, 40));

        assertThat(explained(plain)).containsExactly("values", "path");
        assertThat(explained(plain, estimated)).containsExactly("values", "estimates", "path");
        assertThat(explained(plain, projected)).containsExactly("values", "path", "range");
    }

    private static List<String> explained(Course... courses) {
        var key = List.of("values", "estimates", "path", "range");
        return drawn(new CoursesDrawing(new Courses(List.of(courses), key))).words.stream()
                .filter(key::contains)
                .toList();
    }

    /** What lies outside a scale is drawn at its end. */
    @Test
    void drawsNothingOutsideItsScale() {
        var paper = drawn(course(0, 100, null, at(2026, 80), null, at(2024, -5), at(2025, 120)));

        assertThat(paper.of("dot", Colours.DARK))
                .extracting(Put::y)
                .isEqualTo(paper.of("line", Colours.TRACK).stream().map(Put::y).toList());
    }

    /** From the last value to the time of the goal, which is still to come. */
    @ParameterizedTest
    @CsvSource({"2028, 1", "2025.01, 1", "2025, 0", "2024, 0"})
    void drawsWhereAProjectionLeadsWhereTheGoalIsStillToCome(double goal, int drawn) {
        var paper =
                drawn(course(0, 100, null, at(goal, 80), new Range(60, 90), at(2023, 60), at(2024, 90), at(2025, 50)));
        var dots = paper.of("dot", Colours.DARK);
        var end = paper.of("dashes", Colours.PATH).get(0).places().get(2);

        assertThat(paper.of("area", Colours.SHADES.get(2)))
                .extracting(Put::places)
                .isEqualTo(Collections.nCopies(
                        drawn,
                        List.of(
                                dots.get(2).x(),
                                dots.get(2).y(),
                                end,
                                dots.get(1).y() - 1,
                                end,
                                dots.get(0).y() + 1)));
    }

    /** Where no start is known, the goal alone: from the first time that anything is known of. */
    @Test
    void drawsTheGoalAloneWhereNoStartIsKnown() {
        var paper = drawn(course(0, 100, null, at(2028, 40), null, at(2024, 40), at(2025, 10)));
        var first = paper.of("dot", Colours.DARK).get(0);

        assertThat(paper.of("dashes", Colours.PATH).get(0).places().subList(0, 2))
                .isEqualTo(first.places());
        assertThat(paper.of("dashes", Colours.PATH).get(0).places().get(3)).isEqualTo(first.y());
    }

    /** A time in a year is told by that year; one time alone stands in the middle, and is told once. */
    @ParameterizedTest
    @CsvSource({"2023, 2027.5, 2023 2028", "2023.25, 2026, 2024 2026", "2026, 2026, 2026"})
    void tellsTheYearsAtTheEnds(double first, double last, String years) {
        var paper = drawn(course(0, 100, null, at(last, 80), null, at(first, 40)));

        assertThat(paper.words.stream().filter(word -> word.matches("\\d{4}"))).containsExactly(years.split(" "));
        assertThat(paper.of("dot", Colours.DARK)).allMatch(dot -> dot.x() > 0 && dot.x() < ChartDrawing.WIDTH / 4.0);
    }

    /** Four at most stand beside each other, and rows are filled alike: a last row of one leaves a white hole. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "4, 4", "5, 3 2", "6, 3 3", "7, 4 3", "8, 4 4"})
    void fillsRowsOfCoursesAlike(int courses, String rows) {
        var paper = drawn(IntStream.rangeClosed(1, courses)
                .mapToObj(i -> course(0, 100, null, at(2026, 80), null, at(2026, 40)))
                .toArray(Course[]::new));
        var dots = paper.of("dot", Colours.DARK);
        var byRow = dots.stream().collect(groupingBy(Put::y, TreeMap::new, toList()));

        assertThat(byRow.values().stream().map(row -> Integer.toString(row.size())))
                .containsExactly(rows.split(" "));
        assertThat(byRow.values())
                .allSatisfy(row -> assertThat(row).extracting(Put::x).isSorted().doesNotHaveDuplicates())
                .allSatisfy(
                        row -> assertThat(row.get(0).x()).isEqualTo(dots.get(0).x()));
        assertThat(dots).allMatch(dot -> dot.x() < ChartDrawing.WIDTH && dot.y() < paper.height);
    }

    /** The scale ends at 200. */
    @ParameterizedTest
    @CsvSource({"50, 0.25", "200, 1", "250, 1", "0, 0", "-5, 0"})
    void drawsBarsAsLongAsTheirValues(double value, double share) {
        var paper = drawn(
                new BarsDrawing(new Chart.Bars(200, List.of(new Bar("Xã A", value, "a"), new Bar("Xã B", 100, "b")))));
        var whole = paper.of("rectangle", Colours.TRACK);
        var bars = paper.of("rectangle", Colours.BLUE);

        assertThat(bars.get(0).places().get(2)).isCloseTo(whole.get(0).places().get(2) * share, within(0.001));
        assertThat(bars)
                .extracting(Put::x)
                .containsExactly(whole.get(0).x(), whole.get(0).x());
        assertThat(bars).extracting(Put::y).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void putsEachTileInItsColumnAndRowInTheShadeThatTheKeyExplains() {
        var tiles = drawn(new TileMapDrawing(tiles())).of("rectangle");

        assertThat(tiles)
                .extracting(Put::colour)
                .containsExactly(
                        Colours.SHADES.get(1),
                        Colours.SHADES.get(4),
                        Colours.SHADES.get(0),
                        Colours.SHADES.get(1),
                        Colours.SHADES.get(2),
                        Colours.SHADES.get(3),
                        Colours.SHADES.get(4));
        assertThat(tiles.get(0).places().subList(0, 2)).containsExactly(0.0, 0.0);
        assertThat(tiles.get(1).x()).isCloseTo(ChartDrawing.WIDTH * 2 / 3.0, within(0.001));
        assertThat(tiles.get(1).y())
                .isGreaterThan(tiles.get(0).places().get(3))
                .isLessThan(2 * tiles.get(0).places().get(3));
        assertThat(tiles.subList(2, 7)).extracting(Put::x).isSorted().doesNotHaveDuplicates();
        assertThat(tiles.subList(2, 7))
                .allMatch(key -> key.y() > 2 * tiles.get(1).y());
    }

    /** A page counts from below. */
    @Test
    void turnsAPictureForAPageNotUpsideDown() throws Exception {
        var drawing = new ChartDrawing(new Chart("", "", "", tiles()));
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(
                    document, getClass().getResourceAsStream("/liberation/LiberationSans-Regular.ttf"));
            var form = PdfChart.of(drawing, document, font);
            var written = new String(form.getContentStream().toByteArray(), ISO_8859_1);

            assertThat(written)
                    .contains("\n0 " + drawing.height() + " m\n", "\n0 " + (drawing.height() - 25.5) + " l\n")
                    .containsPattern("\\n[\\d.]+ " + (drawing.height() - 11) + " Td\\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            một hai ba     | một hai ba | 1 | một hai ba
            một hai ba     | một hai    | 2 | một hai/ba
            một hai ba     | một ha     | 3 | một/hai ba
            một hai ba bốn | một hai…   | 1 | một hai…
            một hai ba bốn | một hai b  | 1 | một ha…
            một hai ba bốn | một hai b  | 2 | một hai/ba bốn
            mộthaibabốn    | mộthai     | 2 | một…
            """)
    void partsLabelsBetweenWordsAndCutsThem(String label, String widest, int most, String lines) {
        assertThat(String.join("/", Labels.lines(label, GlyphShapes.width(widest, 8), 8, most)))
                .isEqualTo(lines);
    }

    private static TileMap tiles() {
        return new TileMap(
                List.of(new Tile(0, 0, "A", "1%", 1), new Tile(2, 1, "B", "5%", 4)),
                List.of("0–1", "1–2", "2–3", "3–4", "4–5%"));
    }

    private static Point at(double time, double value) {
        return new Point(time, value, false);
    }

    private static Course course(double low, double high, Point start, Point goal, Range range, Point... values) {
        return new Course(
                "Chỉ tiêu", "", new Mark(low, "low"), new Mark(high, "high"), List.of(values), start, goal, range);
    }

    private static Paper drawn(Course... courses) {
        return drawn(new CoursesDrawing(new Courses(List.of(courses), List.of())));
    }

    private static Paper drawn(Drawing drawing) {
        var paper = new Paper(drawing.height());
        drawing.draw(paper);
        return paper;
    }

    private static List<Double> places(Put from, Put to) {
        return List.of(from.x(), from.y(), to.x(), to.y());
    }

    private record Put(String what, String colour, List<Double> places) {

        double x() {
            return places.get(0);
        }

        double y() {
            return places.get(1);
        }
    }

    /** Keeps what is put on it. */
    private static final class Paper implements Canvas {

        private final List<Put> all = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final double height;

        Paper(double height) {
            this.height = height;
        }

        List<Put> of(String what, String... colours) {
            return all.stream()
                    .filter(put -> put.what.equals(what)
                            && (colours.length == 0 || Arrays.asList(colours).contains(put.colour)))
                    .toList();
        }

        private void put(String what, String colour, double... places) {
            all.add(new Put(what, colour, DoubleStream.of(places).boxed().toList()));
        }

        @Override
        public void fill(String colour, double... corners) {
            put("area", colour, corners);
        }

        @Override
        public void write(String text, double x, double y, double size) {
            words.add(text);
        }

        @Override
        public void rectangle(String colour, double x, double y, double width, double height) {
            put("rectangle", colour, x, y, width, height);
        }

        @Override
        public void line(String colour, double width, double x, double y, double toX, double toY) {
            put("line", colour, x, y, toX, toY);
        }

        @Override
        public void dashes(String colour, double width, double x, double y, double toX, double toY) {
            put("dashes", colour, x, y, toX, toY);
        }

        @Override
        public void dot(String colour, double x, double y, double radius) {
            put("dot", colour, x, y);
        }
    }
}
