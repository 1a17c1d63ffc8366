package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.EndedOperator;
import vn.laichau.hatangso.indicator.observation.recording.LockedPeriod;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures.Sender;

/** Records single figures and those of messages, and takes figures back. */
@ApplicationScoped
public class Observations {

    static final String SUBMISSION = "SUBMISSION";

    private static final String CURRENT_AT = """
            SELECT id FROM observation
            WHERE superseded_at = 'infinity' AND (indicator, period_end, territory, period, operator)
                = (:indicator, :periodEnd, :territory, :period, :operator)
              AND (:estimates OR status <> 'ESTIMATE')
            """;

    private static final String IS_PUBLIC = """
            SELECT EXISTS (SELECT FROM (SELECT * FROM seen_figures(known_now()) WHERE status = 'FINAL'
                                        UNION ALL SELECT * FROM seen_corrected(known_now())) o
                           WHERE (indicator, period_end, territory, period, operator)
                               = (:indicator, :periodEnd, :territory, :period, :operator))
            """;

    private static final String WITHDRAW = """
            WITH withdrawn AS (
                UPDATE observation SET superseded_at = :now WHERE id = :id AND superseded_at = 'infinity' RETURNING id)
            INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
            SELECT id, :now, :author, :organisation, :reason FROM withdrawn
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    Observations(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many figures were new or changed, and why others were refused: each names its figure by its line, from 1. */
    record Stored(int created, int changed, List<FieldError> refused) {}

    /** What a source sends once is recorded once; what a person enters is compared with what is known. */
    Stored store(Sender sender, List<ResolvedFigure> figures) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            var staged = StagedFigures.of(handle, figures);
            if (sender.kind().equals(SUBMISSION)) {
                staged.leaveOutItemsSentBefore();
            }
            if (!sender.coordinator()) {
                staged.rejectFinal();
            }
            staged.rejectOutranked();
            staged.rejectClosed(LockedPeriod.list(handle, clock.now()));
            staged.rejectEnded(EndedOperator.list(handle));
            if (staged.anyNews()) {
                staged.record(sender, clock.stamp(handle));
            }
            staged.clear();
            return new Stored(staged.recorded() - staged.changed(), staged.changed(), staged.errors());
        });
    }

    /** Number of the figure that is current at a place; without estimates, if one is there, the place is free. */
    Optional<Long> currentAt(ResolvedFigure figure, boolean estimates) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            return handle.createQuery(CURRENT_AT)
                    .bindMethods(figure)
                    .bind("estimates", estimates)
                    .mapTo(Long.class)
                    .findOne();
        });
    }

    /** Whether a figure of a place is final, or was, and its correction is not yet. */
    boolean isPublic(ResolvedFigure figure) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_PUBLIC)
                .bindMethods(figure)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes a current figure back; nothing succeeds it. */
    void withdraw(long id, Actor author, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(WITHDRAW)
                .bind("id", id)
                .bind("now", clock.stamp(handle))
                .bind("author", author.account())
                .bind("organisation", author.organisation())
                .bind("reason", reason)
                .execute());
    }

    /** Why the period of a figure takes none. */
    Optional<Text> closed(ResolvedFigure figure) {
        return jdbi.withHandle(handle -> LockedPeriod.list(handle, clock.now()).stream()
                .filter(period -> period.covers(figure))
                .map(LockedPeriod::text)
                .findFirst());
    }
}
