package vn.laichau.hatangso.agency.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** What somebody who owns the database does to the record around one of its signed entries. */
enum DatabaseTampering {
    EDIT("UPDATE audit_entry SET organisation = coalesce(organisation, '') || 'x' WHERE id = %2$d"),
    MAKE_EARLIER("UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE id = %2$d"),
    COUNT_MORE("UPDATE audit_entry SET rows = rows + 1 WHERE id = %2$d"),
    DELETE("""
            DELETE FROM audit_link WHERE sequence = %1$d;
            DELETE FROM audit_entry WHERE id = %2$d;
            UPDATE audit_link SET sequence = -sequence WHERE sequence > %1$d;
            UPDATE audit_link SET sequence = -sequence - 1 WHERE sequence < 0"""),
    DELETE_AND_LEAVE_A_GAP("DELETE FROM audit_link WHERE sequence = %1$d"),
    INSERT("""
            UPDATE audit_link SET sequence = -sequence WHERE sequence >= %1$d;
            UPDATE audit_link SET sequence = -sequence + 1 WHERE sequence < 0;
            WITH made AS (INSERT INTO audit_entry (at, action, kind) VALUES (now(), 'CHANGED', 'task') RETURNING id)
            INSERT INTO audit_link SELECT %1$d, id, sha256('x'), '0' FROM made"""),
    SWAP("""
            CREATE TEMP TABLE two ON COMMIT DROP AS SELECT * FROM audit_link WHERE sequence IN (%1$d, %1$d - 1);
            DELETE FROM audit_link WHERE sequence IN (%1$d, %1$d - 1);
            INSERT INTO audit_link SELECT 2 * %1$d - 1 - sequence, entry, hash, seen_to FROM two"""),
    CUT_THE_TAIL("DELETE FROM audit_link WHERE sequence >= %1$d"),
    CUT_THE_TAIL_AND_ITS_CHECKPOINTS("""
            DELETE FROM audit_link WHERE sequence >= %1$d; DELETE FROM audit_checkpoint WHERE count >= %1$d"""),
    EMPTY("TRUNCATE audit_link, audit_entry, audit_checkpoint"),
    BLAME_ANOTHER("UPDATE audit_entry SET person = sha256('x') WHERE id = %2$d"),
    RENAME_PERSONS("UPDATE audit_person SET principal = principal || 'x'"),
    FORGET_PERSONS("DELETE FROM audit_person"),
    BEND_A_CHECKPOINT(
            "UPDATE audit_checkpoint SET jws = reverse(jws) WHERE count = (SELECT max(count) FROM audit_checkpoint)"),
    ADD_A_CHECKPOINT("INSERT INTO audit_checkpoint SELECT max(count) + 1, now(), 'a.b.c' FROM audit_checkpoint");

    /** All hashes from there on, as the sealing would make them: that needs no key. */
    private static final String SEAL_AGAIN = """
            DO $$ DECLARE
                head bytea := (SELECT hash FROM audit_link WHERE sequence < %1$d - 1 ORDER BY sequence DESC LIMIT 1);
                one record;
            BEGIN
                FOR one IN SELECT l.sequence, e AS entry FROM audit_link l JOIN audit_entry e ON e.id = l.entry
                           WHERE l.sequence >= %1$d - 1 ORDER BY l.sequence LOOP
                    head := audit_hash(head, audit_text(one.sequence, one.entry));
                    UPDATE audit_link SET hash = head WHERE sequence = one.sequence;
                END LOOP;
            END $$""";

    private final String change;

    DatabaseTampering(String change) {
        this.change = change;
    }

    /**
     * @param sequence of a signed entry that is not the first or the second
     * @param entry its id
     */
    void on(Connection owner, long sequence, long entry, boolean sealAgain) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(change.formatted(sequence, entry));
            if (sealAgain) {
                statement.execute(SEAL_AGAIN.formatted(sequence));
            }
        }
    }
}
