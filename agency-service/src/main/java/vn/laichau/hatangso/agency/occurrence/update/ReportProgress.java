package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceCommand;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;

/** An agency says how far it is. */
@ApplicationScoped
public class ReportProgress {

    private final OccurrenceTransitions move;
    private final Updates updates;
    private final UpdateRules rules;
    private final SuccessionCache successionCache;

    ReportProgress(OccurrenceTransitions move, Updates updates, UpdateRules rules, SuccessionCache successionCache) {
        this.move = move;
        this.updates = updates;
        this.rules = rules;
        this.successionCache = successionCache;
    }

    @Transactional
    public OccurrenceOutcome report(UUID occurrence, NewUpdate content, Actor actor) {
        return report(occurrence, content, actor, revision -> {}, kept -> {});
    }

    /**
     * @param seen throws when the caller did not see this revision
     * @param told takes the update that was kept
     */
    @Transactional
    OccurrenceOutcome report(UUID id, NewUpdate content, Actor actor, LongConsumer seen, Consumer<UpdateView> told) {
        return move.move(
                id,
                new OccurrenceCommand(OccurrenceTransition.REPORT, actor, null),
                seen,
                occurrence -> rules.faultsOf(content, occurrence.task(), actor.organisation()),
                occurrence -> told.accept(keep(occurrence, content, actor)));
    }

    private UpdateView keep(Occurrence occurrence, NewUpdate content, Actor actor) {
        var update = new ProgressUpdate(occurrence, updates.countOf(occurrence.id()) + 1, content, actor);
        updates.persist(update);
        occurrence.report(content.percent(), actor, successionCache.get());
        return update.view(Map.of());
    }
}
