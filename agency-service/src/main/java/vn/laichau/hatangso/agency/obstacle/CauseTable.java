package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.planentity.PlanEntityTable;

@ApplicationScoped
class CauseTable extends PlanEntityTable<Cause, NewCause> {

    @Override
    protected Cause blank(String plan, NewCause row) {
        return new Cause(plan, row.code());
    }
}
