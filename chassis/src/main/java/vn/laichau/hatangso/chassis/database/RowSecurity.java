package vn.laichau.hatangso.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;

/**
 * Tells the database who is calling, first in every transaction and for that transaction only. The row-level security
 * policies of the migrations rely on it; a transaction without a caller sees no organisation's rows.
 */
@ApplicationScoped
public class RowSecurity {

    /** Codes of organisations and roles; anything else is not put into a statement. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]*");

    private final DataSource database;
    private final Callers callers;
    private final TransactionManager transactions;

    RowSecurity(DataSource database, Callers callers, TransactionManager transactions) {
        this.database = database;
        this.callers = callers;
        this.transactions = transactions;
    }

    /**
     * A token that is refused here, or a database that is away, fails the beginning of the transaction: nobody else would
     * end it, and the next request on this thread would find it.
     */
    void tell(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException, SystemException {
        var told = false;
        try {
            tell(callers.find());
            told = true;
        } finally {
            if (!told) {
                transactions.rollback();
            }
        }
    }

    /**
     * For work that no caller asked for: plays a part for the rest of the running transaction.
     *
     * @param organisation empty for none
     */
    public void play(String organisation, Set<String> roles) {
        try {
            tell(Optional.of(new Caller("", "", organisation, roles)));
        } catch (SQLException failure) {
            throw new IllegalStateException("the database was not told whose part is played", failure);
        }
    }

    private void tell(Optional<Caller> caller) throws SQLException {
        // LOCAL: a pooled connection carries nothing over to the next caller. SET, not SELECT set_config(): a query
        // would fix the snapshot and a transaction could no longer choose its isolation level.
        var organisation = code(caller.map(Caller::organisation).orElse(""));
        var roles = new StringBuilder(",");
        caller.ifPresent(c -> c.roles().forEach(role -> roles.append(code(role)).append(',')));
        // The transaction owns the connection: closing here only hands it back to the transaction.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL app.organisation = '" + organisation + "'; SET LOCAL app.roles = '" + roles + "'");
        }
    }

    private static String code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalStateException("a token names an organisation or role that is not a code");
        }
        return code;
    }
}
