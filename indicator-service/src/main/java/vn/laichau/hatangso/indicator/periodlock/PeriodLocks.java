package vn.laichau.hatangso.indicator.periodlock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.patch.Change;

/** The table {@code period_lock}; rows stay when a lock is lifted. */
@ApplicationScoped
class PeriodLocks {

    private static final String SELECT = """
            SELECT l.id, l.period, i.code AS indicator, l.final AS finished, l.reason, l.author AS locked_by, l.organisation, l.locked_at,
                   l.expires_at, l.withdrawn_at, l.withdrawn_by, l.withdrawal_reason
            FROM period_lock l LEFT JOIN indicator i ON i.id = l.indicator
            """;

    private static final String STANDING = SELECT + """
            WHERE (:period::text IS NULL OR :period = ANY(l.covers))
              AND (:all OR (l.withdrawn_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > :now)))
            ORDER BY l.id
            """;

    private static final String ADD = """
            INSERT INTO period_lock (period, covers, indicator, final, reason, author, organisation, locked_at, expires_at)
            VALUES (:period, :covers, :indicator, :final, :reason, :author, :organisation, :now, :expiresAt)
            RETURNING id
            """;

    private static final String LIFT = """
            UPDATE period_lock SET withdrawn_at = :now, withdrawn_by = :author, withdrawal_reason = :reason
            WHERE id = :id AND withdrawn_at IS NULL
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    PeriodLocks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Those that close a period now (null: any); with {@code all} also those that do not any more. */
    List<PeriodLock> list(String period, boolean all, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                .bind("period", period)
                .bind("all", all)
                .bind("now", now)
                .mapTo(PeriodLock.class)
                .list());
    }

    Optional<PeriodLock> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", id)
                .mapTo(PeriodLock.class)
                .findOne());
    }

    long add(NewPeriodLock wanted, Period period, Integer indicator, Actor author) {
        return jdbi.withHandle(handle -> handle.createQuery(ADD)
                .bind("period", period.text())
                .bindArray("covers", String.class, period.covered())
                .bind("indicator", indicator)
                .bind("final", wanted.isFinal())
                .bind("reason", wanted.reason())
                .bind("author", author.account())
                .bind("organisation", author.organisation())
                .bind("now", OffsetDateTime.now(clock))
                .bind("expiresAt", wanted.expiresAt())
                .mapTo(Long.class)
                .one());
    }

    Outcome<PeriodLock> lift(long id, Revision seen, ReasonBody reason, Actor author) {
        return Change.of(find(id), seen, lock -> {
            jdbi.useHandle(handle -> handle.createUpdate(LIFT)
                    .bind("id", id)
                    .bind("author", author.account())
                    .bind("reason", reason.reason())
                    .bind("now", OffsetDateTime.now(clock))
                    .execute());
            return new Done<>(find(id).orElseThrow());
        });
    }
}
