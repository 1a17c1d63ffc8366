package vn.laichau.hatangso.chassis.database;

/** The advisory locks that the chassis takes in the database of every service. */
public final class ChassisLocks {

    /** About an organisation, an operation and a key. */
    public static final AdvisoryLock IDEMPOTENCY_KEY = new AdvisoryLock(
            "idempotency-key", "One request that is sent twice at once: neither may find it not answered yet.");

    /** Taken by the functions of the audit. */
    public static final AdvisoryLock AUDIT_CHAIN =
            new AdvisoryLock("audit_chain", "The last link: no two entries may follow the same one.");

    /** Taken by the function that puts the audit's triggers on tables. */
    public static final AdvisoryLock AUDIT_TRIGGERS = new AdvisoryLock(
            "audit_every_table", "Triggers of tables: two that migrate may not both find one without its trigger.");

    /** Of replicas that start; about a part of plans, all together, since codes are unique among all plans. */
    public static final AdvisoryLock PLANS = new AdvisoryLock(
            "plans",
            "Loaded plan files: two loads may not both find a version not loaded, or a code that no other plan has.");

    private ChassisLocks() {}
}
