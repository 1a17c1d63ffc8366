package vn.laichau.hatangso.agency.receiptcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Genuine;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Reason;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Refuted;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The finding as the API tells it.
 *
 * @param content what the receipt attests; only of a valid one
 * @param withdrawn true when its sender took back afterwards what it attests; otherwise absent
 * @param reason why it is not valid
 * @param explanation the reason in words
 */
record ReceiptCheckView(
        boolean valid, @JsonUnwrapped ReceiptContent content, Boolean withdrawn, Reason reason, Text explanation) {

    static ReceiptCheckView of(ReceiptCheckOutcome check) {
        if (check instanceof Genuine genuine) {
            return new ReceiptCheckView(true, genuine.content(), genuine.withdrawn() ? true : null, null, null);
        }
        var reason = ((Refuted) check).reason();
        return new ReceiptCheckView(false, null, null, reason, reason.text());
    }
}
