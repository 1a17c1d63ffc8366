package vn.laichau.hatangso.reporting.document.chart;

import java.util.List;

/** Few, of one hue, so that they differ on black-and-white paper too. */
final class Colours {

    static final String TRACK = "#E8EEF4";
    static final String DARK = "#0B3C5D";
    static final String BLUE = "#2878B8";
    static final String PATH = "#7A7A7A";
    static final String PAPER = "#FFFFFF";

    /** From the lightest; black letters stand on each of them (contrast above 7). */
    static final List<String> SHADES = List.of("#EDF3F9", "#D3E3F1", "#B3D0E8", "#90BADD", "#6FA6D2");

    /** All that are no greys. */
    static final List<String> ALL =
            List.of(TRACK, DARK, BLUE, SHADES.get(0), SHADES.get(1), SHADES.get(2), SHADES.get(3), SHADES.get(4));

    private Colours() {}
}
