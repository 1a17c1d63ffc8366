package vn.laichau.hatangso.chassis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A private key that signs: of the curve P-256 with ES256 (RFC 7518, 3.4), or, in former years, RSA with PS256 (3.5). It is
 * named by its thumbprint (RFC 7638), so always by the same name.
 */
public final class SigningKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyKind kind;
    private final String kid;
    private final String jwk;

    private SigningKey(KeyKind kind) throws GeneralSecurityException {
        this.kind = kind;
        var members = kind.members();
        this.kid = BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members.getBytes(UTF_8)));
        this.jwk = "%s,\"use\":\"sig\",\"kid\":\"%s\",\"alg\":\"%s\"}"
                .formatted(members.substring(0, members.length() - 1), kid, kind.algorithm());
    }

    /** @param pem PKCS#8 */
    static SigningKey parse(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        try {
            return new SigningKey(
                    new EcKey((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded)));
        } catch (InvalidKeySpecException otherKind) {
            return new SigningKey(
                    new RsaKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded)));
        }
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
        var header = "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(kind.algorithm(), kid, type);
        var signed = BASE64URL.encodeToString(header.getBytes(UTF_8)) + "." + BASE64URL.encodeToString(payload);
        return signed + "." + BASE64URL.encodeToString(signature(signed.getBytes(UTF_8)));
    }

    private byte[] signature(byte[] signed) {
        try {
            return kind.sign(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("read as a private key", impossible);
        }
    }
}
