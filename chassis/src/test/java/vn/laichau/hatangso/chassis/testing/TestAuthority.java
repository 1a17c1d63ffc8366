package vn.laichau.hatangso.chassis.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority that a test believes, or does not, and what it issues: certificates of P-256 for one host (RFC 5280). Neither Java nor
 * what the services use makes certificates.
 */
public final class TestAuthority {

    /** As cert-manager calls them in its secrets. */
    private static final String CERTIFICATE = "tls.crt";

    private static final String KEY = "tls.key";
    private static final String AUTHORITY = "ca.crt";

    private static final Duration LASTS = Duration.ofDays(90);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int TRUE = 0xff;

    private final String name;
    private final KeyPair key = newKey();
    private final String certificate;

    public TestAuthority(String name) {
        this.name = name;
        var now = Clock.systemUTC().instant();
        this.certificate = pem(sign(name, key, now.minus(Duration.ofDays(1)), now.plus(LASTS), caOnly()));
    }

    /** Certificate and key as PEM. */
    public record Issued(String certificate, String key) {}

    public Issued issue(String host) {
        var now = Clock.systemUTC().instant();
        return issue(host, now.minus(Duration.ofDays(1)), now.plus(LASTS));
    }

    public Issued ended(String host) {
        var now = Clock.systemUTC().instant();
        return issue(host, now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(1)));
    }

    private Issued issue(String host, Instant from, Instant until) {
        var own = newKey();
        return new Issued(
                pem(sign(host, own, from, until, forHost(host))),
                "-----BEGIN PRIVATE KEY-----\n" + base64(own.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    /** Puts into a folder who we are, and whom we believe: this authority. */
    public void write(Path folder, Issued own) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(AUTHORITY), certificate);
            Files.writeString(folder.resolve(KEY), own.key());
            Files.writeString(folder.resolve(CERTIFICATE), own.certificate());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For a client that believes this authority alone. */
    public SSLContext believed() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    name,
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate.getBytes(US_ASCII))));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] sign(String subject, KeyPair of, Instant from, Instant until, byte[] extension) {
        try {
            var algorithm = of(SEQUENCE, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
            var content = of(
                    SEQUENCE,
                    of(0xa0, of(INTEGER, new byte[] {2})),
                    of(INTEGER, BigInteger.valueOf(SERIAL.incrementAndGet()).toByteArray()),
                    algorithm,
                    commonName(name),
                    of(SEQUENCE, time(from), time(until)),
                    commonName(subject),
                    of.getPublic().getEncoded(),
                    of(0xa3, of(SEQUENCE, extension)));
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return of(SEQUENCE, content, algorithm, of(0x03, new byte[] {0}, signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** basicConstraints, critical: an authority. */
    private static byte[] caOnly() {
        var yes = of(0x01, new byte[] {(byte) TRUE});
        return of(SEQUENCE, oid(0x55, 0x1d, 0x13), yes, of(0x04, of(SEQUENCE, yes)));
    }

    /** subjectAltName: the host, by its DNS name, or its address where it is one of IPv4. */
    private static byte[] forHost(String host) {
        var name = host.matches("[0-9.]+") ? of(0x87, bytes(host)) : of(0x82, host.getBytes(US_ASCII));
        return of(SEQUENCE, oid(0x55, 0x1d, 0x11), of(0x04, of(SEQUENCE, name)));
    }

    private static byte[] bytes(String address) {
        var bytes = new ByteArrayOutputStream();
        Stream.of(address.split("[.]")).map(Integer::valueOf).forEach(bytes::write);
        return bytes.toByteArray();
    }

    private static byte[] commonName(String text) {
        return of(SEQUENCE, of(SET, of(SEQUENCE, oid(0x55, 0x04, 0x03), of(0x0c, text.getBytes(UTF_8)))));
    }

    private static byte[] time(Instant instant) {
        return of(0x18, TIME.format(instant).getBytes(US_ASCII));
    }

    private static byte[] oid(int... bytes) {
        var content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return of(0x06, content);
    }

    /** A value of DER: its tag, its length and its parts. */
    private static byte[] of(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var value = new ByteArrayOutputStream();
        value.write(tag);
        if (content.size() >= 0x80) {
            var length = BigInteger.valueOf(content.size()).toByteArray();
            var from = length[0] == 0 ? 1 : 0;
            value.write(0x80 + length.length - from);
            value.write(length, from, length.length - from);
        } else {
            value.write(content.size());
        }
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN CERTIFICATE-----\n" + base64(encoded) + "\n-----END CERTIFICATE-----\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    }
}
