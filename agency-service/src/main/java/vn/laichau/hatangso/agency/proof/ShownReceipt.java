package vn.laichau.hatangso.agency.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;

/** A signed receipt as somebody shows it, not believed yet. */
final class ShownReceipt {

    private static final int LONGEST = 10_000;
    private static final JOSEObjectType TYPE = new JOSEObjectType(ReceiptContent.TYPE);

    private final JWSObject jws;

    private ShownReceipt(JWSObject jws) {
        this.jws = jws;
    }

    /** Empty for what does not even have the form of a receipt. */
    static Optional<ShownReceipt> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var shown = new ShownReceipt(JWSObject.parse(text.strip()));
            return shown.hasRightForm() ? Optional.of(shown) : Optional.empty();
        } catch (ParseException notAReceipt) {
            return Optional.empty();
        }
    }

    private boolean hasRightForm() {
        var header = jws.getHeader();
        return JWSAlgorithm.PS256.equals(header.getAlgorithm())
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

    boolean isSignedWith(String jwk) {
        try {
            return isRightlySpelled() && jws.verify(new RSASSAVerifier(RSAKey.parse(jwk)));
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException("published key", impossible);
        }
    }

    /** The verifier overlooks spare bits at the end; a changed receipt is a changed receipt. */
    private boolean isRightlySpelled() {
        var signature = jws.getSignature();
        return Base64URL.encode(signature.decode()).equals(signature);
    }
}
