package vn.laichau.hatangso.indicator.definition;

import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Revisioned;

/** A definition whose changes are counted; without a number in what was known before, which is not there to be changed. */
interface Versioned extends Revisioned {

    Long version();

    @Override
    default long revision() {
        return version();
    }

    @Override
    default String entityTag() {
        return version() == null ? null : ETags.of(version());
    }
}
