package vn.laichau.hatangso.reporting.document.model;

import java.util.List;

/**
 * A picture of figures.
 *
 * @param title what it shows, as a finding
 * @param source where its figures come from, and the table that has them
 * @param description its figures in words, for whoever does not see it
 */
public record Chart(String title, String source, String description, Drawn drawn) {

    /** What stands below it. */
    public String caption() {
        return title + ". " + source + ".";
    }

    /** What is drawn. */
    public sealed interface Drawn permits Bars, Courses, TileMap {}

    /**
     * Horizontal bars: one kind of value of things that have no order in time or place.
     *
     * @param most end of the scale
     */
    public record Bars(double most, List<Bar> bars) implements Drawn {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** @param shown the value as it is written beside the bar */
    public record Bar(String label, double value, String shown) {}

    /**
     * Small charts of one form: how values went, the path they should have taken, and where they lead.
     *
     * @param key what lines and marks mean: values, estimates, the path, the range of the projection
     */
    public record Courses(List<Course> courses, List<String> key) implements Drawn {

        public Courses {
            courses = List.copyOf(courses);
            key = List.copyOf(key);
        }
    }

    /**
     * One of them.
     *
     * @param shown the last value and the goal, as they are written
     * @param low and {@code high}: ends of its scale, with what is written at them
     * @param values in the order of time
     * @param start where the path begins; null where only the goal is known
     * @param projection the range at the goal's time; null without one
     */
    public record Course(
            String label,
            String shown,
            Mark low,
            Mark high,
            List<Point> values,
            Point start,
            Point goal,
            Range projection) {

        public Course {
            values = List.copyOf(values);
        }
    }

    /** A value on a scale, as it is written there. */
    public record Mark(double value, String shown) {}

    /** @param time in years: 2025 is the end of that year */
    public record Point(double time, double value, boolean estimated) {}

    /** Between what and what a value is expected. */
    public record Range(double low, double high) {}

    /**
     * Units as equal tiles, about where they lie.
     *
     * @param key what each shade means, from the lightest
     */
    public record TileMap(List<Tile> tiles, List<String> key) implements Drawn {

        public TileMap {
            tiles = List.copyOf(tiles);
            key = List.copyOf(key);
        }
    }

    /**
     * One unit.
     *
     * @param column and {@code row}: from the north-west, counted from 0
     * @param shade its place in the key
     */
    public record Tile(int column, int row, String label, String shown, int shade) {}
}
