package vn.laichau.hatangso.agency.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A file that no scanner has seen yet, as the job role reads it: one part at a time. */
record UnscannedFile(String organisation, UUID id, int parts) {

    private static final String WAITING = """
            SELECT a.organisation, a.id, (SELECT count(*) FROM attachment_part p
                                          WHERE p.organisation = a.organisation AND p.attachment_id = a.id)
            FROM attachment a WHERE a.scan = 'NOT_SCANNED' ORDER BY a.scan_tried_at NULLS FIRST, a.id LIMIT 20
            """;

    private static final String PART =
            "SELECT bytes FROM attachment_part WHERE organisation = ? AND attachment_id = ? AND position = ?";

    static List<UnscannedFile> list(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING);
                var rows = statement.executeQuery()) {
            var files = new ArrayList<UnscannedFile>();
            while (rows.next()) {
                files.add(new UnscannedFile(rows.getString(1), rows.getObject(2, UUID.class), rows.getInt(3)));
            }
            return files;
        }
    }

    InputStream content(Connection connection) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int position;

            @Override
            public boolean hasMoreElements() {
                return position < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(connection, position++));
            }
        });
    }

    private byte[] part(Connection connection, int position) {
        try (var statement = connection.prepareStatement(PART)) {
            statement.setString(1, organisation);
            statement.setObject(2, id);
            statement.setInt(3, position);
            var row = statement.executeQuery();
            if (!row.next()) {
                throw new NoSuchElementException("part of an attachment");
            }
            return row.getBytes(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("attachment not read", failure);
        }
    }
}
