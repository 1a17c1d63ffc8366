package vn.laichau.hatangso.agency.receiptcheck;

/**
 * What somebody shows: the signed form, or the number and the code of the sheet or the picture.
 *
 * @param jws compact JWS
 */
record ReceiptToCheck(String jws, String number, String code) {

    boolean isSigned() {
        return jws != null && number == null && code == null;
    }

    boolean isShort() {
        return jws == null && number != null && code != null;
    }
}
