package vn.laichau.hatangso.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import vn.laichau.hatangso.chassis.database.Sql;

/** What is written beside the triggers: notes, links and checkpoints. All of it by functions of the owner, or appended. */
@ApplicationScoped
class AuditStore {

    private final Sql sql;

    AuditStore(Sql sql) {
        this.sql = sql;
    }

    /** How long the chain is, its last hash in hexadecimal digits, and how much of it is signed. */
    record Head(long count, String hash, long signed) {}

    @Transactional(TxType.REQUIRES_NEW)
    public void note(String actor, String action, String object, Integer status) {
        sql.update("SELECT audit_note(?::jsonb, ?, ?, ?)", actor, action, object, status);
    }

    /** @param place from what kind of network they came */
    @Transactional(TxType.REQUIRES_NEW)
    public void noteStrangers(String place, long number, Instant at) {
        sql.update("SELECT audit_strangers(?, ?, ?)", place, number, at);
    }

    /** @return how many entries were linked; 0 also while another replica does it */
    @Transactional
    public int seal(int most) {
        return sql.get(Integer.class, "SELECT audit_seal(?)", most);
    }

    /** Holds other replicas off until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Head head() {
        return sql.get(Head.class, "SELECT count, head AS hash, signed FROM audit_head()");
    }

    @Transactional(TxType.MANDATORY)
    public void keep(Checkpoint checkpoint) {
        sql.update(
                "INSERT INTO audit_checkpoint (count, made_at, jws) VALUES (?, ?, ?)",
                checkpoint.count(),
                checkpoint.madeAt(),
                checkpoint.jws());
    }
}
