package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Versions of standards that are drafted, and those in force, which their successors replace. */
@ApplicationScoped
class StandardWork implements OpenWork {

    private static final Text KEEPER = Text.of("Bên ban hành", "Issues it");

    private final Standards standards;

    StandardWork(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<OpenThing> list() {
        var kept = List.of(StandardState.DRAFT.name(), StandardState.IN_FORCE.name());
        return standards.list("state in ?1 order by id", kept).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(StandardWork::thing)
                .toList();
    }

    private static OpenThing thing(StandardView standard) {
        var number = "%s · %d · ".formatted(standard.code(), standard.version());
        var title = Text.of(
                number + standard.title().vi(), number + standard.title().en());
        return OpenThing.withAccounts(
                ThingKind.STANDARD, standard.id().toString(), standard.organisation(), KEEPER, title);
    }
}
