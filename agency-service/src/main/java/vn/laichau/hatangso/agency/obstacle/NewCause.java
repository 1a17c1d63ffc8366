package vn.laichau.hatangso.agency.obstacle;

import static vn.laichau.hatangso.chassis.planfile.Required.member;

import vn.laichau.hatangso.agency.clause.QuotedRow;

/** A cause of difficulties as a plan file states it. */
public record NewCause(String code, String clause, String quote, String corrected, String en) implements QuotedRow {

    public NewCause {
        member("code", code);
        member("clause", clause);
        member("quote", quote);
        member("en", en);
    }
}
