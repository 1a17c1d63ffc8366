package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.definition.RecordDecidedTargets.DecidedTarget;

/** Which items of decisions already made their version. */
@ApplicationScoped
class DecidedItems {

    private static final String REMEMBER = """
            INSERT INTO decided_target (item, decision, target, in_force_from, recorded_at)
            VALUES (:item, :decision, :target, :from, :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    DecidedItems(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    boolean has(String item) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM decided_target WHERE item = :item)")
                        .bind("item", item)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** In the transaction that makes the version: both are there or neither. */
    void remember(String decision, DecidedTarget item) {
        jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                .bind("item", item.item())
                .bind("decision", decision)
                .bind("target", item.target())
                .bind("from", item.inForceFrom())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }
}
