package vn.laichau.hatangso.agency.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.database.Rows;

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
    List<Version> versionsOf(String plan) {
        return Rows.of(
                        database,
                        "SELECT version, sha256 FROM plan_file WHERE plan = :plan ORDER BY loaded_at DESC",
                        Version.class)
                .setParameter("plan", plan)
                .getResultList();
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
