package vn.laichau.hatangso.indicator.cache;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.database.RepeatableReadTransaction;

/** Tells states of the database apart by the counts of changes that its triggers keep. */
@ApplicationScoped
class DatabaseState {

    private static final String VERSION = "SELECT sum(version) FROM knowledge_version";

    private final RepeatableReadTransaction state;
    private final Jdbi jdbi;
    private final javax.sql.DataSource outside;

    DatabaseState(RepeatableReadTransaction state, Jdbi jdbi, @DataSource("state") javax.sql.DataSource outside) {
        this.state = state;
        this.jdbi = jdbi;
        this.outside = outside;
    }

    /** Lets all further queries of the transaction see one state, and names it. Comes before any of them. */
    long read() {
        state.hold();
        return held();
    }

    /** The one that the transaction sees. */
    long held() {
        return jdbi.withHandle(
                handle -> handle.createQuery(VERSION).mapTo(Long.class).one());
    }

    /** The last committed one, whether or not a transaction runs. */
    long current() {
        try (var connection = outside.getConnection();
                var statement = connection.prepareStatement(VERSION);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the state of the database could not be asked for", failure);
        }
    }
}
