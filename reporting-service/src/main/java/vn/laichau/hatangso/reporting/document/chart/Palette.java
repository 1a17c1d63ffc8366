package vn.laichau.hatangso.reporting.document.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;

/** The few colours of charts: a dot is then one byte in place of three, and a picture is packed in a fraction of the time. */
final class Palette {

    private static final int SIZE = 256;
    private static final int GREYS = SIZE / 2;

    /** Of letters and their edges; the bars follow them. */
    private static final int[] COLOURS = IntStream.concat(
                    IntStream.range(0, GREYS).map(step -> step * 255 / (GREYS - 1) * 0x01_01_01),
                    ChartDrawing.BAR_COLOURS.stream().mapToInt(colour -> Integer.decode(colour)))
            .toArray();

    private static final IndexColorModel MODEL = new IndexColorModel(8, COLOURS.length, COLOURS, 0, false, -1, 0);

    private Palette() {}

    /** @param image its ints are RGB */
    static BufferedImage reduce(BufferedImage image) {
        var reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, MODEL);
        var from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var to = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) index(from[i] & 0xFF_FF_FF);
        }
        return reduced;
    }

    private static int index(int colour) {
        for (int bar = GREYS; bar < COLOURS.length; bar++) {
            if (COLOURS[bar] == colour) {
                return bar;
            }
        }
        return (colour & 0xFF) >> 1;
    }
}
