package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Sql;

/** The content of files, in parts small enough to hold one in memory; used on the connection of the running transaction. */
@ApplicationScoped
class AttachmentParts {

    private static final int PART = 256 << 10;

    private static final String INSERT = """
            INSERT INTO attachment_part (organisation, attachment_id, position, bytes)
            VALUES (?, ?, ?, ?)
            """;

    private static final String SELECT = """
            SELECT bytes FROM attachment_part
            WHERE organisation = ? AND attachment_id = ? AND position = ?
            """;

    private final Sql sql;

    AttachmentParts(Sql sql) {
        this.sql = sql;
    }

    void write(Attachment attachment, InputStream content) throws IOException {
        var position = 0;
        for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            sql.update(INSERT, attachment.organisation(), attachment.id(), position++, part);
        }
    }

    /** Empty after the last. */
    Optional<byte[]> find(Attachment attachment, int position) {
        return sql.find(byte[].class, SELECT, attachment.organisation(), attachment.id(), position);
    }
}
