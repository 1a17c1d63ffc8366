package vn.laichau.hatangso.reporting.document.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Chart.Course;
import vn.laichau.hatangso.reporting.document.model.Chart.Courses;
import vn.laichau.hatangso.reporting.document.model.Chart.Point;

/** Small charts beside and below each other: what they have in common is told once, above them. */
final class CoursesDrawing implements Drawing {

    private static final int MOST_COLUMNS = 4;
    private static final int FEWEST_COLUMNS = 3;
    private static final double GAP = 10;
    private static final double SCALE = 19;
    private static final double KEY = 18;
    private static final double LETTERS = 7.5;
    private static final double SMALL = 6.5;
    private static final double LINE = 9;
    private static final int LABEL_LINES = 2;
    private static final double HEAD = (LABEL_LINES + 1) * LINE + 4;
    private static final double PLOT = 44;
    private static final double ROW = HEAD + PLOT + LINE + GAP;
    private static final double DOT = 1.9;

    private final Courses courses;
    private final int rows;
    private final int columns;
    private final double panel;

    /** As many columns as fill the rows best: five are three and two, and not four and one. */
    CoursesDrawing(Courses courses) {
        var all = courses.courses().size();
        this.courses = courses;
        this.rows = (all + MOST_COLUMNS - 1) / MOST_COLUMNS;
        this.columns = Math.max(FEWEST_COLUMNS, (all + rows - 1) / Math.max(1, rows));
        this.panel = (ChartDrawing.WIDTH + GAP) / columns;
    }

    @Override
    public double height() {
        return KEY + ROW * rows;
    }

    @Override
    public void draw(Canvas canvas) {
        key(canvas);
        for (int i = 0; i < courses.courses().size(); i++) {
            new Panel(canvas, courses.courses().get(i), panel - GAP, i % columns * panel, KEY + i / columns * ROW)
                    .draw();
        }
    }

    /** Of what is drawn here. */
    private void key(Canvas canvas) {
        var words = courses.key();
        var middle = LETTERS / 2 + 1;
        var x = 0.0;
        for (int i = 0; i < words.size(); i++) {
            if (!isDrawn(i)) {
                continue;
            }
            switch (i) {
                case 0 -> {
                    canvas.line(Colours.DARK, 1.5, x, middle, x + 14, middle);
                    canvas.dot(Colours.DARK, x + 7, middle, DOT);
                }
                case 1 -> hollow(canvas, x + 7, middle);
                case 2 -> canvas.dashes(Colours.PATH, 1, x, middle, x + 14, middle);
                default -> canvas.rectangle(Colours.SHADES.get(2), x, middle - 3, 14, 6);
            }
            canvas.write(words.get(i), x + 18, LETTERS, LETTERS);
            x += 18 + GlyphShapes.width(words.get(i), LETTERS) + 14;
        }
    }

    /** @param word of the key: values and paths are always there */
    private boolean isDrawn(int word) {
        return switch (word) {
            case 1 ->
                courses.courses().stream()
                        .flatMap(course -> course.values().stream())
                        .anyMatch(Point::estimated);
            case 3 -> courses.courses().stream().anyMatch(course -> course.projection() != null);
            default -> true;
        };
    }

    private static void hollow(Canvas canvas, double x, double y) {
        canvas.dot(Colours.DARK, x, y, DOT + 0.6);
        canvas.dot(Colours.PAPER, x, y, DOT - 0.5);
    }

    /** One of them at its place. */
    private record Panel(
            Canvas canvas, Course course, double wide, double left, double top, double first, double last) {

        Panel(Canvas canvas, Course course, double wide, double left, double top) {
            this(
                    canvas,
                    course,
                    wide,
                    left,
                    top,
                    times(course).min().orElseThrow(),
                    times(course).max().orElseThrow());
        }

        private static DoubleStream times(Course course) {
            return Stream.concat(
                            course.values().stream(),
                            course.start() == null
                                    ? Stream.of(course.goal())
                                    : Stream.of(course.start(), course.goal()))
                    .mapToDouble(Point::time);
        }

        void draw() {
            var label = Labels.lines(course.label(), wide, LETTERS, LABEL_LINES);
            for (int i = 0; i < label.size(); i++) {
                canvas.write(label.get(i), left, top + LETTERS + (LABEL_LINES - label.size() + i) * LINE, LETTERS);
            }
            canvas.write(course.shown(), left, top + LETTERS + LABEL_LINES * LINE, LETTERS);
            scale();
            path();
            values();
        }

        private void scale() {
            var end = left + wide;
            for (var mark : List.of(course.low(), course.high())) {
                canvas.line(Colours.TRACK, 0.8, left + SCALE, y(mark.value()), end, y(mark.value()));
                canvas.writeBefore(mark.shown(), left + SCALE - 3, y(mark.value()) + SMALL / 3, SMALL);
            }
            var below = top + HEAD + PLOT + LINE;
            canvas.write(year(first), left + SCALE, below, SMALL);
            if (last > first) {
                canvas.writeBefore(year(last), end, below, SMALL);
            }
        }

        private static String year(double time) {
            return Integer.toString((int) Math.ceil(time));
        }

        /** What was to be reached stays to be reached once its time has passed. */
        private void path() {
            var goal = course.goal();
            var start = course.start() == null ? new Point(first, goal.value(), false) : course.start();
            var range = course.projection();
            var from = course.values().isEmpty()
                    ? null
                    : course.values().get(course.values().size() - 1);
            if (range != null && from != null && from.time() < goal.time()) {
                canvas.fill(
                        Colours.SHADES.get(2),
                        x(from.time()),
                        y(from.value()),
                        x(goal.time()),
                        y(range.high()) - 1,
                        x(goal.time()),
                        y(range.low()) + 1);
            }
            canvas.dashes(Colours.PATH, 1, x(start.time()), y(start.value()), x(goal.time()), y(goal.value()));
            canvas.dashes(Colours.PATH, 1, x(goal.time()), y(goal.value()), x(last), y(goal.value()));
        }

        private void values() {
            Point before = null;
            for (var point : course.values()) {
                if (before != null) {
                    canvas.line(
                            Colours.DARK, 1.5, x(before.time()), y(before.value()), x(point.time()), y(point.value()));
                }
                before = point;
            }
            for (var point : course.values()) {
                if (point.estimated()) {
                    hollow(canvas, x(point.time()), y(point.value()));
                } else {
                    canvas.dot(Colours.DARK, x(point.time()), y(point.value()), DOT);
                }
            }
        }

        private double x(double time) {
            var width = wide - SCALE - 2 * DOT;
            return left + SCALE + DOT + (last == first ? width / 2 : width * (time - first) / (last - first));
        }

        private double y(double value) {
            var span = course.high().value() - course.low().value();
            var share = Math.max(0, Math.min(1, (value - course.low().value()) / span));
            return top + HEAD + PLOT * (1 - share);
        }
    }
}
