package vn.laichau.hatangso.agency.existingsystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.planentity.PlanEntityTable;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class ExistingSystemTable extends PlanEntityTable<ExistingSystem, NewExistingSystem>
        implements RegisterTable<ExistingSystem> {

    private static final String IN_ORDER = " order by plan, clause, code";

    @Override
    public RegisterName register() {
        return RegisterName.EXISTING_SYSTEM;
    }

    /** In the order of the plan's clauses. */
    List<ExistingSystem> list(String plan, ExistingSystem.SystemKind kind) {
        return kind == null
                ? list("plan = ?1" + IN_ORDER, plan)
                : list("plan = ?1 and kind = ?2" + IN_ORDER, plan, kind);
    }

    /** A code is unique within a plan; the first plan's system is meant. */
    Optional<ExistingSystem> find(String code) {
        return find("code = ?1 order by plan", code).firstResultOptional();
    }

    @Override
    protected ExistingSystem blank(String plan, NewExistingSystem row) {
        return new ExistingSystem(plan, row.code());
    }
}
