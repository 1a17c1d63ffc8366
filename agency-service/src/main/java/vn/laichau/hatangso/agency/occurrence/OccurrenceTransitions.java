package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome.Declined;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome.Moved;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome.Reason;
import vn.laichau.hatangso.agency.occurrence.Occurrences.KnownOccurrence;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How every verb on one occurrence goes: whose it is, lock, compare with what the caller saw, guard, do, show. */
@ApplicationScoped
public class OccurrenceTransitions {

    private final Occurrences occurrences;
    private final Tasks tasks;
    private final SuccessionCache successionCache;
    private final Organisations organisations;

    OccurrenceTransitions(
            Occurrences occurrences, Tasks tasks, SuccessionCache successionCache, Organisations organisations) {
        this.occurrences = occurrences;
        this.tasks = tasks;
        this.successionCache = successionCache;
        this.organisations = organisations;
    }

    /** @param seen throws when the caller did not see this revision */
    @Transactional
    public OccurrenceOutcome move(UUID id, OccurrenceCommand occurrenceCommand, LongConsumer seen) {
        return move(
                id,
                occurrenceCommand,
                seen,
                occurrence -> List.of(),
                occurrence -> occurrence.apply(
                        occurrenceCommand.verb(), occurrenceCommand.actor(), occurrenceCommand.comment()));
    }

    /**
     * @param seen throws when the caller did not see this revision
     * @param faults what is wrong with what comes with the verb
     * @param effect lets the verb happen, and what belongs to it
     */
    @Transactional
    public OccurrenceOutcome move(
            UUID id,
            OccurrenceCommand occurrenceCommand,
            LongConsumer seen,
            Function<Occurrence, List<FieldError>> faults,
            Consumer<Occurrence> effect) {
        var refusal = refusal(id, occurrenceCommand);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var occurrence = occurrences.findForMove(id).orElseThrow();
        seen.accept(occurrence.revision());
        if (!occurrence.fits(occurrenceCommand.verb())) {
            return Declined.because(Reason.WRONG_STATE);
        }
        if (lacksEvidence(occurrence, occurrenceCommand.verb())) {
            return Declined.because(Reason.EVIDENCE_MISSING);
        }
        var found = faults.apply(occurrence);
        if (!found.isEmpty()) {
            return new Declined(Reason.BREAKS_RULES, found);
        }
        effect.accept(occurrence);
        occurrences.flush();
        return new Moved(occurrence.view(occurrenceCommand.actor().at(), successionCache.get()));
    }

    /** Empty when the actor may talk about it: who is responsible or cooperates, and who decides. */
    public Optional<OccurrenceOutcome> refusalToTalk(UUID id, Actor actor) {
        return occurrences
                .findKnown(id)
                .map(known -> actor.decides() || isResponsible(actor, known) || cooperates(actor, known.task())
                        ? Optional.<OccurrenceOutcome>empty()
                        : Optional.<OccurrenceOutcome>of(Declined.because(Reason.NOT_YOURS)))
                .orElseGet(() -> Optional.of(Declined.because(Reason.ABSENT)));
    }

    private Optional<OccurrenceOutcome> refusal(UUID id, OccurrenceCommand occurrenceCommand) {
        var known = occurrences.findKnown(id);
        if (known.isEmpty()) {
            return Optional.of(Declined.because(Reason.ABSENT));
        }
        return mayMove(occurrenceCommand, known.get())
                ? Optional.empty()
                : Optional.of(Declined.because(Reason.NOT_YOURS));
    }

    /** Nobody decides about what their own organisation did. */
    private boolean mayMove(OccurrenceCommand occurrenceCommand, KnownOccurrence known) {
        var isOwn = isResponsible(occurrenceCommand.actor(), known);
        return switch (occurrenceCommand.verb()) {
            case ACCEPT, START, SUBMIT -> isOwn;
            case REPORT -> isOwn || cooperates(occurrenceCommand.actor(), known.task());
            case RETURN, COMPLETE, ACCEPT_UPDATE, EXTEND ->
                occurrenceCommand.actor().decides() && !isOwn;
            case ASSIGN, RELEASE, RESCHEDULE -> false;
        };
    }

    /** It was given to the actor's agency, or to one that this follows. */
    private boolean isResponsible(Actor actor, KnownOccurrence known) {
        var task = new WorkItem(WorkItemKind.TASK, known.code());
        return actor.isFrom(successionCache.get().responsible(known.organisation(), task, actor.today()));
    }

    /** By name, or as a member of a group that does. */
    private boolean cooperates(Actor actor, UUID task) {
        var group = organisations.groupOf(actor.organisation(), actor.today());
        return tasks.find(task)
                .filter(found -> found.cooperatingOn(actor.today(), successionCache.get()).stream()
                        .anyMatch(named -> actor.isFrom(named) || group.contains(named)))
                .isPresent();
    }

    private boolean lacksEvidence(Occurrence occurrence, OccurrenceTransition occurrenceTransition) {
        var isAsked = occurrenceTransition == OccurrenceTransition.SUBMIT
                || occurrenceTransition == OccurrenceTransition.COMPLETE;
        return isAsked && occurrence.task().evidence().required() && !occurrences.hasEvidence(occurrence);
    }
}
