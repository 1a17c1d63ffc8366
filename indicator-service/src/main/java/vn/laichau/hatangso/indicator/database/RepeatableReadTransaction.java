package vn.laichau.hatangso.indicator.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets all queries of a transaction see one state of the database; it cannot write. */
@ApplicationScoped
public class RepeatableReadTransaction {

    private final DataSource database;

    RepeatableReadTransaction(DataSource database) {
        this.database = database;
    }

    /**
     * Comes before any query of the running transaction. Past Jdbi: its first handle on a new connection asks the catalogue
     * for the functions of large objects, and after a query PostgreSQL refuses (25001).
     */
    public void hold() {
        begin("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /**
     * The same for questions about nearly all there is. Until the database has counted what was just brought in, it takes the
     * facts for a handful and would compare each with each: of the villages of a province for half a minute.
     */
    public void holdForWideQuestions() {
        begin("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL enable_nestloop = off");
    }

    private void begin(String how) {
        // The transaction owns the connection: closing here only hands it back to the transaction.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException failure) {
            throw new IllegalStateException("the state of the database could not be held", failure);
        }
    }
}
