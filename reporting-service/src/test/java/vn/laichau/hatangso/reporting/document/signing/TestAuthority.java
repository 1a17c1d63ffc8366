package vn.laichau.hatangso.reporting.document.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody who says who somebody is, for tests; its lists of who no longer is are served by them. */
public final class TestAuthority {

    public static final char[] PASSWORD = "secret".toCharArray();

    static {
        // Nobody guesses the password of a test: stores are written and opened hundreds of times.
        for (var use : List.of("keyPbe", "certPbe", "mac")) {
            System.setProperty("keystore.pkcs12." + use + "IterationCount", "1");
        }
    }

    private static final Date SINCE = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2090-01-01T00:00:00Z"));

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final X500Name name;

    public TestAuthority(String name) {
        this.keys = pair();
        this.name = new X500Name("CN=" + name + ",C=VN");
        this.certificate = certify(this.name, this.name, keys, keys, true, null, UNTIL);
    }

    private TestAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
        this.name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    /** One that was written by another. */
    public static TestAuthority read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(bytes, PASSWORD);
            var certificate = (X509Certificate) store.getCertificate("key");
            var key = (PrivateKey) store.getKey("key", PASSWORD);
            return new TestAuthority(new KeyPair(certificate.getPublicKey(), key), certificate);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its key, for {@link #read}. */
    public void write(Path file) throws IOException {
        holder(keys, certificate).write(file);
    }

    /** Who has a certificate, and the key to it. */
    public record Holder(KeyStore store, X509Certificate certificate) {

        public byte[] pkcs12() {
            try {
                var bytes = new ByteArrayOutputStream();
                store.store(bytes, PASSWORD);
                return bytes.toByteArray();
            } catch (IOException | GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        public void write(Path file) throws IOException {
            Files.write(file, pkcs12());
        }
    }

    /** @param crl where its list of revoked certificates is; null: nowhere */
    public Holder issue(String subject, String crl) {
        return issue(subject, crl, UNTIL);
    }

    public Holder issue(String subject, String crl, Date until) {
        var own = pair();
        var issued = certify(name, new X500Name(subject), own, keys, false, crl, until);
        return holder(own, issued, certificate);
    }

    private static Holder holder(KeyPair own, X509Certificate... chain) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", own.getPrivate(), PASSWORD, chain);
            return new Holder(store, chain[0]);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The list of who was revoked, as it is at an instant. */
    public byte[] revoked(Instant at, Holder... holders) {
        var list = new X509v2CRLBuilder(name, Date.from(at.minusSeconds(3_600)));
        list.setNextUpdate(UNTIL);
        for (var holder : holders) {
            list.addCRLEntry(
                    holder.certificate().getSerialNumber(), Date.from(at.minusSeconds(7_200)), CRLReason.keyCompromise);
        }
        try {
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate certify(
            X500Name issuer,
            X500Name subject,
            KeyPair own,
            KeyPair signing,
            boolean authority,
            String crl,
            Date until) {
        try {
            var tools = new JcaX509ExtensionUtils();
            var built = new JcaX509v3CertificateBuilder(
                            issuer, new BigInteger(63, new SecureRandom()), SINCE, until, subject, own.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            authority
                                    ? new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                                    : new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(own.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            tools.createAuthorityKeyIdentifier(signing.getPublic()));
            if (crl != null) {
                var place = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, crl));
                built.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(place), null, null)
                }));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            built.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate())));
        } catch (CertIOException | GeneralSecurityException | OperatorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
