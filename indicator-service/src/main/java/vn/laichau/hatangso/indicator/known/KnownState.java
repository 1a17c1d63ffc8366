package vn.laichau.hatangso.indicator.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Tells states of the database apart by the counts of changes that its triggers keep. */
@ApplicationScoped
class KnownState {

    private static final String VERSION = "SELECT sum(version) FROM knowledge_version";

    /** active_sql_transaction (PostgreSQL, appendix A): something was asked before. */
    private static final String BEGUN = "25001";

    private final Jdbi jdbi;

    KnownState(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets all further queries of the transaction see one state, and names it. Comes before any of them. */
    long hold() {
        return jdbi.withHandle(handle -> {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return handle.createQuery(VERSION).mapTo(Long.class).one();
        });
    }

    /** Whether the state could not be held because its transaction had asked something already. */
    static boolean hadBegun(Throwable failure) {
        return failure.getCause() instanceof SQLException reason && BEGUN.equals(reason.getSQLState());
    }
}
