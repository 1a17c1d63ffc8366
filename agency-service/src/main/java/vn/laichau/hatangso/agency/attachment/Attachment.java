package vn.laichau.hatangso.agency.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.scan.VirusScan;

/** A file as it was taken; its content is in a {@link FileStore}. */
@Entity
class Attachment {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String name;

    private String mediaType;

    private long size;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private VirusScan scan;

    private String uploadedBy;

    private Instant uploadedAt;

    private UUID objectKey;

    protected Attachment() {}

    /** @param sha256 in hexadecimal */
    record Content(long size, String sha256) {}

    Attachment(NewFile file, Content content, VirusScan scan, Instant now) {
        this.organisation = file.organisation();
        this.name = file.name().text();
        this.mediaType = file.kind().mediaType();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.scan = scan;
        this.uploadedBy = file.uploadedBy();
        this.uploadedAt = now;
    }

    boolean isInfected() {
        return scan == VirusScan.INFECTED;
    }

    /** Whether no scanner has seen it, and it comes from others than the reader's organisation. */
    boolean isUnscannedFor(String reader) {
        return scan == VirusScan.NOT_SCANNED && !organisation.equals(reader);
    }

    /** That its content is in the bucket, by this name. */
    void liesAt(UUID key) {
        this.objectKey = key;
    }

    StoredFile stored() {
        return new StoredFile(organisation, id, size, sha256, objectKey);
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    long size() {
        return size;
    }

    AttachmentView view() {
        return new AttachmentView(id, name, mediaType, size, sha256, scan);
    }
}
