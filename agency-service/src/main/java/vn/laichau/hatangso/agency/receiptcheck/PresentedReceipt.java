package vn.laichau.hatangso.agency.receiptcheck;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;

/** A signed receipt as somebody shows it, not believed yet. */
final class PresentedReceipt {

    private static final JOSEObjectType TYPE = new JOSEObjectType(ReceiptContent.TYPE);

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final BigInteger LARGEST =
            Curve.P_256.toECParameterSpec().getOrder().shiftRight(1);

    private final JWSObject jws;

    private PresentedReceipt(JWSObject jws) {
        this.jws = jws;
    }

    /** Empty for what does not even have the form of a receipt. */
    static Optional<PresentedReceipt> parse(String text) {
        try {
            var shown = new PresentedReceipt(JWSObject.parse(text.strip()));
            return shown.hasRightForm() ? Optional.of(shown) : Optional.empty();
        } catch (ParseException notAReceipt) {
            return Optional.empty();
        }
    }

    private boolean hasRightForm() {
        var header = jws.getHeader();
        return ALGORITHMS.contains(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null
                && number() != null;
    }

    String keyName() {
        return jws.getHeader().getKeyID();
    }

    /** What it says its number is; null when it says none. */
    String number() {
        var members = jws.getPayload().toJSONObject();
        return members != null && members.get("number") instanceof String number ? number : null;
    }

    /** The signed part, as it is spelled. */
    String payload() {
        return jws.getPayload().toBase64URL().toString();
    }

    String json() {
        return jws.getPayload().toString();
    }

    /** The key says how it signs; what the receipt says of that must agree and decides nothing. */
    boolean isSignedWith(String jwk) {
        try {
            var key = JWK.parse(jwk);
            var isElliptic = key instanceof ECKey;
            var algorithm = isElliptic ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
            return algorithm.equals(jws.getHeader().getAlgorithm())
                    && isRightlySpelled(isElliptic)
                    && jws.verify(isElliptic ? new ECDSAVerifier(key.toECKey()) : new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException("published key", impossible);
        }
    }

    /**
     * The verifier overlooks spare bits at the end, and takes both s and order - s, of which we give the smaller; a changed
     * receipt is a changed receipt.
     */
    private boolean isRightlySpelled(boolean isElliptic) {
        var signature = jws.getSignature();
        var bytes = signature.decode();
        return Base64URL.encode(bytes).equals(signature) && (!isElliptic || isSmallerOfTwo(bytes));
    }

    private static boolean isSmallerOfTwo(byte[] signature) {
        var s = new BigInteger(1, Arrays.copyOfRange(signature, signature.length / 2, signature.length));
        return s.compareTo(LARGEST) <= 0;
    }
}
