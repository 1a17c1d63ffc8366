package vn.laichau.hatangso.agency.obstacle;

import vn.laichau.hatangso.agency.clause.QuotedRow;

/** A cause of difficulties as a plan file states it. */
public record NewCause(String code, String clause, String quote, String corrected, String en) implements QuotedRow {

    public NewCause {
        QuotedRow.require(code, clause, quote, en);
    }
}
