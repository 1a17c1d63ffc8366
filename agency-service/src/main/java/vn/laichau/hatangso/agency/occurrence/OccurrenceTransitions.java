package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.occurrence.extension.NewOccurrenceExtension;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** What agencies do with their occurrences, and what is decided about them. */
@ApplicationScoped
public class OccurrenceTransitions {

    private final Occurrences occurrences;
    private final OccurrenceParties parties;

    OccurrenceTransitions(Occurrences occurrences, OccurrenceParties parties) {
        this.occurrences = occurrences;
        this.parties = parties;
    }

    @Transactional
    public Outcome<OccurrenceView> accept(UUID id, Actor actor, Revision seen) {
        return carryOut(id, Command.of(OccurrenceTransition.ACCEPT), null, actor, seen);
    }

    @Transactional
    public Outcome<OccurrenceView> start(UUID id, Actor actor, Revision seen) {
        return carryOut(id, Command.of(OccurrenceTransition.START), null, actor, seen);
    }

    @Transactional
    public Outcome<OccurrenceView> submit(UUID id, Actor actor, Revision seen) {
        return carryOut(
                id,
                Command.<Occurrence>of(OccurrenceTransition.SUBMIT).unless(this::evidenceMissing),
                null,
                actor,
                seen);
    }

    @Transactional
    public Outcome<OccurrenceView> sendBack(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return carryOut(id, Command.<Occurrence>of(OccurrenceTransition.RETURN), reason.reason(), actor, seen);
    }

    @Transactional
    public Outcome<OccurrenceView> extend(UUID id, NewOccurrenceExtension days, Actor actor, Revision seen) {
        return carryOut(
                id,
                Command.<Occurrence>of(
                                OccurrenceTransition.EXTEND,
                                occurrence -> occurrence.extend(days.grant(occurrence.organisation(), actor)))
                        .unless(occurrence -> Refusal.ofAny(days.faultsFor(occurrence.dueBy(actor.at()), actor.at()))),
                days.reason(),
                actor,
                seen);
    }

    /**
     * Read first: a lock takes only what row-level security lets the actor change.
     *
     * @param note for the history; null where nothing is said
     */
    @Transactional
    public Outcome<OccurrenceView> carryOut(
            UUID id, Command<Occurrence> command, String note, Actor actor, Revision seen) {
        var done = OccurrenceTransition.valueOf(command.transition().name());
        return command.locking(occurrences::lock)
                .carryOut(find(id, actor.today()), actor, seen, occurrence -> {
                    occurrence.record(done, actor, note);
                    occurrences.flush();
                })
                .map(occurrence -> occurrence.view(actor));
    }

    /** With those who stand to it on the day, if the caller may see it. */
    public Optional<Occurrence> find(UUID id, LocalDate day) {
        return parties.look(occurrences.find(id).stream().toList(), day).stream()
                .findFirst();
    }

    /** It cannot be handed in and completed without what its task asks for. */
    public Optional<Refusal> evidenceMissing(Occurrence occurrence) {
        return occurrence.task().evidence().required() && !occurrences.hasEvidence(occurrence)
                ? Optional.of(Refusal.because(AgencyProblem.EVIDENCE_MISSING))
                : Optional.empty();
    }
}
