package vn.laichau.hatangso.reporting.document.paragraph;

import java.util.Locale;
import java.util.regex.Pattern;

/** Puts quoted pieces into sentences. */
public final class Quotations {

    private static final Pattern LOOSE_PERCENT = Pattern.compile("(?<=\\d)[ \u00a0]%");

    private static final Pattern NOTE = Pattern.compile("\\.fn(\\d+)$");

    private Quotations() {}

    /** A translation, with signs as English writes them: 100%. */
    public static String translated(String text) {
        return LOOSE_PERCENT.matcher(text).replaceAll("%");
    }

    /** A clause of the plan: what is no number in its code, in words. */
    public static String clause(String code, PhraseBook phrases) {
        return NOTE.matcher(code.replaceFirst("\\.closing$", phrases.get("clause.closing")))
                .replaceFirst(phrases.get("clause.note", "$1"));
    }

    /** Without the full stop, comma or semicolon a quotation ends with; three dots belong to it. */
    public static String withoutEnd(String text) {
        var stripped = text.strip();
        return stripped.endsWith("...") ? stripped : stripped.replaceAll("[\\s.;,]+$", "");
    }

    /** With one full stop, or the quotation's own three. */
    public static String ended(String text) {
        var unended = withoutEnd(text);
        return unended.endsWith("...") ? unended : unended + ".";
    }

    /** With a capital at the beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
