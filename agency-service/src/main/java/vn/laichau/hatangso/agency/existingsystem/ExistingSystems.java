package vn.laichau.hatangso.agency.existingsystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.agency.planentity.LoadCounts;

/** The register of existing systems, as other features ask for it. */
@ApplicationScoped
public class ExistingSystems {

    private final ExistingSystemTable table;

    ExistingSystems(ExistingSystemTable table) {
        this.table = table;
    }

    /** Takes over what a plan file says about existing systems. */
    public LoadCounts load(String plan, List<NewExistingSystem> rows, Function<NewExistingSystem, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    /** Of one plan, in the order of its clauses. */
    public List<ExistingSystemView> list(String plan) {
        return table.listOf(plan).stream().map(ExistingSystem::view).toList();
    }
}
