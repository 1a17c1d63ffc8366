package vn.laichau.hatangso.agency.proof;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Genuine;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Reason;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Refuted;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The finding as the API tells it.
 *
 * @param content what the receipt attests; only of a valid one
 * @param reason why it is not valid
 * @param explanation the reason in words
 */
public record ReceiptCheckView(boolean valid, @JsonUnwrapped ReceiptContent content, Reason reason, Text explanation) {

    static ReceiptCheckView of(ReceiptCheck check) {
        if (check instanceof Genuine genuine) {
            return new ReceiptCheckView(true, genuine.content(), null, null);
        }
        var reason = ((Refuted) check).reason();
        return new ReceiptCheckView(false, null, reason, reason.text());
    }
}
