package vn.laichau.hatangso.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
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

    RowSecurity(DataSource database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    void tell(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        var caller = callers.find();
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
