package vn.laichau.hatangso.agency.planentity;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

/** A row that quotes the plan. */
public interface QuotedPlanRow extends PlanRow {

    /** Id of the clause, for example {@code P2.IV.7.1}. */
    String clause();

    /** The sentence verbatim, scanning errors kept. */
    String quote();

    /** The sentence as it must have been meant, where scanning spoiled it; otherwise null. */
    String corrected();

    /** English rendering. */
    String en();

    /** For the constructors of rows: what each of them must say. */
    static void require(String code, String clause, String quote, String en) {
        member("code", code);
        member("clause", clause);
        member("quote", quote);
        member("en", en);
    }
}
