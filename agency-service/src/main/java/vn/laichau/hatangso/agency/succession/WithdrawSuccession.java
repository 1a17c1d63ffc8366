package vn.laichau.hatangso.agency.succession;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork.Orphan;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Takes back a succession whose day has not come: the agencies go on as if it had not been recorded. */
@ApplicationScoped
class WithdrawSuccession {

    private final Organisations organisations;
    private final Successions successions;
    private final SuccessionViews views;
    private final UnassignedWork unassignedWork;
    private final Event<SuccessionCache.Changed> changed;

    WithdrawSuccession(
            Organisations organisations,
            Successions successions,
            SuccessionViews views,
            UnassignedWork unassignedWork,
            Event<SuccessionCache.Changed> changed) {
        this.unassignedWork = unassignedWork;
        this.organisations = organisations;
        this.successions = successions;
        this.views = views;
        this.changed = changed;
    }

    @Transactional
    public Outcome<SuccessionView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        organisations.lock();
        var before = unassignedWork.list().keySet();
        var outcome = Command.of(
                        SuccessionTransition.WITHDRAW,
                        (Succession succession) -> succession.withdraw(reason.reason(), actor))
                .unless(succession -> successions.isBuiltUpon(succession) ? notWithdrawable() : Optional.empty())
                .carryOut(successions.findForChange(id), actor, seen, succession -> goOn(succession, actor));
        if (outcome instanceof Done<Succession> done && isNeeded(done.view(), before)) {
            QuarkusTransaction.setRollbackOnly();
            return Outcome.refused(AgencyProblem.SUCCESSION_NOT_WITHDRAWABLE);
        }
        return outcome.map(succession -> views.internal(succession, actor));
    }

    private void goOn(Succession succession, Actor actor) {
        successions.flush();
        successions.release(succession);
        organisations.successorsOf(
                succession.id(), formerly(succession), new RecordingDetails(actor.at(), actor.account()));
        changed.fire(new SuccessionCache.Changed());
    }

    /** Whether something would end for nobody without it, or two would bear one identifier. */
    private boolean isNeeded(Succession succession, Set<Orphan> orphansBefore) {
        var predecessors = formerly(succession).keySet();
        return !orphansBefore.containsAll(
                        unassignedWork.listWithout(predecessors).keySet())
                || predecessors.stream().anyMatch(organisations::sharesIdentifier);
    }

    private static Optional<Refusal> notWithdrawable() {
        return Optional.of(Refusal.because(AgencyProblem.SUCCESSION_NOT_WITHDRAWABLE));
    }

    private static Map<String, LocalDate> formerly(Succession succession) {
        var formerly = new HashMap<String, LocalDate>();
        succession.predecessors().forEach(ending -> formerly.put(ending.agency(), ending.endedBefore()));
        return formerly;
    }
}
