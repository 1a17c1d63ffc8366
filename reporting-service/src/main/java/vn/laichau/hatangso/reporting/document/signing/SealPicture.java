package vn.laichau.hatangso.reporting.document.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.laichau.hatangso.reporting.document.chart.GlyphShapes;

/** The organisation's seal as it stands on the page: red on transparent, with the organisation's name and the time of signing. */
final class SealPicture {

    /** 300 dots an inch over 36 mm. */
    private static final int SIZE = 425;

    private static final Color RED = new Color(0xC8, 0x10, 0x2E);
    private static final double NAME = 27;
    private static final double TIME = 19;
    private static final double LINE = 1.2;

    private final BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D pen = picture.createGraphics();

    private SealPicture() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
    }

    /**
     * As PNG.
     *
     * @param image of the imprint; null: a ring
     */
    static byte[] of(String organisation, OffsetDateTime at, byte[] image) {
        var seal = new SealPicture();
        var words = seal.wrapped(organisation, image == null ? SIZE * 0.72 : SIZE * 0.9);
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0));
        var height = words.size() * NAME * LINE + TIME * LINE;
        if (image == null) {
            seal.ring();
            seal.write(words, time, (SIZE - height) / 2);
        } else {
            seal.draw(image);
            seal.write(words, time, SIZE - height - TIME);
        }
        seal.pen.dispose();
        return seal.png();
    }

    private void ring() {
        pen.setStroke(new BasicStroke(9));
        pen.draw(new Ellipse2D.Double(8, 8, SIZE - 16, SIZE - 16));
        pen.setStroke(new BasicStroke(3));
        pen.draw(new Ellipse2D.Double(24, 24, SIZE - 48, SIZE - 48));
    }

    private void draw(byte[] image) {
        try {
            pen.drawImage(ImageIO.read(new ByteArrayInputStream(image)), 0, 0, SIZE, SIZE, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(List<String> words, String time, double top) {
        var y = top + NAME;
        for (var line : words) {
            write(line, NAME, y);
            y += NAME * LINE;
        }
        write(time, TIME, y);
    }

    private void write(String line, double size, double y) {
        pen.fill(GlyphShapes.outline(line, (SIZE - GlyphShapes.width(line, size)) / 2, y, size));
    }

    private List<String> wrapped(String text, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && GlyphShapes.width(longer, NAME) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
