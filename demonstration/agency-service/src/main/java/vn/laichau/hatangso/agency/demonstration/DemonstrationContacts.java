package vn.laichau.hatangso.agency.demonstration;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;

/** Addresses for a demonstration database: of offices, not of people, under a name that leads nowhere (RFC 2606). */
@ApplicationScoped
class DemonstrationContacts {

    private static final String INSERT = """
            INSERT INTO agency_contact (organisation, email, changed_at, changed_by, revision)
            SELECT code, code || '@lai-chau.example', :now, 'Dữ liệu trình diễn', 0 FROM agency_code
            WHERE NOT EXISTS (SELECT FROM agency_contact)
            """;

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final EntityManager database;
    private final Clock clock;

    DemonstrationContacts(DatabaseContent content, ActingAs actingAs, EntityManager database, Clock clock) {
        this.content = content;
        this.actingAs = actingAs;
        this.database = database;
        this.clock = clock;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) {
        if (content.isDemonstration()) {
            actingAs.administrator();
            database.createNativeQuery(INSERT)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }
}
