package vn.laichau.hatangso.chassis.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** As all keys were before those of P-256; folders and clusters that have one go on with it. */
record RsaKey(RSAPrivateCrtKey secret) implements KeyKind {

    private static final int FEWEST_BITS = 2048;
    private static final int SALT_BYTES = 32;

    RsaKey {
        if (secret.getModulus().bitLength() < FEWEST_BITS) {
            throw new IllegalArgumentException("needs at least " + FEWEST_BITS + " bits");
        }
    }

    @Override
    public String algorithm() {
        return "PS256";
    }

    @Override
    public String members() {
        return "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(unsigned(secret.getPublicExponent()), unsigned(secret.getModulus()));
    }

    @Override
    public byte[] sign(byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
        signature.initSign(secret);
        signature.update(signed);
        return signature.sign();
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var skipped = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, skipped, bytes.length));
    }
}
