package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

@ApplicationScoped
class Standards implements OpenWork, RegisterTable<Standard> {

    private static final Text KEEPER = Text.of("Bên ban hành", "Issues it");

    @Override
    public RegisterName register() {
        return RegisterName.STANDARD;
    }

    /** Who drafts or enforces versions of one code wait for each other; released with the transaction. Whosever they are. */
    List<Standard> lockVersions(String code) {
        getSession().doWork(AgencyLocks.STANDARD.about(code)::take);
        return list("code = ?1 order by version", code);
    }

    /** Versions that are drafted, and those in force, which their successors replace. */
    @Override
    public List<OpenWorkItem> openWork() {
        var kept = List.of(StandardState.DRAFT.name(), StandardState.IN_FORCE.name());
        return list("state in ?1 order by id", kept).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(Standards::openWork)
                .toList();
    }

    private static OpenWorkItem openWork(StandardView standard) {
        var number = "%s · %d · ".formatted(standard.code(), standard.version());
        var title = Text.of(
                number + standard.title().vi(), number + standard.title().en());
        return OpenWorkItem.withAccounts(WorkItemKind.STANDARD, standard.key(), standard.organisation(), KEEPER, title);
    }
}
