package vn.laichau.hatangso.agency.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;

/** A file that no scanner has seen yet, as the job role reads it: one part at a time. */
record UnscannedFile(String organisation, UUID id, int parts) {

    private static final String WAITING = """
            SELECT a.organisation, a.id, (SELECT count(*) FROM attachment_part p
                                          WHERE p.organisation = a.organisation AND p.attachment_id = a.id) AS parts
            FROM attachment a WHERE a.scan = 'NOT_SCANNED' ORDER BY a.scan_tried_at NULLS FIRST, a.id LIMIT 20
            """;

    private static final String PART =
            "SELECT bytes FROM attachment_part WHERE organisation = ? AND attachment_id = ? AND position = ?";

    static List<UnscannedFile> list(Sql sql) {
        return sql.list(UnscannedFile.class, WAITING);
    }

    InputStream content(Sql sql) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int position;

            @Override
            public boolean hasMoreElements() {
                return position < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(sql.get(byte[].class, PART, organisation, id, position++));
            }
        });
    }
}
