package vn.laichau.hatangso.agency.receipt;

import java.time.OffsetDateTime;

/**
 * What is signed, in this order of members.
 *
 * @param number of the receipt, for example {@code LC-2027-000123}; of a rehearsal {@code TD-2027-000123}
 * @param sha256 hash of the exact bytes received, in hexadecimal
 * @param arrivedAt of these bytes, with the offset +07:00
 * @param punctuality of these bytes; absent when the obligation has no date
 * @param obligationArrivedAt arrival of the earlier version that decides the obligation's punctuality; absent when this one does
 * @param obligationPunctuality the obligation's; absent when it is that of these bytes
 * @param onPaper true for what came on paper and was recorded by a clerk, otherwise absent
 * @param recordedAt when the clerk entered it; only of what came on paper
 * @param scanSha256 hash of the scanned paper's bytes, in hexadecimal; only of what came on paper
 * @param demonstration true on a receipt for invented data, otherwise absent
 * @param rehearsal true on a receipt given while the suite rehearses another date, otherwise absent
 */
public record ReceiptContent(
        String number,
        String organisation,
        String obligation,
        int year,
        int version,
        String sha256,
        OffsetDateTime arrivedAt,
        Punctuality punctuality,
        OffsetDateTime obligationArrivedAt,
        Punctuality obligationPunctuality,
        Boolean onPaper,
        OffsetDateTime recordedAt,
        String scanSha256,
        Boolean demonstration,
        Boolean rehearsal) {

    /** What kind of signed object it is ({@code typ}), so that no token of another kind passes for a receipt. */
    public static final String TYPE = "receipt+jws";
}
