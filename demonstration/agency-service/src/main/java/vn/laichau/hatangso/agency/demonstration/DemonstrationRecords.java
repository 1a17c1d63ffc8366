package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Published;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Standard;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Told;
import vn.laichau.hatangso.agency.existingsystem.UpdateSystemStatus;
import vn.laichau.hatangso.agency.media.EditMediaItems;
import vn.laichau.hatangso.agency.standard.EditStandards;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Standards with their versions, media items, and how existing systems are by now. */
@ApplicationScoped
class DemonstrationRecords {

    private static final String CONSTRUCTION = "construction";
    private static final String COORDINATOR = "dic";

    private final ActingAs actingAs;
    private final EditStandards standards;
    private final EditMediaItems media;
    private final UpdateSystemStatus systems;

    DemonstrationRecords(ActingAs actingAs, EditStandards standards, EditMediaItems media, UpdateSystemStatus systems) {
        this.actingAs = actingAs;
        this.standards = standards;
        this.media = media;
        this.systems = systems;
    }

    void load(RegistersFile file) {
        file.standards().stream()
                .filter(standard -> actingAs.hasHappened(standard.at()))
                .forEach(this::keep);
        file.media().stream().filter(item -> actingAs.hasHappened(item.at())).forEach(this::record);
        file.systems().stream().filter(told -> actingAs.hasHappened(told.at())).forEach(this::tell);
    }

    private void keep(Standard standard) {
        var officer = actingAs.actor(CONSTRUCTION, Role.CONSTRUCTION_OFFICER, standard.at());
        var draft = Required.done(standards.draft(standard.content(), officer));
        if (standard.inForce() != null) {
            Required.done(standards.enforce(draft.id(), standard.inForce(), officer, Revision.ANY));
        }
    }

    private void record(Published item) {
        var officer = actingAs.actor(item.organisation(), Role.AGENCY_OFFICER, item.at());
        Required.done(media.record(item.content(), officer));
    }

    private void tell(Told told) {
        var coordinator = actingAs.actor(COORDINATOR, Role.COORDINATOR, told.at());
        Required.done(systems.update(told.code(), told.now(), coordinator, Revision.ANY));
    }
}
