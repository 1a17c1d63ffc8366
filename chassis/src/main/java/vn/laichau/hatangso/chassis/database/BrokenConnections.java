package vn.laichau.hatangso.chassis.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * One connection that broke leads where the others of its pool lead: all are replaced, in place of each being found broken by
 * somebody who needs it, after waiting for an answer once more.
 */
@Singleton
class BrokenConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(BrokenConnections.class);

    private final Instance<AgroalDataSource> pool;

    BrokenConnections(Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    /** The driver has closed a connection itself only when it failed; what the pool does not need any more is still open here. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            if (connection.isClosed()) {
                LOG.warn("a connection to the database broke, all idle ones are replaced");
                pool.get().flush(FlushMode.GRACEFUL);
            }
        } catch (SQLException unknown) {
            LOG.debug("whether a connection broke is not known", unknown);
        }
    }
}
