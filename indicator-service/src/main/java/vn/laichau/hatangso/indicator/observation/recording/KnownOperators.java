package vn.laichau.hatangso.indicator.observation.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators that figures may be of: those that agency-service has told of, as it does of each firm that is registered
 * there, the firms of accepted submissions, which may arrive before the message, and those that a plan file names. Of one that
 * ended, agency-service says when, and what was said before stays as what was known then.
 */
@ApplicationScoped
public class KnownOperators {

    private static final String ADD = "INSERT INTO known_operator (code) VALUES (:code) ON CONFLICT DO NOTHING";

    private static final String END = """
            SELECT ended_on, successor FROM operator_end WHERE operator = :code AND superseded_at = 'infinity'
            """;

    private static final String SUPERSEDE = """
            UPDATE operator_end SET superseded_at = :now WHERE operator = :code AND superseded_at = 'infinity'
            """;

    private static final String END_ON = """
            INSERT INTO operator_end (operator, ended_on, successor, recorded_at) VALUES (:code, :endedOn, :successor, :now)
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    KnownOperators(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * How a firm ended (public because Jdbi makes it from rows).
     *
     * @param endedOn day after its last
     * @param successor who goes on in its place; null when nobody does
     */
    public record End(LocalDate endedOn, String successor) {}

    /** @return whether it was not known before */
    public boolean add(String code) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(ADD).bind("code", code).execute() == 1);
    }

    /**
     * Says how a known firm ended, or that it goes on.
     *
     * @return whether something else was known
     */
    boolean end(String code, Optional<End> end) {
        return jdbi.withHandle(handle -> {
            // Nearly always it is told what is known, and then nobody waits for who is recording.
            if (known(handle, code).equals(end)) {
                return false;
            }
            clock.lock(handle);
            if (known(handle, code).equals(end)) {
                return false;
            }
            var now = clock.stamp(handle);
            handle.createUpdate(SUPERSEDE).bind("code", code).bind("now", now).execute();
            end.ifPresent(how -> handle.createUpdate(END_ON)
                    .bind("code", code)
                    .bindMethods(how)
                    .bind("now", now)
                    .execute());
            return true;
        });
    }

    private static Optional<End> known(Handle handle, String code) {
        return handle.createQuery(END).bind("code", code).mapTo(End.class).findOne();
    }

    Set<String> listCodes(Handle handle) {
        return handle.createQuery("SELECT code FROM known_operator")
                .mapTo(String.class)
                .set();
    }
}
