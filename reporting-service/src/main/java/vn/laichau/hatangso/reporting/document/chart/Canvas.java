package vn.laichau.hatangso.reporting.document.chart;

/** What a chart is drawn on. Measures are in points. */
interface Canvas {

    void fill(double x, double y, double width, double height, String colour);

    /** @param y of the line the letters stand on */
    void write(String text, double x, double y, double size);
}
