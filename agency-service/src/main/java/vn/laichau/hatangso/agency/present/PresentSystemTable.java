package vn.laichau.hatangso.agency.present;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.clause.PlanTable;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class PresentSystemTable extends PlanTable<PresentSystem, NewPresentSystem> implements RegisterTable<PresentSystem> {

    private static final String IN_ORDER = " order by plan, clause, code";

    @Override
    public RegisterName register() {
        return RegisterName.PRESENT_SYSTEM;
    }

    /** In the order of the plan's clauses. */
    List<PresentSystem> list(String plan, PresentSystem.SystemKind kind) {
        return kind == null
                ? list("plan = ?1" + IN_ORDER, plan)
                : list("plan = ?1 and kind = ?2" + IN_ORDER, plan, kind);
    }

    /** A code is unique within a plan; the first plan's system is meant. */
    Optional<PresentSystem> find(String code) {
        return find("code = ?1 order by plan", code).firstResultOptional();
    }

    @Override
    protected PresentSystem blank(String plan, NewPresentSystem row) {
        return new PresentSystem(plan, row.code());
    }
}
