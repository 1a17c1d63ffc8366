package vn.laichau.hatangso.reporting.document.glyph;

import java.text.Normalizer;
import java.util.Arrays;

/** How wide the letters of Times New Roman are, in thousandths of their size; a mark over or under a letter takes no room. */
public final class TimesGlyphWidths {

    private static final int ENDS = 0x2100;
    private static final short USUAL = 500;
    private static final short[] WIDTHS = new short[ENDS];

    static {
        Arrays.fill(WIDTHS, USUAL);
        set(250, " .,\u00a0");
        set(278, "ijlt/:;");
        set(333, "frI-()");
        set(389, "sJ");
        set(444, "acez\u201c\u201d");
        set(556, "FPS");
        set(564, "+<=>");
        set(611, "ELTZ");
        set(667, "BCR");
        set(722, "wADGHKNOQUVXYĐ");
        set(778, "m");
        set(833, "%");
        set(889, "M");
        set(944, "W");
        for (char letter = 0xc0; letter < ENDS; letter++) {
            var plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
            WIDTHS[letter] = plain < ENDS ? WIDTHS[plain] : USUAL;
        }
    }

    private TimesGlyphWidths() {}

    private static void set(int width, String letters) {
        letters.chars().forEach(letter -> WIDTHS[letter] = (short) width);
    }

    public static int of(char letter) {
        return letter < ENDS ? WIDTHS[letter] : USUAL;
    }
}
