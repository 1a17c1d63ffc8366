package vn.laichau.hatangso.agency.present;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class PresentSystemTable extends PlanTable<PresentSystem, NewPresentSystem> {

    @Override
    protected PresentSystem blank(String plan, NewPresentSystem row) {
        return new PresentSystem(plan, row.code());
    }
}
