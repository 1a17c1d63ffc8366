package vn.laichau.hatangso.chassis.testing;

import static java.math.BigInteger.ONE;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;

/**
 * Keys for tests. Those of RSA have 2048 bits and are made of two of a dozen known primes each: looking for primes takes a test
 * seconds of a processor. Good for nothing but tests, since everybody knows them.
 */
public final class TestKeys {

    /** How many this process has given; kept where class loaders do not reach. */
    private static final String GIVEN = "suite.test.keys";

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final List<BigInteger> PRIMES = primes();

    private TestKeys() {}

    /** A new one of P-256, which takes no time to make. */
    public static KeyPair elliptic() {
        return elliptic("secp256r1");
    }

    /** A new one of that curve. */
    public static KeyPair elliptic(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An RSA key that this process has not given before; there are 66. */
    public static KeyPair next() {
        var number = Integer.parseInt((String) System.getProperties()
                .merge(GIVEN, "0", (given, first) -> Integer.toString(Integer.parseInt((String) given) + 1)));
        for (int larger = 1; larger < PRIMES.size(); larger++) {
            if (number < larger) {
                return of(PRIMES.get(larger), PRIMES.get(number));
            }
            number -= larger;
        }
        throw new IllegalStateException("all keys are given");
    }

    private static KeyPair of(BigInteger p, BigInteger q) {
        var modulus = p.multiply(q);
        var lessP = p.subtract(ONE);
        var lessQ = q.subtract(ONE);
        var secret = EXPONENT.modInverse(lessP.multiply(lessQ));
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus, EXPONENT, secret, p, q, secret.mod(lessP), secret.mod(lessQ), q.modInverse(p))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<BigInteger> primes() {
        try (var file = TestKeys.class.getResourceAsStream("/keys/primes.txt")) {
            return new String(file.readAllBytes(), US_ASCII)
                    .lines()
                    .map(line -> new BigInteger(line, 16))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
