package vn.laichau.hatangso.agency.receiptcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.chassis.digest.Sha256;

/** Where a receipt can be checked. */
final class ReceiptAddress {

    /** 80 bits of a hash over the signed form: who does not hold the receipt does not guess it. */
    private static final int CODE_LENGTH = 20;

    private ReceiptAddress() {}

    /** The page that checks this receipt. */
    static URI of(URI checkPage, ReceiptView receipt) {
        return URI.create(
                "%s?so=%s&ma=%s".formatted(checkPage, receipt.content().number(), code(receipt)));
    }

    /** The short form of the receipt. */
    static String code(ReceiptView receipt) {
        return Sha256.hex(receipt.jws().getBytes(UTF_8)).substring(0, CODE_LENGTH);
    }
}
