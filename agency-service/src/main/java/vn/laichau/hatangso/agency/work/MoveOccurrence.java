package vn.laichau.hatangso.agency.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.work.Moving.Declined;
import vn.laichau.hatangso.agency.work.Moving.Moved;
import vn.laichau.hatangso.agency.work.Moving.Reason;
import vn.laichau.hatangso.agency.work.Occurrences.KnownOccurrence;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How every verb on one occurrence goes: whose it is, lock, compare with what the caller saw, guard, do, show. */
@ApplicationScoped
public class MoveOccurrence {

    private final Occurrences occurrences;
    private final Tasks tasks;
    private final Lineages lineages;
    private final Organisations organisations;

    MoveOccurrence(Occurrences occurrences, Tasks tasks, Lineages lineages, Organisations organisations) {
        this.occurrences = occurrences;
        this.tasks = tasks;
        this.lineages = lineages;
        this.organisations = organisations;
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public Moving move(UUID id, Move move, LongConsumer seen) {
        return move(
                id,
                move,
                seen,
                occurrence -> List.of(),
                occurrence -> occurrence.happen(move.verb(), move.actor(), move.comment()));
    }

    /**
     * @param seen throws when the caller did not see this revision
     * @param faults what is wrong with what comes with the verb
     * @param effect lets the verb happen, and what belongs to it
     */
    @Transactional
    public Moving move(
            UUID id,
            Move move,
            LongConsumer seen,
            Function<Occurrence, List<FieldError>> faults,
            Consumer<Occurrence> effect) {
        var refusal = refusal(id, move);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var occurrence = occurrences.findForMove(id).orElseThrow();
        seen.accept(occurrence.revision());
        if (!occurrence.fits(move.verb())) {
            return Declined.because(Reason.WRONG_STATE);
        }
        if (lacksEvidence(occurrence, move.verb())) {
            return Declined.because(Reason.EVIDENCE_MISSING);
        }
        var found = faults.apply(occurrence);
        if (!found.isEmpty()) {
            return new Declined(Reason.BREAKS_RULES, found);
        }
        effect.accept(occurrence);
        occurrences.flush();
        return new Moved(occurrence.view(move.actor().at(), lineages.get()));
    }

    /** Empty when the actor may talk about it: who is responsible or cooperates, and who decides. */
    public Optional<Moving> refusalToTalk(UUID id, Actor actor) {
        return occurrences
                .findKnown(id)
                .map(known -> actor.decides() || isResponsible(actor, known) || cooperates(actor, known.task())
                        ? Optional.<Moving>empty()
                        : Optional.<Moving>of(Declined.because(Reason.NOT_YOURS)))
                .orElseGet(() -> Optional.of(Declined.because(Reason.ABSENT)));
    }

    private Optional<Moving> refusal(UUID id, Move move) {
        var known = occurrences.findKnown(id);
        if (known.isEmpty()) {
            return Optional.of(Declined.because(Reason.ABSENT));
        }
        return mayMove(move, known.get()) ? Optional.empty() : Optional.of(Declined.because(Reason.NOT_YOURS));
    }

    /** Nobody decides about what their own organisation did. */
    private boolean mayMove(Move move, KnownOccurrence known) {
        var isOwn = isResponsible(move.actor(), known);
        return switch (move.verb()) {
            case ACCEPT, START, SUBMIT -> isOwn;
            case REPORT -> isOwn || cooperates(move.actor(), known.task());
            case RETURN, COMPLETE, ACCEPT_UPDATE, EXTEND -> move.actor().decides() && !isOwn;
            case ASSIGN, RELEASE, RESCHEDULE -> false;
        };
    }

    /** It was given to the actor's agency, or to one that this follows. */
    private boolean isResponsible(Actor actor, KnownOccurrence known) {
        var task = new Thing(ThingKind.TASK, known.code());
        return actor.isFrom(lineages.get().holder(known.organisation(), task, actor.today()));
    }

    /** By name, or as a member of a group that does. */
    private boolean cooperates(Actor actor, UUID task) {
        var group = organisations.groupOf(actor.organisation(), actor.today());
        return tasks.find(task)
                .filter(found -> found.cooperatingOn(actor.today(), lineages.get()).stream()
                        .anyMatch(named -> actor.isFrom(named) || group.contains(named)))
                .isPresent();
    }

    private boolean lacksEvidence(Occurrence occurrence, Verb verb) {
        var isAsked = verb == Verb.SUBMIT || verb == Verb.COMPLETE;
        return isAsked && occurrence.task().evidence().required() && !occurrences.hasEvidence(occurrence);
    }
}
