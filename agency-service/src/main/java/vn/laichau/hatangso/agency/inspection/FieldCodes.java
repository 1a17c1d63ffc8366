package vn.laichau.hatangso.agency.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The fields of a text, whose codes may be cut into pieces and stand in each other. */
final class FieldCodes {

    /** Asks another program for data, which can be any program. */
    private static final Pattern ACTIVE =
            Pattern.compile("\\s*DDE(?:AUTO)?\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The first word says what a field does. */
    private static final int ENOUGH = 256;

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
            whole(code.toString());
        }
    }

    void whole(String code) {
        active |= ACTIVE.matcher(code).matches();
    }

    boolean areActive() {
        return active;
    }
}
