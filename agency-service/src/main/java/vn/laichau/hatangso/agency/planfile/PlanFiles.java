package vn.laichau.hatangso.agency.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.AgencyLocks;

/** Which versions of which plan files were loaded. */
@ApplicationScoped
class PlanFiles {

    private final EntityManager database;
    private final Clock clock;

    PlanFiles(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void lock() {
        database.unwrap(Session.class).doWork(AgencyLocks.PLANS::take);
    }

    /** The loaded versions of a plan, newest first. */
    @SuppressWarnings("unchecked")
    List<Version> versionsOf(String plan) {
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT version, sha256 FROM plan_file WHERE plan = :plan ORDER BY loaded_at DESC", Tuple.class)
                .setParameter("plan", plan)
                .getResultList();
        return rows.stream()
                .map(row -> new Version(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    void note(String plan, Version version) {
        database.createNativeQuery("INSERT INTO plan_file VALUES (:plan, :version, :sha256, :now)")
                .setParameter("plan", plan)
                .setParameter("version", version.version())
                .setParameter("sha256", version.sha256())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** A version of a file and the SHA-256 of its bytes. */
    record Version(String version, String sha256) {}
}
