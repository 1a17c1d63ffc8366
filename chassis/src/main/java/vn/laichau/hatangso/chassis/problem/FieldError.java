package vn.laichau.hatangso.chassis.problem;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * One fault in a request.
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
}
