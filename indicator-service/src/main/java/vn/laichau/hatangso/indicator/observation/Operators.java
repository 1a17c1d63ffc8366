package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators that figures may be of. A plan file names them, in its figures or in {@code operators}, which is how an
 * administrator makes a new firm known before it sends anything; the firm of an accepted submission is known from then on.
 */
@ApplicationScoped
class Operators {

    private static final String ADD = "INSERT INTO known_operator (code) VALUES (:code) ON CONFLICT DO NOTHING";

    private final Jdbi jdbi;

    Operators(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(String code) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bind("code", code).execute());
    }

    Set<String> listCodes(Handle handle) {
        return handle.createQuery("SELECT code FROM known_operator")
                .mapTo(String.class)
                .set();
    }
}
