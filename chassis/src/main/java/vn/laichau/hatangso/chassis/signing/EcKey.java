package vn.laichau.hatangso.chassis.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/**
 * A key of the curve P-256 (FIPS 186, secp256r1).
 *
 * @param point the public half
 */
record EcKey(ECPrivateKey secret, ECPoint point) implements KeyKind {

    /** Of a coordinate, and of each half of a signature. */
    private static final int BYTES = 32;

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger ORDER = CURVE.getOrder();

    EcKey(ECPrivateKey secret) throws GeneralSecurityException {
        this(secret, point(secret));
    }

    @Override
    public String algorithm() {
        return "ES256";
    }

    @Override
    public String members() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(base64(point.getAffineX()), base64(point.getAffineY()));
    }

    /**
     * With the smaller of the two halves that verify as well as each other, s and order - s: a signature has one spelling, so
     * those who verify refuse the other.
     */
    @Override
    public byte[] sign(byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(signed);
        var halves = signature.sign();
        var s = new BigInteger(1, Arrays.copyOfRange(halves, BYTES, 2 * BYTES));
        if (s.compareTo(ORDER.shiftRight(1)) > 0) {
            System.arraycopy(bytes(ORDER.subtract(s)), 0, halves, BYTES, BYTES);
        }
        return halves;
    }

    /**
     * The file need not hold the public half, and the JDK does not compute it. But it agrees upon a secret with whose point is
     * the generator: that is the first coordinate. The second is one of two square roots, and a signature tells which.
     */
    private static ECPoint point(ECPrivateKey secret) throws GeneralSecurityException {
        var given = secret.getParams();
        if (!given.getCurve().equals(CURVE.getCurve()) || !given.getGenerator().equals(CURVE.getGenerator())) {
            throw new InvalidKeyException("needs the curve P-256");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(CURVE.getGenerator(), CURVE)), true);
        var x = new BigInteger(1, agreement.generateSecret());
        var prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        var square = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB());
        // The prime is 3 modulo 4.
        var root = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
        var one = new ECPoint(x, root);
        return verifies(secret, one) ? one : new ECPoint(x, prime.subtract(root));
    }

    private static boolean verifies(ECPrivateKey secret, ECPoint point) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        var signed = signature.sign();
        signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE)));
        return signature.verify(signed);
    }

    private static String base64(BigInteger coordinate) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(coordinate));
    }

    /** All of them, leading zeros too (RFC 7518, 3.4 and 6.2.1.2). */
    private static byte[] bytes(BigInteger number) {
        return HexFormat.of().parseHex("%064x".formatted(number));
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has it", impossible);
        }
    }
}
