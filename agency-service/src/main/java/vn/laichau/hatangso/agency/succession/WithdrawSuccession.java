package vn.laichau.hatangso.agency.succession;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.Statement;
import vn.laichau.hatangso.agency.succession.Succeeding.Done;
import vn.laichau.hatangso.agency.succession.Succeeding.Reason;
import vn.laichau.hatangso.agency.succession.Succeeding.Refused;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Takes back a succession whose day has not come: the agencies go on as if it had not been recorded. */
@ApplicationScoped
class WithdrawSuccession {

    private final Organisations organisations;
    private final Successions successions;
    private final SuccessionViews views;
    private final Orphans orphans;
    private final Event<Lineages.Changed> changed;

    WithdrawSuccession(
            Organisations organisations,
            Successions successions,
            SuccessionViews views,
            Orphans orphans,
            Event<Lineages.Changed> changed) {
        this.orphans = orphans;
        this.organisations = organisations;
        this.successions = successions;
        this.views = views;
        this.changed = changed;
    }

    /** @param seen throws when the administrator did not see this revision */
    @Transactional
    public Succeeding withdraw(UUID id, Statement by, LongConsumer seen) {
        organisations.lock();
        var found = successions.findForDecision(id);
        if (found.isEmpty()) {
            return Refused.because(Reason.ABSENT);
        }
        var succession = found.get();
        seen.accept(succession.revision());
        if (!isWithdrawable(succession, by)) {
            return Refused.because(Reason.NOT_WITHDRAWABLE);
        }
        var before = orphans.list().keySet();
        succession.withdraw(by);
        successions.flush();
        successions.release(succession);
        organisations.goOn(id, formerly(succession), by);
        if (!before.containsAll(orphans.listWithout(succession).keySet())
                || formerly(succession).keySet().stream().anyMatch(organisations::sharesIdentifier)) {
            QuarkusTransaction.setRollbackOnly();
            return Refused.because(Reason.NOT_WITHDRAWABLE);
        }
        changed.fire(new Lineages.Changed());
        return new Done(views.internal(succession));
    }

    private boolean isWithdrawable(Succession succession, Statement by) {
        return !succession.isWithdrawn()
                && !succession.hasBegun(LocalDate.ofInstant(by.at(), VietnamTime.ZONE))
                && !successions.isBuiltUpon(succession);
    }

    private static Map<String, LocalDate> formerly(Succession succession) {
        var formerly = new HashMap<String, LocalDate>();
        succession.predecessors().forEach(ending -> formerly.put(ending.agency(), ending.endedBefore()));
        return formerly;
    }
}
