package vn.laichau.hatangso.agency.attachment;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a file that somebody brought. */
sealed interface AttachmentOutcome {

    /** It may be kept; nothing was stored yet. */
    record Fit(Attachment attachment) implements AttachmentOutcome {}

    /** Nothing was stored. */
    record Unfit(List<FieldError> faults) implements AttachmentOutcome {}

    /** Nothing was stored: the organisation keeps too much that it has not sent. */
    record NoRoom() implements AttachmentOutcome {}

    /** Nothing was stored. */
    record Infected() implements AttachmentOutcome {}
}
