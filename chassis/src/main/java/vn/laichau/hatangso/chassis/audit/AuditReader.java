package vn.laichau.hatangso.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.database.Sql;

/** The record as the auditor reads it; row-level security shows it to nobody else. */
@ApplicationScoped
class AuditReader {

    private static final String NEWEST_FIRST = """
            SELECT encode(e.before, 'hex') AS before, encode(e.after, 'hex') AS after, e.*, l.sequence,
                   coalesce(p.principal, encode(e.person, 'hex')) AS principal, p.name
            FROM audit_entry e LEFT JOIN audit_link l ON l.entry = e.id LEFT JOIN audit_person p ON p.pseudonym = e.person
            WHERE e.id < ? %s ORDER BY e.id DESC LIMIT ?
            """;

    private static final String CHECKPOINTS =
            "SELECT count, made_at, jws FROM audit_checkpoint WHERE count < ? ORDER BY count DESC LIMIT ?";

    private static final String LINES =
            "SELECT place, line AS text FROM audit_export WHERE part = ? AND place > ? ORDER BY place LIMIT ?";

    private final Sql sql;

    AuditReader(Sql sql) {
        this.sql = sql;
    }

    /** A line of the export, and its place in its part. */
    record Line(long place, String text) {}

    /** @param before 0 for the newest */
    @Transactional
    public List<AuditEntry> list(AuditQuery query, long before, int most) {
        var conditions = query.conditions();
        var statement = NEWEST_FIRST.formatted(conditions.keySet().stream()
                .map(condition -> "AND " + condition)
                .reduce("", (a, b) -> a + " " + b));
        var values = new ArrayList<>(conditions.values());
        values.add(0, beginning(before));
        values.add(most);
        return sql.list(AuditEntry.class, statement, values.toArray());
    }

    @Transactional
    public List<Checkpoint> checkpoints(long before, int most) {
        return sql.list(Checkpoint.class, CHECKPOINTS, beginning(before), most);
    }

    /** @param part 0 checkpoints, 1 entries, 2 whom their pseudonyms mean */
    @Transactional
    public List<Line> lines(int part, long after, int most) {
        return sql.list(Line.class, LINES, part, after, most);
    }

    private static long beginning(long before) {
        return before == 0 ? Long.MAX_VALUE : before;
    }
}
