package vn.laichau.hatangso.agency.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Whether this database holds real or invented data; it never holds both. */
@ApplicationScoped
public class DatabaseContent {

    private final EntityManager database;
    private final Clock clock;

    DatabaseContent(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean isDemonstration() {
        return database.createNativeQuery("SELECT kind FROM database_content", String.class)
                .getResultList()
                .contains("DEMONSTRATION");
    }

    /**
     * Decides it for an empty database.
     *
     * @throws IllegalStateException when the database is already one of the other kind
     */
    void decide(boolean demonstration) {
        database.createNativeQuery(
                        "INSERT INTO database_content (kind, since) VALUES (:kind, :now) ON CONFLICT DO NOTHING")
                .setParameter("kind", demonstration ? "DEMONSTRATION" : "REAL")
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (isDemonstration() != demonstration) {
            throw new IllegalStateException("plan.demonstration (PLAN_DEMONSTRATION) is " + demonstration
                    + ", but this database holds " + (demonstration ? "real" : "invented")
                    + " data; it is one or the other: use another database");
        }
    }
}
