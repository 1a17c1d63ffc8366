package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The content of files, in parts small enough to hold one in memory; used on the connection of the running transaction. */
@ApplicationScoped
class AttachmentParts {

    private static final int PART = 256 << 10;

    private static final String INSERT =
            "INSERT INTO attachment_part (organisation, attachment_id, position, bytes) VALUES (?, ?, ?, ?)";

    private static final String SELECT =
            "SELECT bytes FROM attachment_part WHERE organisation = ? AND attachment_id = ? AND position = ?";

    private final DataSource database;

    AttachmentParts(DataSource database) {
        this.database = database;
    }

    void write(Attachment attachment, InputStream content) throws IOException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            var position = 0;
            for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                statement.setString(1, attachment.organisation());
                statement.setObject(2, attachment.id());
                statement.setInt(3, position++);
                statement.setBytes(4, part);
                statement.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("attachment not stored", failure);
        }
    }

    /** Empty after the last. */
    Optional<byte[]> find(String organisation, UUID attachment, int position) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, organisation);
            statement.setObject(2, attachment);
            statement.setInt(3, position);
            var row = statement.executeQuery();
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("attachment not read", failure);
        }
    }
}
