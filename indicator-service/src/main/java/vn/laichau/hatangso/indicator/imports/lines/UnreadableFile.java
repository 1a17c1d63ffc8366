package vn.laichau.hatangso.indicator.imports.lines;

import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** A file that cannot be read on: it is refused whole. */
public final class UnreadableFile extends RuntimeException {

    private final transient FieldError error;

    public UnreadableFile(ErrorCode code, Object... values) {
        this(code.at("", values));
    }

    private UnreadableFile(FieldError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    /** @param line where reading ended, counted from 1 */
    public static UnreadableFile onLine(int line, ErrorCode code) {
        return new UnreadableFile(code.at("").onLine(line));
    }

    /** Why, and on which line where lines mean something. */
    public FieldError error() {
        return error;
    }
}
