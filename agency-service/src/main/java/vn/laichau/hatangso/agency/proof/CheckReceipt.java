package vn.laichau.hatangso.agency.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Genuine;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Reason;
import vn.laichau.hatangso.agency.proof.ReceiptCheck.Refuted;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.agency.receipt.ReceiptKeys;

/** Tells anyone whether a receipt is ours and unchanged. */
@ApplicationScoped
class CheckReceipt {

    private final ReceiptKeys keys;
    private final GivenReceipts given;
    private final ObjectMapper mapper;

    CheckReceipt(ReceiptKeys keys, GivenReceipts given, ObjectMapper mapper) {
        this.keys = keys;
        this.given = given;
        this.mapper = mapper;
    }

    /** @param jws the receipt in its signed form */
    @Transactional
    ReceiptCheck check(String jws) {
        return ShownReceipt.parse(jws).map(this::check).orElse(new Refuted(Reason.NOT_A_RECEIPT));
    }

    /** @param code the short form that stands in the picture and on the sheet */
    @Transactional
    ReceiptCheck check(String number, String code) {
        return given.find(number, code).map(this::check).orElse(new Refuted(Reason.NOT_OUR_NUMBER));
    }

    private ReceiptCheck check(ShownReceipt shown) {
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

    private ReceiptContent content(ShownReceipt shown) {
        try {
            return mapper.readValue(shown.json(), ReceiptContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a receipt that we gave", impossible);
        }
    }
}
