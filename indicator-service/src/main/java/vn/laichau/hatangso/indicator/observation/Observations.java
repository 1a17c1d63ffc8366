package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.observation.CodeResolution.ResolvedFigure;

/** Writes figures: what was known stays, what is known is added. Rows travel as one JSON array a statement. */
@ApplicationScoped
class Observations {

    private final Jdbi jdbi;
    private final RecordingLock clock;

    Observations(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a figure is against what is known. */
    private enum Novelty {
        NEW,
        CHANGED,
        SAME,
        BEYOND_FINAL
    }

    /**
     * Whose figures they are.
     *
     * @param kind of the source, as the table names it
     * @param author null when the source says so itself
     * @param beyondFinal whether figures that are final may be corrected
     */
    record Sender(String kind, String ref, String author, boolean beyondFinal) {}

    /** How many figures were new or changed, and the items that met a final one, a closed period or a firm's end. */
    record Stored(
            int created,
            int changed,
            List<String> beyondFinal,
            Map<String, LockedPeriod> closed,
            Map<String, EndedOperator> ended) {}

    Stored store(Sender sender, List<ResolvedFigure> figures) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            var novelties = compare(handle, sender, figures);
            var news = figures.stream()
                    .filter(figure -> novelties.get(figure.item()).compareTo(Novelty.SAME) < 0)
                    .toList();
            var closed = closed(handle, news);
            var ended = ended(
                    handle,
                    news.stream()
                            .filter(figure -> novelties.get(figure.item()) == Novelty.NEW)
                            .filter(figure -> !closed.containsKey(figure.item()))
                            .toList());
            var toAdd = news.stream()
                    .filter(figure -> !closed.containsKey(figure.item()) && !ended.containsKey(figure.item()))
                    .toList();
            var changed = 0;
            if (!toAdd.isEmpty()) {
                var now = clock.stamp(handle);
                changed = rows(handle, ObservationSql.SUPERSEDE, toAdd)
                        .bind("now", now)
                        .execute();
                add(handle, sender, toAdd, now);
            }
            var beyondFinal = figures.stream()
                    .map(ResolvedFigure::item)
                    .filter(item -> novelties.get(item) == Novelty.BEYOND_FINAL)
                    .toList();
            return new Stored(toAdd.size() - changed, changed, beyondFinal, closed, ended);
        });
    }

    /** Number of the figure that is current at a place. */
    Optional<Long> currentAt(ResolvedFigure figure) {
        return jdbi.withHandle(handle -> {
            clock.lock(handle);
            return handle.createQuery(ObservationSql.CURRENT_AT)
                    .bindMethods(figure)
                    .mapTo(Long.class)
                    .findOne();
        });
    }

    /** Whether a figure of a place is final, or was, and its correction is not yet. */
    boolean isPublic(ResolvedFigure figure) {
        return jdbi.withHandle(handle -> handle.createQuery(ObservationSql.IS_PUBLIC)
                .bindMethods(figure)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes a current figure back; nothing succeeds it. */
    void withdraw(long id, Actor author, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(ObservationSql.WITHDRAW)
                .bind("id", id)
                .bind("now", clock.stamp(handle))
                .bind("author", author.account())
                .bind("organisation", author.organisation())
                .bind("reason", reason)
                .execute());
    }

    Map<String, LockedPeriod> closed(List<ResolvedFigure> figures) {
        return jdbi.withHandle(handle -> closed(handle, figures));
    }

    private Map<String, LockedPeriod> closed(Handle handle, List<ResolvedFigure> figures) {
        return matched(figures, LockedPeriods.list(handle, clock.now()), LockedPeriod::covers);
    }

    private static Map<String, EndedOperator> ended(Handle handle, List<ResolvedFigure> figures) {
        return matched(figures, EndedOperator.list(handle), EndedOperator::isOverIn);
    }

    private static <T> Map<String, T> matched(
            List<ResolvedFigure> figures, List<T> reasons, BiPredicate<T, ResolvedFigure> matches) {
        return figures.stream()
                .flatMap(figure -> reasons.stream()
                        .filter(reason -> matches.test(reason, figure))
                        .limit(1)
                        .map(reason -> Map.entry(figure.item(), reason)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Novelty> compare(Handle handle, Sender sender, List<ResolvedFigure> figures) {
        return handle
                .createQuery(ObservationSql.COMPARE)
                .bind("rows", new AsJson(figures))
                .bind("kind", sender.kind())
                .bind("beyondFinal", sender.beyondFinal())
                .map((row, context) -> Map.entry(row.getString(1), Novelty.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void add(Handle handle, Sender sender, List<ResolvedFigure> figures, OffsetDateTime now) {
        rows(handle, ObservationSql.ADD, figures)
                .bind("kind", sender.kind())
                .bind("ref", sender.ref())
                .bind("author", sender.author())
                .bind("now", now)
                .execute();
    }

    private Update rows(Handle handle, String sql, List<ResolvedFigure> figures) {
        return handle.createUpdate(sql).bind("rows", new AsJson(figures));
    }
}
