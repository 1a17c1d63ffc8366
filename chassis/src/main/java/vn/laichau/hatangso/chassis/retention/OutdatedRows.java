package vn.laichau.hatangso.chassis.retention;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Sql;

/** The rows of which the term is over ({@code retention_rule}). */
@ApplicationScoped
public class OutdatedRows {

    private static final Logger LOG = Logger.getLogger(OutdatedRows.class);

    /** A batch that takes longer would be rolled back each time, and nothing would ever go. */
    private static final int TIMEOUT_IN_SECONDS = 300;

    private final Sql sql;

    OutdatedRows(Sql sql) {
        this.sql = sql;
    }

    private record Table(String relation, long removed, String failure) {}

    /**
     * Removes some in a transaction of its own.
     *
     * @param batch how many rows of each table go
     * @return whether a table may have more of them
     */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_IN_SECONDS)
    public boolean remove(Instant now, int batch) {
        var tables = sql.list(Table.class, "SELECT relation, removed, failure FROM remove_outdated(?, ?)", now, batch);
        for (var table : tables) {
            if (table.removed() > 0) {
                LOG.infof("%d rows of %s removed, their term is over", table.removed(), table.relation());
            }
            if (table.failure() != null) {
                LOG.errorf("outdated rows of %s stay: %s", table.relation(), table.failure());
            }
        }
        return tables.stream().anyMatch(table -> table.removed() == batch);
    }
}
