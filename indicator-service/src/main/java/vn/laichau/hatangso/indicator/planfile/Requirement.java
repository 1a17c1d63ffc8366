package vn.laichau.hatangso.indicator.planfile;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

/** A requirement (yêu cầu) of P2.I.2: text to quote. */
record Requirement(String clause, String quote, String en) {

    public Requirement {
        member("clause", clause);
        member("quote", quote);
        member("en", en);
    }
}
