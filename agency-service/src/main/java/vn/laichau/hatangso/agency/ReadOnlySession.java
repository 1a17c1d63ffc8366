package vn.laichau.hatangso.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import vn.laichau.hatangso.chassis.audit.request.CurrentOperation;

/**
 * A request that reads changes nothing. Hibernate is told so: before each native query it would look for changes, and forget
 * for which rows of a list it still has to load something, so that it would load that row by row.
 */
@ApplicationScoped
class ReadOnlySession {

    private static final String READ = "GET ";

    private final Session session;
    private final CurrentOperation operation;

    ReadOnlySession(Session session, CurrentOperation operation) {
        this.session = session;
        this.operation = operation;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (operation.find().filter(asked -> asked.startsWith(READ)).isPresent()) {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
        }
    }
}
