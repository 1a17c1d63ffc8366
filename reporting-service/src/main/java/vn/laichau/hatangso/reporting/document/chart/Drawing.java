package vn.laichau.hatangso.reporting.document.chart;

/** A kind of chart with its places worked out, in points; as wide as {@link ChartDrawing#WIDTH}. */
interface Drawing {

    double height();

    void draw(Canvas canvas);
}
