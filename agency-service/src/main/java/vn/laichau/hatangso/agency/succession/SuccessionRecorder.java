package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** Successions, as other features record them. */
@ApplicationScoped
public class SuccessionRecorder {

    private final RecordSuccession record;
    private final Organisations organisations;
    private final SuccessionCache successionCache;

    SuccessionRecorder(RecordSuccession record, Organisations organisations, SuccessionCache successionCache) {
        this.record = record;
        this.organisations = organisations;
        this.successionCache = successionCache;
    }

    /** Whether any of the agencies that end has ended by a succession; whoever records waits until the transaction is over. */
    @Transactional
    public boolean isRecorded(NewSuccession succession) {
        organisations.lock();
        var known = successionCache.fresh();
        return succession.predecessors().stream().anyMatch(code -> known.passingOf(code) != null);
    }

    /** @throws IllegalStateException when it breaks a rule */
    @Transactional
    public void record(NewSuccession succession, RecordingDetails by) {
        var actor = new Actor("", by.by(), Set.of(Role.ADMINISTRATOR), by.at(), successionCache);
        var outcome = record.record(succession, actor, false);
        if (!(outcome instanceof Done<SuccessionView>)) {
            throw new IllegalStateException("a succession cannot be recorded: " + outcome);
        }
    }
}
