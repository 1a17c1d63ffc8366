package vn.laichau.hatangso.reporting.document.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Chart;

/** A chart with its places worked out. Equal charts give equal pictures. */
public final class ChartDrawing {

    /** In points; as wide as the text of a page. */
    public static final int WIDTH = 460;

    private static final double LABEL = 190;
    private static final double SCALE_WIDTH = 205;
    private static final double LETTERS = 8.5;
    private static final double LINE = 10.5;
    private static final double GAP = 7;
    private static final double BAR = 9;
    private static final int DOTS_PER_POINT = 3;
    private static final int MOST_LINES = 2;

    private static final String INK = "#000000";
    private static final String TRACK = "#E8EEF4";
    private static final String REACHED = "#0B3C5D";
    private static final String UNDER_WAY = "#2878B8";

    static final List<String> BAR_COLOURS = List.of(TRACK, REACHED, UNDER_WAY);

    private final Chart chart;
    private final List<List<String>> labels;

    public ChartDrawing(Chart chart) {
        this.chart = chart;
        this.labels = chart.bars().stream().map(bar -> lines(bar.label())).toList();
    }

    /** In points. */
    public int height() {
        return (int)
                Math.ceil(labels.stream().mapToDouble(ChartDrawing::rowHeight).sum() + GAP);
    }

    /** Draws it in points. */
    public void drawOn(Graphics2D graphics) {
        draw(new Canvas() {
            @Override
            public void fill(double x, double y, double width, double height, String colour) {
                graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
                graphics.setColor(Color.decode(colour));
                graphics.fill(new Rectangle2D.Double(x, y, width, height));
            }

            @Override
            public void write(String text, double x, double y, double size) {
                graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                graphics.setColor(Color.BLACK);
                graphics.fill(GlyphShapes.outline(text, x, y, size));
            }
        });
    }

    public byte[] png() {
        var image = new BufferedImage(WIDTH * DOTS_PER_POINT, height() * DOTS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        drawOn(graphics);
        graphics.dispose();
        return Palette.png(image);
    }

    /** For web pages: words stay words. */
    public String svg(String attributes) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" %s>"
                .formatted(WIDTH, height(), attributes));
        draw(new Canvas() {
            @Override
            public void fill(double x, double y, double width, double height, String colour) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                        x,
                        y,
                        width,
                        height,
                        colour));
            }

            @Override
            public void write(String text, double x, double y, double size) {
                svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">", x, y, size))
                        .append(CleanText.markup(text))
                        .append("</text>");
            }
        });
        return svg.append("</svg>").toString();
    }

    void draw(Canvas canvas) {
        var y = GAP;
        for (int i = 0; i < labels.size(); i++) {
            row(canvas, chart.bars().get(i), labels.get(i), y);
            y += rowHeight(labels.get(i));
        }
    }

    private void row(Canvas canvas, Chart.Bar bar, List<String> label, double top) {
        for (int i = 0; i < label.size(); i++) {
            canvas.write(label.get(i), 0, top + LETTERS + i * LINE, LETTERS);
        }
        canvas.fill(LABEL, top, SCALE_WIDTH, BAR, TRACK);
        canvas.fill(LABEL, top, along(bar.value()), BAR, bar.reached() ? REACHED : UNDER_WAY);
        if (bar.goal() != null) {
            canvas.fill(LABEL + along(bar.goal()) - 1, top - 2, 2, BAR + 4, INK);
        }
        canvas.write(bar.shown(), LABEL + SCALE_WIDTH + 6, top + LETTERS, LETTERS);
    }

    private double along(double value) {
        return SCALE_WIDTH * Math.max(0, Math.min(value, chart.most())) / chart.most();
    }

    private static double rowHeight(List<String> label) {
        return Math.max(BAR, label.size() * LINE) + GAP;
    }

    /** Parted between words; what needs more than two lines is cut with three dots. */
    private static List<String> lines(String label) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : CleanText.of(label).split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (GlyphShapes.width(longer, LETTERS) > LABEL - GAP && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return cut(lines);
    }

    private static List<String> cut(List<String> lines) {
        var kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
        var last = kept.get(kept.size() - 1);
        var tooLong = lines.size() > MOST_LINES || GlyphShapes.width(last, LETTERS) > LABEL - GAP;
        if (tooLong) {
            while (!last.isEmpty() && GlyphShapes.width(last + "…", LETTERS) > LABEL - GAP) {
                last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
            }
            kept.set(kept.size() - 1, last + "…");
        }
        return kept;
    }

    /** What a chart is drawn on. Measures are in points. */
    interface Canvas {

        void fill(double x, double y, double width, double height, String colour);

        /** @param y of the line the letters stand on */
        void write(String text, double x, double y, double size);
    }
}
