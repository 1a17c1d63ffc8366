package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The content of files, in parts small enough to hold one in memory; used on the connection of the running transaction. */
@ApplicationScoped
class AttachmentParts {

    private static final int PART = 256 << 10;

    private static final String INSERT = """
            INSERT INTO attachment_part (organisation, attachment_id, position, bytes)
            VALUES (:organisation, :attachment, :position, :bytes)
            """;

    private static final String SELECT = """
            SELECT bytes FROM attachment_part
            WHERE organisation = :organisation AND attachment_id = :attachment AND position = :position
            """;

    private final EntityManager database;

    AttachmentParts(EntityManager database) {
        this.database = database;
    }

    void write(Attachment attachment, InputStream content) throws IOException {
        var position = 0;
        for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            at(database.createNativeQuery(INSERT), attachment, position++)
                    .setParameter("bytes", part)
                    .executeUpdate();
        }
    }

    /** Empty after the last. */
    Optional<byte[]> find(Attachment attachment, int position) {
        return at(database.createNativeQuery(SELECT, byte[].class), attachment, position)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }

    private static Query at(Query query, Attachment attachment, int position) {
        return query.setParameter("organisation", attachment.organisation())
                .setParameter("attachment", attachment.id())
                .setParameter("position", position);
    }
}
