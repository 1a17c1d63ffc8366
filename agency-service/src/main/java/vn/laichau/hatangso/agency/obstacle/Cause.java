package vn.laichau.hatangso.agency.obstacle;

import jakarta.persistence.Entity;
import vn.laichau.hatangso.agency.planentity.QuotedPlanEntity;

/** Why things are difficult. */
@Entity
class Cause extends QuotedPlanEntity<NewCause> {

    protected Cause() {}

    Cause(String plan, String code) {
        super(plan, code);
    }

    @Override
    protected void restate(NewCause row) {
        quote(row);
    }

    CauseView view() {
        return new CauseView(code(), quotation());
    }
}
