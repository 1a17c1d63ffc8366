package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A file that belongs to a version. */
@Embeddable
public record AttachmentUse(String organisation, UUID attachment) {

    public static AttachmentUse of(String organisation, String sent) {
        return new AttachmentUse(organisation, UUID.fromString(sent));
    }
}
