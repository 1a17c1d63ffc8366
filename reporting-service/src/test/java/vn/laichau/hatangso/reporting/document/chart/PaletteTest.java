package vn.laichau.hatangso.reporting.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final int WIDTH = 12;

    /** More dots than one buffer of the packer takes. */
    private static final int HEIGHT = 500;

    @Test
    void keepsEachColourOfAreasAndEachGreyToAStepAtItsPlace() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, drawn(x, y));
            }
        }

        var read = ImageIO.read(new ByteArrayInputStream(Palette.png(image)));

        assertThat(read.getWidth()).isEqualTo(WIDTH);
        assertThat(read.getHeight()).isEqualTo(HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                var found = new Color(read.getRGB(x, y));
                if (x < Colours.ALL.size()) {
                    assertThat(found.getRGB()).as("%d, %d", x, y).isEqualTo(drawn(x, y));
                } else {
                    assertThat(found.getGreen()).isEqualTo(found.getRed()).isEqualTo(found.getBlue());
                    assertThat(Math.abs(found.getRed() - (drawn(x, y) & 0xFF)))
                            .as("%d, %d", x, y)
                            .isLessThanOrEqualTo(2);
                }
            }
        }
    }

    private static int drawn(int x, int y) {
        var grey = (x * HEIGHT + y) % 256;
        return x < Colours.ALL.size()
                ? Color.decode(Colours.ALL.get(x)).getRGB()
                : new Color(grey, grey, grey).getRGB();
    }
}
