package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.Statement;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** Successions, as other features record them. */
@ApplicationScoped
public class Reorganisation {

    private final RecordSuccession record;
    private final Organisations organisations;
    private final Lineages lineages;

    Reorganisation(RecordSuccession record, Organisations organisations, Lineages lineages) {
        this.record = record;
        this.organisations = organisations;
        this.lineages = lineages;
    }

    /** Whether any of the agencies that end has ended by a succession; whoever records waits until the transaction is over. */
    @Transactional
    public boolean isRecorded(NewSuccession succession) {
        organisations.lock();
        var known = lineages.fresh();
        return succession.predecessors().stream().anyMatch(code -> known.passingOf(code) != null);
    }

    /** @throws IllegalStateException when it breaks a rule */
    @Transactional
    public void record(NewSuccession succession, Statement by) {
        var actor = new Actor("", by.by(), Set.of(Role.ADMINISTRATOR), by.at(), lineages);
        var outcome = record.record(succession, actor, false);
        if (!(outcome instanceof Done<SuccessionView>)) {
            throw new IllegalStateException("a succession cannot be recorded: " + outcome);
        }
    }
}
