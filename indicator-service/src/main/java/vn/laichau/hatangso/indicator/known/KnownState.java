package vn.laichau.hatangso.indicator.known;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.database.OneState;

/** Tells states of the database apart by the counts of changes that its triggers keep. */
@ApplicationScoped
class KnownState {

    private static final String VERSION = "SELECT sum(version) FROM knowledge_version";

    private final OneState state;
    private final Jdbi jdbi;

    KnownState(OneState state, Jdbi jdbi) {
        this.state = state;
        this.jdbi = jdbi;
    }

    /** Lets all further queries of the transaction see one state, and names it. Comes before any of them. */
    long hold() {
        state.hold();
        return jdbi.withHandle(
                handle -> handle.createQuery(VERSION).mapTo(Long.class).one());
    }
}
