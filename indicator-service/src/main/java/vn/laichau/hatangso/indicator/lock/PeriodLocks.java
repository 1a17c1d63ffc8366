package vn.laichau.hatangso.indicator.lock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.indicator.observation.Period;

/** The table {@code period_lock}; rows stay when a lock is lifted. */
@ApplicationScoped
class PeriodLocks {

    private static final String SELECT = """
            SELECT l.id, l.period, i.code AS indicator, l.final AS finished, l.reason, l.author, l.organisation, l.locked_at,
                   l.expires_at, l.lifted_at, l.lifted_by, l.lift_reason
            FROM period_lock l LEFT JOIN indicator i ON i.id = l.indicator
            """;

    private static final String STANDING = SELECT + """
            WHERE (:period::text IS NULL OR :period = ANY(l.covers))
              AND (:all OR (l.lifted_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > :now)))
            ORDER BY l.id
            """;

    private static final String ADD = """
            INSERT INTO period_lock (period, covers, indicator, final, reason, author, organisation, locked_at, expires_at)
            VALUES (:period, :covers, :indicator, :final, :reason, :author, :organisation, :now, :expiresAt)
            RETURNING id
            """;

    private static final String LIFT = """
            UPDATE period_lock SET lifted_at = :now, lifted_by = :author, lift_reason = :reason
            WHERE id = :id AND lifted_at IS NULL
            """;

    private final Jdbi jdbi;

    PeriodLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for, with its codes resolved. */
    record Asked(Period period, Integer indicator, boolean finished, String reason, OffsetDateTime expiresAt) {}

    /** Those that close a period now (null: any); with {@code all} also those that do not any more. */
    List<PeriodLock> list(String period, boolean all, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                .bind("period", period)
                .bind("all", all)
                .bind("now", now)
                .map(ConstructorMapper.of(PeriodLock.class))
                .list());
    }

    Optional<PeriodLock> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(PeriodLock.class))
                .findOne());
    }

    long add(Asked asked, Caller author, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(ADD)
                .bind("period", asked.period().text())
                .bindArray("covers", String.class, asked.period().covered())
                .bind("indicator", asked.indicator())
                .bind("final", asked.finished())
                .bind("reason", asked.reason())
                .bind("author", author.name())
                .bind("organisation", author.organisation())
                .bind("now", now)
                .bind("expiresAt", asked.expiresAt())
                .mapTo(Long.class)
                .one());
    }

    void lift(long id, Caller author, String reason, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(LIFT)
                .bind("id", id)
                .bind("author", author.name())
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }
}
