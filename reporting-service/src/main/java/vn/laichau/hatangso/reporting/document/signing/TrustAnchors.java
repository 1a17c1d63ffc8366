package vn.laichau.hatangso.reporting.document.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The authorities that are believed. Read for each check: whoever adds one need not restart anything. */
@ApplicationScoped
class TrustAnchors {

    private final SigningSettings settings;

    TrustAnchors(SigningSettings settings) {
        this.settings = settings;
    }

    /**
     * Those of one moment.
     *
     * @param demonstration hashes of those who vouch for nothing but practice
     */
    record Present(CommonTrustedCertificateSource source, Set<String> demonstration) {

        boolean isEmpty() {
            return source.getCertificates().isEmpty();
        }
    }

    boolean areThere() {
        return !read().isEmpty();
    }

    Present read() {
        var source = new CommonTrustedCertificateSource();
        certificates(settings.trust(), "signing.trust").forEach(source::addCertificate);
        var practice = certificates(settings.demonstrationTrust(), "signing.demonstration-trust");
        practice.forEach(source::addCertificate);
        return new Present(
                source,
                practice.stream().map(CertificateToken::getDSSIdAsString).collect(Collectors.toSet()));
    }

    private static List<CertificateToken> certificates(Optional<Path> place, String setting) {
        return place.stream()
                .flatMap(known -> files(known, setting))
                .flatMap(file -> read(file, setting))
                .toList();
    }

    private static Stream<Path> files(Path place, String setting) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (var found = Files.list(place)) {
            return found.filter(file -> file.toString().endsWith(".pem")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(setting + ": unreadable folder", unreadable);
        }
    }

    private static Stream<CertificateToken> read(Path file, String setting) {
        try (var bytes = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(certificate -> new CertificateToken((X509Certificate) certificate));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(setting + ": needs certificates (PEM)", unreadable);
        }
    }
}
