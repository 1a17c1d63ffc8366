package vn.laichau.hatangso.reporting.document.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority to practise with, made where the settings look for one and there is none: a seal, and a person who signs. Each name
 * says that nothing of it has legal value.
 */
@ApplicationScoped
class DemonstrationAuthority {

    private static final String NAME = SignatureVerifier.PRACTICE + " – không có giá trị pháp lý";
    private static final String SIGNER = "Nguyễn Văn An";
    private static final Duration BEFORE = Duration.ofDays(3_650);
    private static final Duration AFTER = Duration.ofDays(7_300);

    private final SigningSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemonstrationAuthority(SigningSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void make(@Observes StartupEvent started) throws IOException, GeneralSecurityException {
        var trust = settings.demonstrationTrust();
        var seal = settings.seal().file();
        var password = settings.seal().passwordFile();
        if (trust.isPresent() && seal.isPresent() && password.isPresent() && !Files.exists(trust.get())) {
            make(
                    trust.get(),
                    seal.get(),
                    Files.readString(password.get()).strip().toCharArray());
        }
    }

    /** Whom to believe is written last: what is there is whole. */
    private void make(Path trust, Path seal, char[] password) throws IOException, GeneralSecurityException {
        var folder = Files.createDirectories(trust.toAbsolutePath().getParent());
        var keys = pair();
        var authority = certify("CN=" + NAME + ",C=VN", null, keys, keys);
        write(seal, "CN=" + SignatureVerifier.PRACTICE + " – dấu cơ quan,C=VN", authority, keys, password);
        write(folder.resolve("signer.p12"), "CN=" + SIGNER + ",C=VN", authority, keys, password);
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(authority);
        }
        var whole = Files.writeString(Files.createTempFile(folder, "authority", ".new"), pem.toString());
        Files.move(whole, trust, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Path file, String subject, X509Certificate authority, KeyPair signing, char[] password)
            throws IOException, GeneralSecurityException {
        var own = pair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", own.getPrivate(), password, new X509Certificate[] {
            certify(subject, authority, own, signing), authority
        });
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    /** @param authority null for its own certificate */
    private X509Certificate certify(String subject, X509Certificate authority, KeyPair own, KeyPair signing)
            throws GeneralSecurityException, CertIOException {
        var name = new X500Name(subject);
        var issuer = authority == null
                ? name
                : X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        var usage = authority == null
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate());
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    issuer,
                                    new BigInteger(63, random),
                                    Date.from(clock.instant().minus(BEFORE)),
                                    Date.from(clock.instant().plus(AFTER)),
                                    name,
                                    own.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority == null))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                            .build(signer));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
