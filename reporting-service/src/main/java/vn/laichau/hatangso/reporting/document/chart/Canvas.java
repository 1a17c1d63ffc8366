package vn.laichau.hatangso.reporting.document.chart;

/** What a chart is drawn on. Measures are in points. */
interface Canvas {

    /** @param corners x and y of each in turn */
    void fill(String colour, double... corners);

    /** @param y of the line the letters stand on */
    void write(String text, double x, double y, double size);

    default void rectangle(String colour, double x, double y, double width, double height) {
        fill(colour, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    default void line(String colour, double width, double x, double y, double toX, double toY) {
        var length = Math.hypot(toX - x, toY - y);
        if (length > 0) {
            var across = (toY - y) / length * width / 2;
            var up = (toX - x) / length * width / 2;
            fill(colour, x + across, y - up, toX + across, toY - up, toX - across, toY + up, x - across, y + up);
        }
    }

    default void dashes(String colour, double width, double x, double y, double toX, double toY) {
        var dashes = (int) Math.ceil(Math.hypot(toX - x, toY - y) / 5);
        for (int i = 0; i < dashes; i++) {
            var from = (double) i / dashes;
            var to = (i + 0.6) / dashes;
            line(colour, width, x + (toX - x) * from, y + (toY - y) * from, x + (toX - x) * to, y + (toY - y) * to);
        }
    }

    /** A dot, near enough to round at its size. */
    default void dot(String colour, double x, double y, double radius) {
        var corners = new double[16];
        for (int i = 0; i < 8; i++) {
            corners[2 * i] = x + radius * Math.cos(Math.PI * (i + 0.5) / 4);
            corners[2 * i + 1] = y + radius * Math.sin(Math.PI * (i + 0.5) / 4);
        }
        fill(colour, corners);
    }

    default void writeCentred(String text, double middle, double y, double size) {
        write(text, middle - GlyphShapes.width(text, size) / 2, y, size);
    }

    default void writeBefore(String text, double end, double y, double size) {
        write(text, end - GlyphShapes.width(text, size), y, size);
    }
}
