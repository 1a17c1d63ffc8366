package vn.laichau.hatangso.agency.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The fields of a text, whose codes may be cut into pieces and stand in each other. */
final class FieldCodes {

    /** Ask another program for data, which can be any program, fetch what lies elsewhere, or run a macro at a click. */
    private static final Pattern ACTIVE = Pattern.compile(
            "\\s*(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands behind its switches, of which some have a word of their own. */
    private static final Pattern LINK = Pattern.compile(
            "\\s*HYPERLINK\\b(?:\\s*\\\\[lost*]\\s*(?:\"[^\"]*\"|[^\\s\"\\\\]\\S*)?|\\s*\\\\[a-z])*+\\s*[\"\u201c\u201d]?([^\"\u201c\u201d]*).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The first words say what a field does, and where a link leads. */
    private static final int ENOUGH = 4_096;

    private static final int DEEPEST = 100;

    /** Codes of the fields that have begun and not ended, innermost first. */
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    private boolean active;

    /** @param kind {@code begin}, {@code separate} (the code is over, the result follows) or {@code end} */
    void mark(String kind) {
        if (kind.equals("begin")) {
            // What the inner one gives would be the first word of the outer one.
            active |= !open.isEmpty() && open.peek().toString().isBlank() || open.size() == DEEPEST;
            open.push(new StringBuilder());
        } else if (!open.isEmpty()) {
            whole(open.peek().toString());
            if (kind.equals("end")) {
                open.pop();
            } else {
                open.peek().append("result ");
            }
        }
    }

    void code(String piece) {
        if (open.isEmpty()) {
            open.push(new StringBuilder());
        }
        var code = open.peek();
        if (code.length() < ENOUGH) {
            code.append(piece);
            active |= ACTIVE.matcher(code).matches();
        }
    }

    /** A link is judged once all of it is here. */
    void whole(String code) {
        var link = LINK.matcher(code);
        active |= ACTIVE.matcher(code).matches() || link.matches() && !OfficePart.isSoundAddress(link.group(1));
    }

    boolean areActive() {
        return active;
    }

    /** At the end of the part, which may be the end of a field that has no other. */
    boolean wereActive() {
        open.forEach(code -> whole(code.toString()));
        return active;
    }
}
