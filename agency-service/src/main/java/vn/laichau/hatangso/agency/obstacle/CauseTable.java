package vn.laichau.hatangso.agency.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class CauseTable extends PlanTable<Cause, NewCause> {

    @Override
    protected Cause blank(String plan, NewCause row) {
        return new Cause(plan, row.code());
    }
}
