package vn.laichau.hatangso.agency.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The fields of a text, whose codes may be cut into pieces and stand in each other. */
final class FieldCodes {

    /** Ask another program for data, which can be any program, fetch what lies elsewhere, or run a macro at a click. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What stands behind its switches, of which some have a word of their own. */
    private static final Pattern LINK = Pattern.compile(
            "HYPERLINK\\b(?:\\s*+\\\\[lost*]\\s*+(?:\"[^\"]*+\"|[^\\s\"\\\\]\\S*+)?|\\s*+\\\\[a-z])*+\\s*+[\"\u201c\u201d]?([^\"\u201c\u201d]*+)",
            Pattern.CASE_INSENSITIVE);

    /** The first words say what a field does; where a link leads may stand behind more, which no sound one has. */
    private static final int ENOUGH = 4_096;

    private static final int DEEPEST = 100;

    /** Codes of the fields that have begun and not ended, innermost first. */
    private final Deque<Code> open = new ArrayDeque<>();

    private boolean active;

    /** @param kind {@code begin}, {@code separate} (the code is over, the result follows) or {@code end} */
    void mark(String kind) {
        if (kind.equals("begin")) {
            // What the inner one gives would be the first word of the outer one.
            active |= !open.isEmpty() && open.peek().isBlank() || open.size() == DEEPEST;
            open.push(new Code());
        } else if (!open.isEmpty()) {
            active |= kind.equals("end") ? open.pop().isActive() : open.peek().judgeBeforeResult();
        }
    }

    void code(String piece) {
        if (open.isEmpty()) {
            open.push(new Code());
        }
        open.peek().add(piece);
    }

    void whole(String code) {
        active |= isActive(code.stripLeading(), false);
    }

    boolean areActive() {
        return active;
    }

    /** At the end of the part, which may be the end of a field that has no other. */
    boolean wereActive() {
        return active || open.stream().anyMatch(Code::isActive);
    }

    private static boolean isActive(CharSequence code, boolean cut) {
        var link = LINK.matcher(code);
        return ACTIVE.matcher(code).lookingAt()
                || link.lookingAt() && (cut || !OfficePart.isSoundAddress(link.group(1)));
    }

    /** Judged once all of it is here, and not after each piece. */
    private static final class Code {

        private final StringBuilder text = new StringBuilder();
        private boolean cut;
        private boolean hasResult;

        /** Blanks before the first word are no part of it. */
        void add(String piece) {
            var more = text.isEmpty() ? piece.stripLeading() : piece;
            var room = Math.max(0, ENOUGH - text.length());
            cut |= more.length() > room;
            text.append(more, 0, Math.min(room, more.length()));
        }

        boolean isBlank() {
            return text.isEmpty();
        }

        boolean isActive() {
            return FieldCodes.isActive(text, cut);
        }

        /** Once, however often it is told that the result follows. */
        boolean judgeBeforeResult() {
            if (hasResult) {
                return false;
            }
            hasResult = true;
            var judged = isActive();
            text.append("result ");
            return judged;
        }
    }
}
