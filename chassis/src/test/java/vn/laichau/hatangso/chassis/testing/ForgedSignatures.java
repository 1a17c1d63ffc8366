package vn.laichau.hatangso.chassis.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody without the key makes of a JWS that was signed with ES256, or of nothing: to be refused, each of them. */
public final class ForgedSignatures {

    private static final int HALF = 32;
    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();

    private final String header;
    private final String payload;
    private final byte[] signature;
    private final Map<String, String> forged = new LinkedHashMap<>();

    private ForgedSignatures(String jws) {
        var parts = jws.split("\\.");
        header = new Base64URL(parts[0]).decodeToString();
        payload = parts[1];
        signature = new Base64URL(parts[2]).decode();
    }

    /**
     * By their names.
     *
     * @param jws genuine
     * @param jwk the published key that verifies it
     */
    public static Map<String, String> of(String jws, String jwk) throws Exception {
        var made = new ForgedSignatures(jws);
        made.numbers();
        made.spellings();
        made.algorithms(ECKey.parse(jwk));
        return made.forged;
    }

    /** The first three were genuine for Java 15 to 17.0.2 (CVE-2022-21449), whatever was signed. */
    private void numbers() {
        add("zeros", new byte[2 * HALF]);
        add("the order twice", joined(bytes(ORDER), bytes(ORDER)));
        add("s zero", joined(r(), new byte[HALF]));
        add("r zero", joined(new byte[HALF], s()));
        add(
                "s more than the order",
                joined(r(), bytes(BigInteger.ONE.shiftLeft(255).add(number(s())))));
        add("ones", joined(bytes(BigInteger.ONE), bytes(BigInteger.ONE)));
        // Verifies by the standard; a second spelling of the same.
        add("the larger s", joined(r(), bytes(ORDER.subtract(number(s())))));
    }

    private void spellings() {
        add("DER", der());
        add("none", new byte[0]);
        add("a byte less", Arrays.copyOf(signature, signature.length - 1));
        add("a byte more", Arrays.copyOf(signature, signature.length + 1));
        add("a zero before each half", joined(joined(new byte[1], r()), joined(new byte[1], s())));
        add("twice", joined(signature, signature));
        add("as long as one of RSA", new byte[256]);
    }

    private void algorithms(ECKey key) throws GeneralSecurityException, com.nimbusds.jose.JOSEException {
        for (var algorithm : new String[] {"none", "HS256", "PS256", "RS256", "ES384", "ES256K", "es256", ""}) {
            add("algorithm " + algorithm, algorithm, signature);
        }
        add("algorithm none without a signature", "none", new byte[0]);
        add(
                "the public key as a password",
                "HS256",
                hmac(key.toPublicJWK().toJSONString().getBytes(UTF_8)));
        add(
                "the encoded public key as a password",
                "HS256",
                hmac(key.toECPublicKey().getEncoded()));
        add("another key", "ES256", signed("SHA256withECDSAinP1363Format", TestKeys.elliptic()));
        add("another curve", "ES256", signed("SHA256withECDSAinP1363Format", TestKeys.elliptic("secp384r1")));
        add(
                "another curve and its algorithm",
                "ES384",
                signed("SHA384withECDSAinP1363Format", TestKeys.elliptic("secp384r1")));
    }

    private void add(String name, byte[] bytes) {
        add(name, "ES256", bytes);
    }

    private void add(String name, String algorithm, byte[] bytes) {
        forged.put(name, content(algorithm) + "." + Base64URL.encode(bytes));
    }

    private String content(String algorithm) {
        return Base64URL.encode(header.replace("\"ES256\"", '"' + algorithm + '"')) + "." + payload;
    }

    private byte[] hmac(byte[] password) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(password, "HmacSHA256"));
        return mac.doFinal(content("HS256").getBytes(US_ASCII));
    }

    private byte[] signed(String algorithm, KeyPair key) throws GeneralSecurityException {
        var signing = Signature.getInstance(algorithm);
        signing.initSign(key.getPrivate());
        signing.update(
                content(algorithm.startsWith("SHA384") ? "ES384" : "ES256").getBytes(US_ASCII));
        return signing.sign();
    }

    /** As X.509 and TLS write it; a JWS takes r and s as they are (RFC 7518, 3.4). */
    private byte[] der() {
        var both = joined(integer(r()), integer(s()));
        return joined(new byte[] {0x30, (byte) both.length}, both);
    }

    private static byte[] integer(byte[] half) {
        var bytes = number(half).toByteArray();
        return joined(new byte[] {0x02, (byte) bytes.length}, bytes);
    }

    private byte[] r() {
        return Arrays.copyOf(signature, HALF);
    }

    private byte[] s() {
        return Arrays.copyOfRange(signature, HALF, 2 * HALF);
    }

    private static BigInteger number(byte[] half) {
        return new BigInteger(1, half);
    }

    private static byte[] bytes(BigInteger number) {
        var signed = joined(new byte[HALF], number.toByteArray());
        return Arrays.copyOfRange(signed, signed.length - HALF, signed.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
