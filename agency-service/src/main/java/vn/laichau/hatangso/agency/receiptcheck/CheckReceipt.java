package vn.laichau.hatangso.agency.receiptcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.agency.receipt.ReceiptKeys;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Genuine;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Reason;
import vn.laichau.hatangso.agency.receiptcheck.ReceiptCheckOutcome.Refuted;

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
    ReceiptCheckOutcome check(String jws) {
        return PresentedReceipt.parse(jws).map(this::check).orElse(new Refuted(Reason.NOT_A_RECEIPT));
    }

    /** @param code the short form that stands in the picture and on the sheet */
    @Transactional
    ReceiptCheckOutcome check(String number, String code) {
        return given.find(number, code).map(this::check).orElse(new Refuted(Reason.NOT_OUR_NUMBER));
    }

    private ReceiptCheckOutcome check(PresentedReceipt shown) {
        var key = keys.find(shown.keyName());
        if (key.isEmpty()) {
            return new Refuted(Reason.UNKNOWN_KEY);
        }
        // Before anything is looked up: who cannot sign learns of no number whether it was given.
        if (!shown.isSignedWith(key.get())) {
            return new Refuted(Reason.BAD_SIGNATURE);
        }
        var ours = given.find(shown);
        if (ours.isEmpty()) {
            return new Refuted(Reason.NOT_OUR_NUMBER);
        }
        return ours.get().same()
                ? new Genuine(content(shown), ours.get().withdrawn())
                : new Refuted(Reason.ALTERED_CONTENT);
    }

    private ReceiptContent content(PresentedReceipt shown) {
        try {
            return mapper.readValue(shown.json(), ReceiptContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a receipt that we gave", impossible);
        }
    }
}
