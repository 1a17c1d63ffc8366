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
    private static final List<BigInteger> PRIMES = numbers("/keys/primes.txt");

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
                var p = PRIMES.get(larger);
                var q = PRIMES.get(number);
                return of(p, q, p.subtract(ONE), q.subtract(ONE));
            }
            number -= larger;
        }
        throw new IllegalStateException("all keys are given");
    }

    /**
     * An RSA key for many signatures, always the same. For its two primes stand products of small ones, each one more than a divisor
     * of one small number: the private exponents have the few bits of that number instead of a thousand, so signing takes a
     * fraction of the time. Who verifies does what is always done.
     */
    public static KeyPair quick() {
        var numbers = numbers("/keys/quick.txt");
        return of(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(2));
    }

    /** @param orderOfP a multiple of the order of each number that is prime to p */
    private static KeyPair of(BigInteger p, BigInteger q, BigInteger orderOfP, BigInteger orderOfQ) {
        var modulus = p.multiply(q);
        var secret = EXPONENT.modInverse(orderOfP.multiply(orderOfQ));
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus,
                            EXPONENT,
                            secret,
                            p,
                            q,
                            secret.mod(orderOfP),
                            secret.mod(orderOfQ),
                            q.modInverse(p))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<BigInteger> numbers(String resource) {
        try (var file = TestKeys.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), US_ASCII)
                    .lines()
                    .map(line -> new BigInteger(line, 16))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
