package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators that figures may be of: those that agency-service has told of, as it does of each firm that is registered
 * there, the firms of accepted submissions, which may arrive before the telling, and those that a plan file names.
 */
@ApplicationScoped
class Operators {

    private static final String ADD = "INSERT INTO known_operator (code) VALUES (:code) ON CONFLICT DO NOTHING";

    private final Jdbi jdbi;

    Operators(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return whether it was not known before */
    boolean add(String code) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(ADD).bind("code", code).execute() == 1);
    }

    Set<String> listCodes(Handle handle) {
        return handle.createQuery("SELECT code FROM known_operator")
                .mapTo(String.class)
                .set();
    }
}
