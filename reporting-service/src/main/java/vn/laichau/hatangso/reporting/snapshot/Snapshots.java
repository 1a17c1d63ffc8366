package vn.laichau.hatangso.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.chassis.database.Sql;

/** The kept snapshots. */
@ApplicationScoped
public class Snapshots {

    /** Relies on the hash being the key: what is there already is the same, and two may come at the same moment. */
    private static final String KEEP = """
            INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING
            """;

    /** Not the last one alone: it may lack a part. */
    private static final String LARGEST_OF_THE_LAST = """
            SELECT max(octet_length(content)) FROM (SELECT content FROM snapshot ORDER BY frozen_at DESC LIMIT 20) AS recent
            """;

    private final Sql sql;

    Snapshots(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a snapshot in the running transaction, unless an equal one is kept already. */
    public void keep(Snapshot snapshot) {
        sql.update(
                KEEP,
                snapshot.sha256(),
                snapshot.cutOff(),
                snapshot.missingParts(),
                snapshot.canonicalJson(),
                snapshot.frozenAt());
    }

    /** How large one will be that is not collected yet: bytes of the largest of those that were frozen last; 0 while there is none. */
    @Transactional
    public long usualBytes() {
        return sql.find(Integer.class, LARGEST_OF_THE_LAST).orElse(0);
    }
}
