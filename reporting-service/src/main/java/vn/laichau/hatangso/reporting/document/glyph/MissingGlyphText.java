package vn.laichau.hatangso.reporting.document.glyph;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Text for a font that does not have all of its characters: in place of each that it lacks stands a box (docs/adr/0040). */
public final class MissingGlyphText {

    private static final String BOX = "□";

    /** What a reader takes for one, however many code points it is made of. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");

    /** Controls, joiners and selectors of a variant show nothing by themselves. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    /** It looks like the hyphen that fonts have; where lines end, it does not decide here. */
    private static final char UNBROKEN_HYPHEN = '\u2011';

    private static final char HYPHEN = '\u2010';

    private MissingGlyphText() {}

    /**
     * A piece of a text.
     *
     * @param shown as the font can write it
     * @param missing whether these are boxes for what the font does not have
     */
    public record Piece(String text, String shown, boolean missing) {}

    /** The whole text, what is there and what is missing by turns. */
    public static List<Piece> pieces(String text, IntPredicate font) {
        if (isIn(font, text)) {
            return List.of(new Piece(text, text, false));
        }
        var characters = CHARACTER
                .matcher(text.replace(UNBROKEN_HYPHEN, HYPHEN))
                .results()
                .map(character -> piece(character.group(), font))
                .toList();
        var pieces = new ArrayList<Piece>();
        for (int from = 0, to = 0; from < characters.size(); from = to) {
            while (to < characters.size()
                    && characters.get(to).missing() == characters.get(from).missing()) {
                to++;
            }
            pieces.add(together(characters.subList(from, to)));
        }
        return pieces;
    }

    private static Piece together(List<Piece> alike) {
        return new Piece(
                alike.stream().map(Piece::text).collect(joining()),
                alike.stream().map(Piece::shown).collect(joining()),
                alike.get(0).missing());
    }

    public static String shown(String text, IntPredicate font) {
        return pieces(text, font).stream().map(Piece::shown).collect(joining());
    }

    private static Piece piece(String character, IntPredicate font) {
        if (isIn(font, character)) {
            return new Piece(character, character, false);
        }
        var seen = UNSEEN.matcher(SPACE.matcher(character).replaceAll(" ")).replaceAll("");
        return isIn(font, seen) ? new Piece(character, seen, false) : new Piece(character, BOX, true);
    }

    private static boolean isIn(IntPredicate font, String text) {
        return text.codePoints().allMatch(font);
    }
}
