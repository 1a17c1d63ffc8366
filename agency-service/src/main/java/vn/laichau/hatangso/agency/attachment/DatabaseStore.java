package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Sql;

/** Contents as rows, which commit with what refers to them. */
@ApplicationScoped
class DatabaseStore implements FileStore {

    static final String INSERT = """
            INSERT INTO attachment_part (organisation, attachment_id, position, bytes)
            VALUES (?, ?, ?, ?)
            """;

    private static final String SELECT = """
            SELECT bytes FROM attachment_part
            WHERE organisation = ? AND attachment_id = ? AND position = ?
            """;

    private final Sql sql;

    DatabaseStore(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that adds the row of the file. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void write(StoredFile file, Content content) throws IOException {
        try (var bytes = content.open()) {
            var position = 0;
            for (var part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                sql.update(INSERT, file.organisation(), file.id(), position++, part);
            }
        }
    }

    /** Each in a transaction of its own: a slow reader keeps no connection. */
    @Override
    @Transactional
    public Optional<byte[]> part(StoredFile file, int position) {
        return sql.find(byte[].class, SELECT, file.organisation(), file.id(), position);
    }
}
