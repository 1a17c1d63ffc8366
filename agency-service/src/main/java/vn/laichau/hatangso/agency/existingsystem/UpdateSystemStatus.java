package vn.laichau.hatangso.agency.existingsystem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Says how a system is by now. The plan's own words stay. */
@ApplicationScoped
public class UpdateSystemStatus {

    private final ExistingSystemTable systems;
    private final RegisterTransitions register;

    UpdateSystemStatus(ExistingSystemTable systems, RegisterTransitions register) {
        this.systems = systems;
        this.register = register;
    }

    @Transactional
    public Outcome<ExistingSystemView> update(String code, SystemStatus now, Actor actor, Revision seen) {
        var command = RegisterCommand.of(ExistingSystemTransition.RESTATE, system -> system.tell(now))
                .checked(now.faults(actor.today()))
                .noting(now.note())
                .from(now.since());
        var found = systems.find(code).flatMap(system -> systems.findForChange(system.id()));
        return register.change(systems, found, actor, seen, command);
    }
}
