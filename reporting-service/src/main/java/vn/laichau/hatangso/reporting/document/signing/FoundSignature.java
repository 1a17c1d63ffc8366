package vn.laichau.hatangso.reporting.document.signing;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A signature that was found good when its file was checked.
 *
 * @param by in which capacity
 * @param name whom the certificate names
 * @param post as the certificate says; absent where it does not
 * @param organisation likewise
 * @param signedAt as the signature says
 * @param authority who vouches for the certificate
 * @param certificate SHA-256 of the certificate
 * @param revocation whether the authority could be asked if it still does
 * @param demonstration whether the authority is one of practice: then it has no legal value
 */
public record FoundSignature(
        By by,
        String name,
        String post,
        String organisation,
        OffsetDateTime signedAt,
        String authority,
        String certificate,
        Revocation revocation,
        boolean demonstration) {

    public FoundSignature {
        signedAt = VietnamTime.of(signedAt.toInstant());
    }

    /** Who signed. */
    public enum By {
        /** The person whom the document names. */
        SIGNER,
        /** The body that issues it, with its seal. */
        ORGANISATION
    }

    /** What the authority said. */
    public enum Revocation {
        GOOD,
        NOT_REACHED
    }
}
