package vn.laichau.hatangso.chassis.problem;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * One thing that is wrong with an input; made by its {@link ErrorCode}.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the request body, or the name of a parameter
 * @param code what, for programs
 * @param detail why, for people; never the rejected value
 * @param line line of a file, counted from 1; null where lines mean nothing
 */
public record FieldError(String pointer, String code, Text detail, Integer line) {

    public FieldError(String pointer, String code, Text detail) {
        this(pointer, code, detail, null);
    }

    /** As it was stored when it was found. */
    public static FieldError stored(String pointer, String code, Text detail, int line) {
        return new FieldError(pointer, code, detail, line);
    }

    /** @param line of a file, counted from 1; null where lines mean nothing */
    public FieldError onLine(Integer line) {
        return new FieldError(pointer, code, detail, line);
    }

    /** The same mistake, named by another place. */
    public FieldError movedTo(String place) {
        return new FieldError(place, code, detail, line);
    }
}
