package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Versions of standards that are drafted, and those in force, which their successors replace. */
@ApplicationScoped
class StandardOpenWork implements OpenWork {

    private static final Text KEEPER = Text.of("Bên ban hành", "Issues it");

    private final Standards standards;

    StandardOpenWork(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<OpenWorkItem> list() {
        var kept = List.of(StandardState.DRAFT.name(), StandardState.IN_FORCE.name());
        return standards.list("state in ?1 order by id", kept).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(StandardOpenWork::thing)
                .toList();
    }

    private static OpenWorkItem thing(StandardView standard) {
        var number = "%s · %d · ".formatted(standard.code(), standard.version());
        var title = Text.of(
                number + standard.title().vi(), number + standard.title().en());
        return OpenWorkItem.withAccounts(
                WorkItemKind.STANDARD, standard.id().toString(), standard.organisation(), KEEPER, title);
    }
}
