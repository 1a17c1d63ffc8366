package vn.laichau.hatangso.reporting.document.model;

import java.util.Locale;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;

/**
 * Who issues a document, under whom and where.
 *
 * @param parent body directly above, in full
 * @param symbol abbreviation in document numbers, for example STTTT
 * @param place for the line of place and date
 */
public record Issuer(String parent, String body, String symbol, String place) {

    /** The block of the issuer, in twentieths of a point: beside it the national name needs 96 mm at 13 points. */
    public static final int WIDTH = 3_650;

    /** Of its letters, in points. */
    private static final int SIZE = 13;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** In capitals; abbreviated where the abbreviation is common (Appendix I, II.2). */
    public String parentAbove() {
        return parent.toUpperCase(VIETNAMESE).replace("ỦY BAN NHÂN DÂN", "UBND");
    }

    public String bodyAbove() {
        return body.toUpperCase(VIETNAMESE);
    }

    /** A name that needs two lines is parted before "VÀ". */
    public String bodyInLines() {
        var name = bodyAbove();
        return TextWidth.of(name, SIZE) > WIDTH ? name.replaceFirst(" VÀ ", "\nVÀ ") : name;
    }

    /** How long the rule under the name is, in twentieths of a point. */
    public int rule() {
        return TextWidth.ofRule(bodyInLines(), SIZE, WIDTH);
    }
}
