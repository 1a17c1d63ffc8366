package vn.laichau.hatangso.agency.receiptcheck;

import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.chassis.text.Text;

/** What a check of a shown receipt found. */
sealed interface ReceiptCheckOutcome {

    /**
     * Ours, as we gave it.
     *
     * @param withdrawn whether its sender took back afterwards what it attests
     */
    record Genuine(ReceiptContent content, boolean withdrawn) implements ReceiptCheckOutcome {}

    /** Not to be believed. */
    record Refuted(Reason reason) implements ReceiptCheckOutcome {}

    /** Why it is not to be believed. */
    enum Reason {
        NOT_A_RECEIPT("Không phải biên nhận đã ký", "This is not a signed receipt"),
        UNKNOWN_KEY("Được ký bằng khóa không phải của hệ thống", "It is signed with a key that is not ours"),
        BAD_SIGNATURE(
                "Chữ ký không đúng: nội dung đã bị sửa, hoặc không phải do hệ thống ký",
                "The signature is wrong: the content was changed, or somebody else signed it"),
        ALTERED_CONTENT(
                "Nội dung đã bị sửa so với biên nhận đã cấp", "The content was changed after the receipt was given"),
        NOT_OUR_NUMBER("Hệ thống không cấp biên nhận này", "No such receipt was given");

        private final Text text;

        Reason(String vi, String en) {
            this.text = Text.of(vi, en);
        }

        Text text() {
            return text;
        }
    }
}
