package vn.laichau.hatangso.indicator.replica;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A place in the log of a database.
 *
 * @param system which cluster: a copy of another one has other data at the same place
 * @param timeline which of its histories: what a primary wrote before another took its place may be in nobody's
 */
record WalPosition(long system, long timeline, long lsn) {

    /** What is acknowledged is flushed. */
    private static final String OF_A_PRIMARY = """
            SELECT (SELECT system_identifier FROM pg_control_system()),
                   ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::bigint,
                   pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint
            """;

    /** Its timeline is that of its last restart point: after a failover it is another one's for some minutes, never too early. */
    private static final String OF_A_REPLICA = """
            SELECT (SELECT system_identifier FROM pg_control_system()),
                   (SELECT timeline_id FROM pg_control_checkpoint())::bigint,
                   pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint
            WHERE pg_is_in_recovery()
            """;

    /** @return fails where the server is a standby */
    static WalPosition ofPrimary(Connection connection) throws SQLException {
        return of(connection, OF_A_PRIMARY);
    }

    /**
     * What is read later on this connection is not older.
     *
     * @return fails where the server is none, or is one no more
     */
    static WalPosition ofReplica(Connection connection) throws SQLException {
        return of(connection, OF_A_REPLICA);
    }

    private static WalPosition of(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new SQLException("the server is no replica", "25006");
            }
            return new WalPosition(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    boolean hasAllOf(WalPosition other) {
        return system == other.system && timeline == other.timeline && lsn >= other.lsn;
    }
}
