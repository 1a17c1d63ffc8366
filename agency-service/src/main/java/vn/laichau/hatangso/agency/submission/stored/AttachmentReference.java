package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A file that belongs to a version. */
@Embeddable
public record AttachmentReference(String organisation, UUID attachment) {

    public static AttachmentReference of(String organisation, String sent) {
        return new AttachmentReference(organisation, UUID.fromString(sent));
    }
}
