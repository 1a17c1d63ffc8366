package vn.laichau.hatangso.agency.present;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.Tally;

/** The register of present systems, as other features ask for it. */
@ApplicationScoped
public class PresentSystems {

    private final PresentSystemTable table;

    PresentSystems(PresentSystemTable table) {
        this.table = table;
    }

    /** Takes over what a plan file says about present systems. */
    public Tally load(String plan, List<NewPresentSystem> rows, Function<NewPresentSystem, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    /** Of one plan, in the order of its clauses. */
    public List<PresentSystemView> list(String plan) {
        return table.listOf(plan).stream().map(PresentSystem::view).toList();
    }
}
