package vn.laichau.hatangso.chassis.database;

import static java.util.stream.Collectors.joining;

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
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;

/**
 * Tells the database who is calling, first in every transaction and for that transaction only. The row-level security
 * policies of the migrations rely on it, and so do the triggers of the audit; a transaction without a caller sees no
 * organisation's rows.
 */
@ApplicationScoped
public class RowSecurity {

    /** Codes of organisations and roles; anything else is not put into a statement. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]*");

    /** The role of work that no request asked for, in the policies that give it one. No token brings it. */
    private static final Caller BACKGROUND = new Caller("", "", "", Set.of("background"));

    /** As the pools of jobs call themselves. */
    private static final String JOB = "job";

    private static final int GRACE_SECONDS = 2;

    /** What a transaction that is not one of the service's own says for a reader who has not said who they are. */
    public static final String NOBODY = told("", ",", "");

    private final DataSource database;
    private final Callers callers;
    private final SuccessorLookup successorLookup;
    private final TransactionManager transactions;
    private final Actors actors;

    RowSecurity(
            DataSource database,
            Callers callers,
            SuccessorLookup successorLookup,
            TransactionManager transactions,
            Actors actors) {
        this.database = database;
        this.callers = callers;
        this.successorLookup = successorLookup;
        this.transactions = transactions;
        this.actors = actors;
    }

    /**
     * A token that is refused here, or a database that is away, fails the beginning of the transaction: nobody else would
     * end it, and the next request on this thread would find it.
     */
    void apply(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException, SystemException {
        var told = false;
        try {
            limitWaiting();
            apply(caller(), "; " + acting(actors.current()) + "; " + named(actors.operation()));
            told = true;
        } finally {
            if (!told) {
                transactions.rollback();
            }
        }
    }

    /** Whoever calls without a token is nobody, and not the service itself. */
    private Optional<Caller> caller() {
        return actors.isRequest() ? callers.find() : Optional.of(BACKGROUND);
    }

    /**
     * A server that vanished, or stands still, leaves reading without an end. Nothing in a transaction takes longer than the
     * transaction may; a little more, so that what is merely slow is cancelled at its limit and keeps its connection.
     */
    private void limitWaiting() throws SQLException, SystemException {
        var seconds = ((com.arjuna.ats.jta.transaction.Transaction) transactions.getTransaction()).getTimeout();
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, seconds == 0 ? 0 : (seconds + GRACE_SECONDS) * 1_000);
        }
    }

    /**
     * For work that no caller asked for: plays a part for the rest of the running transaction.
     *
     * @param organisation empty for none
     */
    public void switchRole(String organisation, Set<String> roles) {
        try {
            // Who acts stays who it is, for the audit; only what may be seen changes.
            apply(Optional.of(new Caller("", "", organisation, roles)), "");
        } catch (SQLException failure) {
            throw new IllegalStateException("the database was not told whose part is played", failure);
        }
    }

    private void apply(Optional<Caller> caller, String actor) throws SQLException {
        // LOCAL: a pooled connection carries nothing over to the next caller. SET, not SELECT set_config(): a query
        // would fix the snapshot and a transaction could no longer choose its isolation level.
        var organisation = code(caller.map(Caller::organisation).orElse(""));
        var roles = new StringBuilder(",");
        caller.ifPresent(c -> c.roles().forEach(role -> roles.append(code(role)).append(',')));
        // The transaction owns the connection: closing here only hands it back to the transaction.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(told(organisation, roles.toString(), predecessors(organisation)) + actor);
        }
    }

    private static String told(String organisation, String roles, String predecessors) {
        return "SET LOCAL app.organisation = '" + organisation + "'; SET LOCAL app.roles = '" + roles
                + "'; SET LOCAL app.predecessors = '" + predecessors + "'";
    }

    /** Known from memory: no transaction asks the database who it is before it says so. */
    private String predecessors(String organisation) {
        return successorLookup.predecessorsOf(organisation).stream()
                .map(RowSecurity::code)
                .sorted()
                .collect(joining(","));
    }

    /**
     * Who acts, as the triggers of the audit read it.
     *
     * @return a statement for the running transaction
     */
    public static String acting(String actor) {
        return "SET LOCAL app.actor = '" + actor.replace("'", "''") + "'";
    }

    /** What PostgreSQL's log and views call the transaction: its operation, or a job, in place of the name of the pool. */
    private static String named(Optional<String> operation) {
        return "SET LOCAL application_name = '" + operation.orElse(JOB).replace("'", "''") + "'";
    }

    private static String code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalStateException("a token names an organisation or role that is not a code");
        }
        return code;
    }
}
