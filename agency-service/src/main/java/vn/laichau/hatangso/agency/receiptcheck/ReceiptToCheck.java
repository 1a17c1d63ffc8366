package vn.laichau.hatangso.agency.receiptcheck;

import vn.laichau.hatangso.chassis.content.Storable;

/**
 * What somebody shows: the signed form, or the number and the code of the sheet or the picture.
 *
 * @param jws compact JWS
 */
record ReceiptToCheck(@Storable(10_000) String jws, String number, String code) {

    boolean isSigned() {
        return jws != null && number == null && code == null;
    }

    boolean isShort() {
        return jws == null && number != null && code != null;
    }
}
