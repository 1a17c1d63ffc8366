package vn.laichau.hatangso.indicator.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Connections for work that takes longer than a request may: each transaction is its own, has no time limit, and says for
 * whom it runs as the transactions of requests do.
 */
@ApplicationScoped
public class BulkDatabase {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]*");

    private final Jdbi jdbi;

    BulkDatabase(@DataSource("bulk") javax.sql.DataSource database, ObjectMapper mapper) {
        jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin()).installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(mapper);
    }

    /** On behalf of an organisation. */
    public <T, X extends Exception> T forOrganisation(String organisation, HandleCallback<T, X> work) throws X {
        return inTransaction(organisation, "", work);
    }

    /** As one of the service's own jobs, which the policies of the migrations name. */
    public <T, X extends Exception> T forJob(String job, HandleCallback<T, X> work) throws X {
        return inTransaction("", job, work);
    }

    private <T, X extends Exception> T inTransaction(String organisation, String role, HandleCallback<T, X> work)
            throws X {
        // Opened, not borrowed: work inside other work on this thread must not join its transaction.
        try (var opened = jdbi.open()) {
            return opened.inTransaction(handle -> {
                tell(handle, organisation, role);
                return work.withHandle(handle);
            });
        }
    }

    private static void tell(Handle handle, String organisation, String role) {
        if (!CODE.matcher(organisation).matches()) {
            throw new IllegalStateException("a token names an organisation that is not a code");
        }
        handle.execute("SET LOCAL app.organisation = '" + organisation + "'");
        handle.execute("SET LOCAL app.roles = '," + role + ",'");
    }
}
