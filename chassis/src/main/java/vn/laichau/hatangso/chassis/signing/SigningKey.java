package vn.laichau.hatangso.chassis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/** An RSA key that signs with PS256 (RFC 7518, 3.5); named by its thumbprint (RFC 7638), so always by the same name. */
public final class SigningKey {

    private static final int FEWEST_BITS = 2048;
    private static final int SALT_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey secret;
    private final String kid;
    private final String jwk;

    private SigningKey(RSAPrivateCrtKey secret) throws GeneralSecurityException {
        this.secret = secret;
        var e = unsigned(secret.getPublicExponent());
        var n = unsigned(secret.getModulus());
        var members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e, n);
        this.kid = BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members.getBytes(UTF_8)));
        this.jwk = "{\"kty\":\"RSA\",\"e\":\"%s\",\"use\":\"sig\",\"kid\":\"%s\",\"alg\":\"PS256\",\"n\":\"%s\"}"
                .formatted(e, kid, n);
    }

    /** @param pem PKCS#8 */
    static SigningKey parse(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        var secret = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
        if (secret.getModulus().bitLength() < FEWEST_BITS) {
            throw new GeneralSecurityException("needs at least " + FEWEST_BITS + " bits");
        }
        return new SigningKey(secret);
    }

    public String kid() {
        return kid;
    }

    /** The public half in JSON (RFC 7517). */
    public String jwk() {
        return jwk;
    }

    /** @return a compact JWS (RFC 7515) of that type */
    public String sign(String type, byte[] payload) {
        var header = "{\"alg\":\"PS256\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(kid, type);
        var signed = BASE64URL.encodeToString(header.getBytes(UTF_8)) + "." + BASE64URL.encodeToString(payload);
        return signed + "." + BASE64URL.encodeToString(signature(signed.getBytes(UTF_8)));
    }

    private byte[] signature(byte[] signed) {
        try {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
            signature.initSign(secret);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("read as a private key", impossible);
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var skipped = bytes[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(java.util.Arrays.copyOfRange(bytes, skipped, bytes.length));
    }
}
