package vn.laichau.hatangso.reporting.document.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Chart;

/** A chart with its places worked out. Equal charts give equal pictures. */
public final class ChartDrawing {

    /** In points; as wide as the text of a page. */
    public static final int WIDTH = 460;

    private static final int DOTS_PER_POINT = 3;

    private final Drawing drawing;

    public ChartDrawing(Chart chart) {
        if (chart.drawn() instanceof Chart.Bars bars) {
            drawing = new BarsDrawing(bars);
        } else if (chart.drawn() instanceof Chart.Courses courses) {
            drawing = new CoursesDrawing(courses);
        } else {
            drawing = new TileMapDrawing((Chart.TileMap) chart.drawn());
        }
    }

    /** In points. */
    public int height() {
        return (int) Math.ceil(drawing.height());
    }

    void draw(Canvas canvas) {
        drawing.draw(canvas);
    }

    public byte[] png() {
        var image = new BufferedImage(WIDTH * DOTS_PER_POINT, height() * DOTS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        draw(new Dots(graphics));
        graphics.dispose();
        return Palette.png(image);
    }

    /** For web pages: words stay words. */
    public String svg(String attributes) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" %s>"
                .formatted(WIDTH, height(), attributes));
        draw(new Shapes(svg));
        return svg.append("</svg>").toString();
    }

    /** Only letters have soft edges: those of areas would be colours that the palette does not have. */
    private record Dots(Graphics2D graphics) implements Canvas {

        @Override
        public void fill(String colour, double... corners) {
            var area = new Path2D.Double();
            area.moveTo(corners[0], corners[1]);
            for (int i = 2; i < corners.length; i += 2) {
                area.lineTo(corners[i], corners[i + 1]);
            }
            area.closePath();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            graphics.setColor(Color.decode(colour));
            graphics.fill(area);
        }

        @Override
        public void write(String text, double x, double y, double size) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.BLACK);
            graphics.fill(GlyphShapes.outline(text, x, y, size));
        }
    }

    private record Shapes(StringBuilder svg) implements Canvas {

        @Override
        public void fill(String colour, double... corners) {
            svg.append("<path fill=\"").append(colour).append("\" d=\"M");
            for (int i = 0; i < corners.length; i += 2) {
                svg.append(String.format(Locale.ROOT, i == 0 ? "%.1f %.1f" : "L%.1f %.1f", corners[i], corners[i + 1]));
            }
            svg.append("Z\"/>");
        }

        @Override
        public void write(String text, double x, double y, double size) {
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">", x, y, size))
                    .append(CleanText.markup(text))
                    .append("</text>");
        }
    }
}
