package vn.laichau.hatangso.agency.work.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.work.Actor;
import vn.laichau.hatangso.agency.work.Move;
import vn.laichau.hatangso.agency.work.MoveOccurrence;
import vn.laichau.hatangso.agency.work.Moving;
import vn.laichau.hatangso.agency.work.Occurrence;
import vn.laichau.hatangso.agency.work.Verb;

/** An agency says how far it is. */
@ApplicationScoped
public class ReportProgress {

    private final MoveOccurrence move;
    private final Updates updates;
    private final UpdateRules rules;
    private final Lineages lineages;

    ReportProgress(MoveOccurrence move, Updates updates, UpdateRules rules, Lineages lineages) {
        this.move = move;
        this.updates = updates;
        this.rules = rules;
        this.lineages = lineages;
    }

    @Transactional
    public Moving report(UUID occurrence, NewUpdate content, Actor actor) {
        return report(occurrence, content, actor, revision -> {}, kept -> {});
    }

    /**
     * @param seen throws when the caller did not see this revision
     * @param told takes the update that was kept
     */
    @Transactional
    Moving report(UUID id, NewUpdate content, Actor actor, LongConsumer seen, Consumer<UpdateView> told) {
        return move.move(
                id,
                new Move(Verb.REPORT, actor, null),
                seen,
                occurrence -> rules.faultsOf(content, occurrence.task(), actor.organisation()),
                occurrence -> told.accept(keep(occurrence, content, actor)));
    }

    private UpdateView keep(Occurrence occurrence, NewUpdate content, Actor actor) {
        var update = new ProgressUpdate(occurrence, updates.countOf(occurrence.id()) + 1, content, actor);
        updates.persist(update);
        occurrence.report(content.percent(), actor, lineages.get());
        return update.view(Map.of());
    }
}
