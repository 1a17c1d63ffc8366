package vn.laichau.hatangso.agency.receiptcheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What stands on the sheet of a receipt.
 *
 * @param kind what a reader must know first: that it is no real one; null for a real one
 * @param arrived the instant in words
 * @param recorded when a clerk recorded what came on paper, in words; null for what its sender sent itself
 * @param scanSha256 hash of the scanned paper; null for what its sender sent itself
 * @param punctuality of this version; null when the obligation has no date
 * @param obligation the earlier version that decides the obligation's punctuality, in words; null when this one does
 */
record ReceiptSheet(
        String number,
        Text kind,
        Text organisation,
        Text obligation,
        int year,
        int version,
        Text arrived,
        Text recorded,
        String scanSha256,
        Text punctuality,
        Text obligationArrival,
        String sha256,
        String jws,
        String address,
        String code,
        Instant arrivedAt) {

    String html() {
        return Page.receipt(this).render();
    }

    @CheckedTemplate(basePath = "proof")
    static final class Page {

        private Page() {}

        static native TemplateInstance receipt(ReceiptSheet sheet);
    }
}
