package vn.laichau.hatangso.agency.receiptcheck;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.agency.receipt.ReceiptKeys;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckView.Reason;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** Tells anyone whether a receipt is ours and unchanged. */
@ApplicationScoped
class CheckReceipt {

    private final ReceiptKeys keys;
    private final IssuedReceipts given;
    private final ObjectMapper mapper;

    CheckReceipt(ReceiptKeys keys, IssuedReceipts given, ObjectMapper mapper) {
        this.keys = keys;
        this.given = given;
        this.mapper = mapper;
    }

    /** @param jws the receipt in its signed form */
    @Transactional
    ReceiptCheckView check(String jws) {
        return PresentedReceipt.parse(jws).map(this::check).orElse(ReceiptCheckView.refuted(Reason.NOT_A_RECEIPT));
    }

    /** @param code the short form that stands in the picture and on the sheet */
    @Transactional
    ReceiptCheckView check(String number, String code) {
        return given.find(number, code).map(this::check).orElse(ReceiptCheckView.refuted(Reason.NOT_OUR_NUMBER));
    }

    private ReceiptCheckView check(PresentedReceipt shown) {
        var key = keys.find(shown.keyName());
        if (key.isEmpty()) {
            return ReceiptCheckView.refuted(Reason.UNKNOWN_KEY);
        }
        // Before anything is looked up: who cannot sign learns of no number whether it was given.
        if (!shown.isSignedWith(key.get())) {
            return ReceiptCheckView.refuted(Reason.BAD_SIGNATURE);
        }
        var ours = given.find(shown);
        if (ours.isEmpty()) {
            return ReceiptCheckView.refuted(Reason.NOT_OUR_NUMBER);
        }
        return ours.get().same()
                ? ReceiptCheckView.genuine(
                        StoredJson.read(mapper, shown.json(), ReceiptContent.class),
                        ours.get().withdrawn())
                : ReceiptCheckView.refuted(Reason.ALTERED_CONTENT);
    }
}
