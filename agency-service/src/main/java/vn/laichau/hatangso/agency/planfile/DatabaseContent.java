package vn.laichau.hatangso.agency.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.laichau.hatangso.chassis.database.Sql;

/** Whether this database holds real or invented data; it never holds both. */
@ApplicationScoped
public class DatabaseContent {

    private final Sql sql;
    private final Clock clock;

    DatabaseContent(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public boolean isDemonstration() {
        return sql.get(Boolean.class, "SELECT EXISTS (SELECT FROM database_content WHERE kind = 'DEMONSTRATION')");
    }

    /**
     * Decides it for an empty database.
     *
     * @throws IllegalStateException when the database is already one of the other kind
     */
    void decide(boolean demonstration) {
        sql.update(
                "INSERT INTO database_content (kind, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
                demonstration ? "DEMONSTRATION" : "REAL",
                clock.instant());
        if (isDemonstration() != demonstration) {
            throw new IllegalStateException("plan.demonstration (PLAN_DEMONSTRATION) is " + demonstration
                    + ", but this database holds " + (demonstration ? "real" : "invented")
                    + " data; it is one or the other: use another database");
        }
    }
}
