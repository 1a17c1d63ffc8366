package vn.laichau.hatangso.chassis.testing;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An RSA key of sixteen small primes, and what signs with it as PS256 (RFC 8017, 5.2.1 and 9.1.1): whoever verifies sees 2048 bits.
 * Two large primes take 15 ms a signature where there is no second compiler, as in tests, and these take one. Good for nothing but
 * tests: the primes are soon found.
 */
final class ManyPrimes extends BaseJWSProvider implements JWSSigner {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final int PRIMES = 16;
    private static final int BITS = 128;
    private static final int BYTES = PRIMES * BITS / 8;
    private static final int HASH = 32;

    private final List<Part> parts;
    private final BigInteger modulus;
    private final BigInteger secret;

    /**
     * What a prime does in the Chinese remainder theorem.
     *
     * @param secret the secret exponent, as far as this prime is concerned
     * @param one one for this prime, nothing for all others
     */
    private record Part(BigInteger prime, BigInteger secret, BigInteger one) {

        BigInteger power(BigInteger base) {
            return base.modPow(secret, prime).multiply(one);
        }
    }

    private ManyPrimes(List<BigInteger> primes) {
        super(Set.of(JWSAlgorithm.PS256));
        modulus = primes.stream().reduce(ONE, BigInteger::multiply);
        secret = EXPONENT.modInverse(
                primes.stream().map(prime -> prime.subtract(ONE)).reduce(ONE, BigInteger::multiply));
        parts = primes.stream()
                .map(prime -> {
                    var others = modulus.divide(prime);
                    return new Part(
                            prime,
                            secret.mod(prime.subtract(ONE)),
                            others.modInverse(prime).multiply(others));
                })
                .toList();
    }

    /** A new one; its primes are so near to a power of two that the modulus has all its bits. */
    static ManyPrimes next() {
        return new ManyPrimes(Stream.generate(() -> ONE.shiftLeft(BITS)
                        .subtract(new BigInteger(BITS / 2, RANDOM).setBit(BITS / 2))
                        .nextProbablePrime())
                .filter(prime -> prime.subtract(ONE).gcd(EXPONENT).equals(ONE))
                .distinct()
                .limit(PRIMES)
                .toList());
    }

    /** @param written as {@link #toString} has it */
    static ManyPrimes of(String written) {
        return new ManyPrimes(Stream.of(written.split(" ")).map(BigInteger::new).toList());
    }

    @Override
    public String toString() {
        return parts.stream().map(part -> part.prime().toString()).collect(Collectors.joining(" "));
    }

    /** As others take it, who know of no primes. */
    RSAKey key() {
        return new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.encode(EXPONENT))
                .privateExponent(Base64URL.encode(secret))
                .keyID("test")
                .algorithm(JWSAlgorithm.PS256)
                .build();
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] content) {
        var base = new BigInteger(1, encoded(content));
        var digits = parts.stream()
                .map(part -> part.power(base))
                .reduce(ZERO, BigInteger::add)
                .mod(modulus)
                .toByteArray();
        var signature = new byte[BYTES];
        var length = Math.min(digits.length, BYTES);
        System.arraycopy(digits, digits.length - length, signature, BYTES - length, length);
        return Base64URL.encode(signature);
    }

    /** EMSA-PSS with SHA-256 and a salt as long. */
    private static byte[] encoded(byte[] content) {
        var salt = new byte[HASH];
        RANDOM.nextBytes(salt);
        var hash = sha256(new byte[8], sha256(content), salt);
        var masked = ByteBuffer.allocate(BYTES - HASH - 1);
        masked.put(masked.capacity() - HASH - 1, (byte) 1).put(masked.capacity() - HASH, salt);
        for (int i = 0; i < masked.capacity(); i += HASH) {
            var mask = sha256(hash, ByteBuffer.allocate(4).putInt(i / HASH).array());
            for (int j = i; j < Math.min(i + HASH, masked.capacity()); j++) {
                masked.put(j, (byte) (masked.get(j) ^ mask[j - i]));
            }
        }
        masked.put(0, (byte) (masked.get(0) & 0x7f));
        return ByteBuffer.allocate(BYTES)
                .put(masked.array())
                .put(hash)
                .put((byte) 0xbc)
                .array();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
