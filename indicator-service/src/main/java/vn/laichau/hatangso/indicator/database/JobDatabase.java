package vn.laichau.hatangso.indicator.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/**
 * Connections for work that takes longer than a request may: each transaction is its own, waits ten minutes for each answer of
 * the database, and says for whom it runs as the transactions of requests do.
 */
@ApplicationScoped
public class JobDatabase {

    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9._,-]*");

    /** 10⁵ lines take 2.6 s, so the largest file some five minutes. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final Actors actors;

    JobDatabase(@DataSource("bulk") javax.sql.DataSource database, ObjectMapper mapper, Actors actors) {
        this.actors = actors;
        this.jdbi = JdbiProducer.configured(Jdbi.create(database), mapper);
    }

    /** On behalf of an organisation. */
    public <T, X extends Exception> T forOrganisation(String organisation, HandleCallback<T, X> work) throws X {
        return inTransaction(organisation, "", actors.current(), work);
    }

    /** What a caller may read (none: anybody). */
    public <T, X extends Exception> T forReader(Optional<Caller> reader, HandleCallback<T, X> work) throws X {
        return inTransaction(
                reader.map(Caller::organisation).orElse(""),
                reader.map(caller -> String.join(",", caller.roles())).orElse(""),
                actors.current(),
                work);
    }

    /** As one of the service's own jobs, which the policies of the migrations name. */
    public <T, X extends Exception> T forJob(String job, HandleCallback<T, X> work) throws X {
        return inTransaction("", job, actors.job(job), work);
    }

    private <T, X extends Exception> T inTransaction(
            String organisation, String roles, String actor, HandleCallback<T, X> work) throws X {
        // Opened, not borrowed: work inside other work on this thread must not join its transaction.
        try (var opened = jdbi.open()) {
            return opened.inTransaction(handle -> {
                tell(handle, organisation, roles, actor);
                return work.withHandle(handle);
            });
        }
    }

    private static void tell(Handle handle, String organisation, String roles, String actor) {
        if (!CODES.matcher(organisation + roles).matches()) {
            throw new IllegalStateException("a token names an organisation or role that is not a code");
        }
        limitWaiting(handle.getConnection());
        handle.execute("SET LOCAL app.organisation = '" + organisation + "'");
        handle.execute("SET LOCAL app.roles = '," + roles + ",'");
        // Past Jdbi, which would look for its own marks in the text.
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(RowSecurity.acting(actor));
        } catch (SQLException failure) {
            throw new IllegalStateException("the database was not told who acts", failure);
        }
    }

    /** Not as a setting of the pool: whoever connects, or signs in, would wait as long for a server that vanished. */
    private static void limitWaiting(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_ANSWER.toMillis()));
        } catch (SQLException failure) {
            throw new IllegalStateException("the wait for the database has no limit", failure);
        }
    }
}
