package vn.laichau.hatangso.agency.obstacle;

import vn.laichau.hatangso.agency.planentity.QuotedPlanRow;

/** A cause of difficulties as a plan file states it. */
public record NewCause(String code, String clause, String quote, String corrected, String en) implements QuotedPlanRow {

    public NewCause {
        QuotedPlanRow.require(code, clause, quote, en);
    }
}
