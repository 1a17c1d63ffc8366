package vn.laichau.hatangso.reporting.document.paragraph;

import java.util.Locale;
import java.util.regex.Pattern;

/** Puts quoted pieces into sentences. */
public final class Quotations {

    private static final Pattern LOOSE_PERCENT = Pattern.compile("(?<=\\d)[ \u00a0]%");

    /** "P2.III.1.b", "P1.I.1.fn2" and "P2.closing". */
    private static final Pattern PLACE = Pattern.compile(
            "P(?<part>\\d+)(?:\\.(?<item>[IVX]+(?:\\.[a-z\\d]{1,2})*))?(?:\\.fn(?<note>\\d+)|\\.(?<closing>closing))?");

    /** All targets and tasks stand in it: of its sections the part goes without saying. */
    private static final String MAIN_PART = "2";

    private Quotations() {}

    /** A translation, with signs as English writes them: 100%. */
    public static String translated(String text) {
        return LOOSE_PERCENT.matcher(text).replaceAll("%");
    }

    /** A clause of the plan: what is no number in its code, in words. */
    public static String clause(String code, PhraseBook phrases) {
        var place = PLACE.matcher(code);
        if (!place.matches()) {
            return code;
        }
        var item = place.group("item");
        var told = new StringBuilder();
        if (item != null && MAIN_PART.equals(place.group("part"))) {
            told.append(phrases.get("clause.section", item));
        } else {
            told.append(phrases.get("clause.part", place.group("part")));
            told.append(item == null ? "" : phrases.get("clause.item", item));
        }
        if (place.group("note") != null) {
            told.append(phrases.get("clause.note", place.group("note")));
        }
        if (place.group("closing") != null) {
            told.append(phrases.get("clause.closing"));
        }
        return told.toString();
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
