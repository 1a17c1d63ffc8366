package vn.laichau.hatangso.indicator.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets all queries of a transaction see one state of the database; it cannot write. */
@ApplicationScoped
public class OneState {

    private final DataSource database;

    OneState(DataSource database) {
        this.database = database;
    }

    /**
     * Comes before any query of the running transaction. Past Jdbi: its first handle on a new connection asks the catalogue
     * for the functions of large objects, and after a query PostgreSQL refuses (25001).
     */
    public void hold() {
        // The transaction owns the connection: closing here only hands it back to the transaction.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException failure) {
            throw new IllegalStateException("the state of the database could not be held", failure);
        }
    }
}
