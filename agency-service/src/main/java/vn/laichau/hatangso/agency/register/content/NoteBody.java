package vn.laichau.hatangso.agency.register.content;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Why something is done.
 *
 * @param note up to 2,000 characters
 */
public record NoteBody(String note) {

    /** What people write about a thing in a register. */
    public static final int LONGEST = 2_000;

    public List<FieldError> faults() {
        return new FieldErrors().text("/note", note, LONGEST).list();
    }
}
