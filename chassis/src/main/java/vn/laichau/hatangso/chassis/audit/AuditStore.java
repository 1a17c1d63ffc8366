package vn.laichau.hatangso.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.database.SqlFunction;

/** What is written beside the triggers: notes, links and checkpoints. All of it by functions of the owner, or appended. */
@ApplicationScoped
class AuditStore {

    private final DataSource database;

    AuditStore(DataSource database) {
        this.database = database;
    }

    /** How long the chain is, its last hash in hexadecimal digits, and how much of it is signed. */
    record Head(long count, String hash, long signed) {}

    @Transactional(TxType.REQUIRES_NEW)
    public void note(String actor, String action, String object, Integer status) {
        execute("SELECT audit_note(?::jsonb, ?, ?, ?)", statement -> {
            statement.setString(1, actor);
            statement.setString(2, action);
            statement.setString(3, object);
            statement.setObject(4, status, java.sql.Types.INTEGER);
            return statement.execute();
        });
    }

    /** @param place from what kind of network they came */
    @Transactional(TxType.REQUIRES_NEW)
    public void noteStrangers(String place, long number, Instant at) {
        execute("SELECT audit_strangers(?, ?, ?)", statement -> {
            statement.setString(1, place);
            statement.setLong(2, number);
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            return statement.execute();
        });
    }

    /** @return how many entries were linked; 0 also while another replica does it */
    @Transactional
    public int seal(int most) {
        return execute("SELECT audit_seal(?)", statement -> {
            statement.setInt(1, most);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Holds other replicas off until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Head head() {
        return execute("SELECT count, head, signed FROM audit_head()", statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2), row.getLong(3));
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    public void keep(Checkpoint checkpoint) {
        execute("INSERT INTO audit_checkpoint (count, made_at, jws) VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, checkpoint.count());
            statement.setObject(2, checkpoint.madeAt());
            statement.setString(3, checkpoint.jws());
            return statement.executeUpdate();
        });
    }

    <T> T execute(String sql, SqlFunction<PreparedStatement, T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("audit", failure);
        }
    }
}
