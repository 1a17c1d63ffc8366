package vn.laichau.hatangso.reporting.document.signing;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A signed file that was taken.
 *
 * @param version counts them from one; the last one is the official document
 * @param sha256 of its bytes
 * @param at when it was taken
 * @param signatures in the order of signing, as they were found then
 */
public record SignedFile(int version, String sha256, Way way, OffsetDateTime at, List<FoundSignature> signatures) {

    public SignedFile {
        signatures = List.copyOf(signatures);
    }

    /** How it was signed last. */
    public enum Way {
        /** Outside, and brought back. */
        BROUGHT_BACK,
        /** Here, with the key of the organisation. */
        SEALED
    }

    public boolean isSealed() {
        return signatures.stream().anyMatch(signature -> signature.by() == FoundSignature.By.ORGANISATION);
    }
}
