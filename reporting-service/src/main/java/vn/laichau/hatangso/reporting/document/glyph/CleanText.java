package vn.laichau.hatangso.reporting.document.glyph;

import java.text.Normalizer;

/** Text that cannot break a document, wherever it came from. */
public final class CleanText {

    /** Up to here and from there NFC leaves letters alone: none is a mark on the one before, none has another spelling. */
    private static final char LATIN_ENDS = 0x300;

    private static final char VIETNAMESE_BEGINS = 0x1EA0;
    private static final char VIETNAMESE_ENDS = 0x1EFA;
    private static final char EN_DASH = 0x2013;

    private CleanText() {}

    /**
     * NFC, without what XML 1.0 forbids (control characters, lone surrogates, U+FFFE and U+FFFF) and without the marks that
     * turn the direction of everything after them; other white space than line ends becomes a space.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character == '\t') {
                clean.append(' ');
            } else if (character == '\n' || isAllowed(character) && !turnsDirection(character)) {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString();
    }

    /** Latin letters that are composed already, and usual signs: nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var plain = letter >= 0x20 && letter < LATIN_ENDS
                    || letter == '\n'
                    || letter >= VIETNAMESE_BEGINS && letter < VIETNAMESE_ENDS
                    || letter == EN_DASH;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The same for XML and HTML, with what is markup there written so that it is none. */
    public static String markup(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x1_0000;
    }

    /** Embeddings, overrides and isolates; the plain marks U+200E and U+200F act on their neighbours only and stay. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
