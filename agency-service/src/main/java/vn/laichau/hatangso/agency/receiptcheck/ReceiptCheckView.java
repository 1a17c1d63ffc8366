package vn.laichau.hatangso.agency.receiptcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a check of a shown receipt found.
 *
 * @param content what the receipt attests; only of a valid one
 * @param withdrawn true when its sender took back afterwards what it attests; otherwise absent
 * @param reason why it is not valid
 * @param explanation the reason in words
 */
record ReceiptCheckView(
        boolean valid, @JsonUnwrapped ReceiptContent content, Boolean withdrawn, Reason reason, Text explanation) {

    /** Ours, as we gave it. */
    static ReceiptCheckView genuine(ReceiptContent content, boolean withdrawn) {
        return new ReceiptCheckView(true, content, withdrawn ? true : null, null, null);
    }

    static ReceiptCheckView refuted(Reason reason) {
        return new ReceiptCheckView(false, null, null, reason, reason.text());
    }

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
