package vn.laichau.hatangso.agency.standard;

import static vn.laichau.hatangso.agency.standard.StandardState.DRAFT;
import static vn.laichau.hatangso.agency.standard.StandardState.IN_FORCE;
import static vn.laichau.hatangso.agency.standard.StandardState.REPEALED;
import static vn.laichau.hatangso.agency.standard.StandardState.REPLACED;
import static vn.laichau.hatangso.agency.standard.StandardState.WITHDRAWN;

import vn.laichau.hatangso.agency.register.Step;

/** The life of a version. */
final class StandardSteps {

    static final Step CHANGE = Step.within("CHANGE", DRAFT);
    static final Step ENFORCE = Step.to("ENFORCE", IN_FORCE, DRAFT);
    static final Step REPLACE = Step.to("REPLACE", REPLACED, IN_FORCE);
    static final Step REPEAL = Step.to("REPEAL", REPEALED, IN_FORCE);
    static final Step WITHDRAW = Step.to("WITHDRAW", WITHDRAWN, DRAFT);

    private StandardSteps() {}
}
