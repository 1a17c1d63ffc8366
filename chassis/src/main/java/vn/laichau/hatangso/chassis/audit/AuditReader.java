package vn.laichau.hatangso.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.laichau.hatangso.chassis.database.SqlFunction;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The record as the auditor reads it; row-level security shows it to nobody else. */
@ApplicationScoped
class AuditReader {

    private static final String NEWEST_FIRST = """
            SELECT e.*, l.sequence, coalesce(p.principal, encode(e.person, 'hex')) AS principal, p.name
            FROM audit_entry e LEFT JOIN audit_link l ON l.entry = e.id LEFT JOIN audit_person p ON p.pseudonym = e.person
            WHERE e.id < ? %s ORDER BY e.id DESC LIMIT ?
            """;

    private static final String CHECKPOINTS =
            "SELECT count, made_at, jws FROM audit_checkpoint WHERE count < ? ORDER BY count DESC LIMIT ?";

    private static final String LINES =
            "SELECT place, line FROM audit_export WHERE part = ? AND place > ? ORDER BY place LIMIT ?";

    private final AuditStore table;

    AuditReader(AuditStore table) {
        this.table = table;
    }

    /** A line of the export, and its place in its part. */
    record Line(long place, String text) {}

    /** @param before 0 for the newest */
    @Transactional
    public List<AuditEntry> list(AuditQuery query, long before, int most) {
        var conditions = query.conditions();
        var sql = NEWEST_FIRST.formatted(conditions.keySet().stream()
                .map(condition -> "AND " + condition)
                .reduce("", (a, b) -> a + " " + b));
        return table.execute(sql, statement -> {
            var place = 1;
            statement.setLong(place++, beginning(before));
            for (var value : conditions.values()) {
                statement.setObject(place++, value);
            }
            statement.setInt(place, most);
            return rows(statement, AuditReader::entry);
        });
    }

    @Transactional
    public List<Checkpoint> checkpoints(long before, int most) {
        return table.execute(CHECKPOINTS, statement -> {
            statement.setLong(1, beginning(before));
            statement.setInt(2, most);
            return rows(
                    statement,
                    row -> new Checkpoint(
                            row.getLong(1), VietnamTime.of(row.getTimestamp(2).toInstant()), row.getString(3)));
        });
    }

    /** @param part 0 checkpoints, 1 entries, 2 whom their pseudonyms mean */
    @Transactional
    public List<Line> lines(int part, long after, int most) {
        return table.execute(LINES, statement -> {
            statement.setInt(1, part);
            statement.setLong(2, after);
            statement.setInt(3, most);
            return rows(statement, row -> new Line(row.getLong(1), row.getString(2)));
        });
    }

    private static long beginning(long before) {
        return before == 0 ? Long.MAX_VALUE : before;
    }

    private static <T> List<T> rows(PreparedStatement statement, SqlFunction<ResultSet, T> form) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(form.apply(rows));
            }
        }
        return all;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var fields = row.getArray("fields");
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("sequence", Long.class),
                VietnamTime.of(row.getTimestamp("at").toInstant()),
                AuditEntry.Action.valueOf(row.getString("action")),
                row.getString("operation"),
                row.getString("principal"),
                row.getString("name"),
                row.getString("client"),
                row.getString("organisation"),
                row.getString("database_role"),
                row.getString("kind"),
                row.getString("object"),
                row.getString("owner"),
                row.getLong("rows"),
                fields == null ? null : List.of((String[]) fields.getArray()),
                hex(row.getBytes("before")),
                hex(row.getBytes("after")),
                row.getObject("status", Integer.class),
                row.getString("trace"),
                row.getString("address"));
    }

    private static String hex(byte[] digest) {
        return digest == null ? null : HexFormat.of().formatHex(digest);
    }
}
