package vn.laichau.hatangso.reporting.document.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.signing.FoundSignature.By;
import vn.laichau.hatangso.reporting.document.signing.FoundSignature.Revocation;
import vn.laichau.hatangso.reporting.report.Issue;

/** Checks who signed a file, by the authorities that are believed, now. */
@ApplicationScoped
public class SignatureVerifier {

    private static final Logger LOG = Logger.getLogger(SignatureVerifier.class);

    private static final Set<SubIndication> REVOKED =
            Set.of(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE, SubIndication.REVOKED_CA_NO_POE);

    /** What is said when nobody could be asked who was revoked; the first sums up the second. */
    private static final Set<String> NOT_ASKED = Set.of("BBB_XCV_SUB_ANS", "BBB_XCV_IRDPFC_ANS");

    private final TrustAnchors anchors;
    private final SigningSettings settings;
    private final Clock clock;

    SignatureVerifier(TrustAnchors anchors, SigningSettings settings, Clock clock) {
        this.anchors = anchors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether anybody is believed; otherwise nothing can be checked. */
    public boolean isSetUp() {
        return anchors.areThere();
    }

    /**
     * Of all signatures of a file. Asks authorities over the network: not inside a transaction.
     *
     * @param issue who has to have signed it
     * @throws ProblemException when one is broken, not to be believed, revoked or another's, or when there is none of the signer
     */
    public List<FoundSignature> check(byte[] signed, Issue issue) {
        var trusted = anchors.read();
        if (trusted.isEmpty()) {
            throw ReportingProblem.SIGNING_NOT_SET_UP.because(
                    "Chưa cấu hình danh sách tổ chức chứng thực được tin cậy (signing.trust)",
                    "No list of trusted authorities is configured (signing.trust)");
        }
        var reports = validate(signed, trusted);
        var simple = reports.getSimpleReport();
        var found = reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> found(signature, simple, trusted, issue, clock.instant()))
                .toList();
        if (found.stream().noneMatch(signature -> signature.by() == By.SIGNER)) {
            throw another(issue, Optional.empty());
        }
        return found;
    }

    private Reports validate(byte[] signed, TrustAnchors.Present trusted) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted.source());
        // A stranger's certificate makes us ask nobody.
        verifier.setAIASource(null);
        if (settings.revocation()) {
            verifier.setCrlSource(new OnlineCRLSource(new AuthorityClient()));
            verifier.setOcspSource(new OnlineOCSPSource(new AuthorityClient()));
        }
        try {
            var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
            validator.setCertificateVerifier(verifier);
            validator.setValidationTime(Date.from(clock.instant()));
            validator.setLocale(Locale.ENGLISH);
            validator.setEnableEtsiValidationReport(false);
            return validator.validateDocument();
        } catch (RuntimeException unreadable) {
            LOG.infof("a signed file could not be read: %s", unreadable);
            throw ReportingProblem.NOT_A_SIGNED_PDF.asIs();
        }
    }

    private static FoundSignature found(
            SignatureWrapper signature, SimpleReport report, TrustAnchors.Present trusted, Issue issue, Instant now) {
        var revocation = revocation(signature, report);
        requireInForce(signature, now);
        var certificate = signature.getSigningCertificate();
        var chain = signature.getCertificateChain();
        if (signature.getClaimedSigningTime() == null) {
            throw ReportingProblem.SIGNATURE_NOT_TRUSTED.because(
                    "Chữ ký không ghi thời điểm ký", "The signature does not say when it was made");
        }
        var demonstration =
                chain.stream().anyMatch(one -> trusted.demonstration().contains(one.getId()));
        return new FoundSignature(
                capacity(certificate, issue, demonstration),
                certificate.getCommonName(),
                certificate.getTitle(),
                certificate.getOrganizationName(),
                VietnamTime.of(signature.getClaimedSigningTime().toInstant()),
                chain.get(chain.size() - 1).getCommonName(),
                certificate.getId().replaceFirst("^C-", ""),
                revocation,
                demonstration);
    }

    private static Revocation revocation(SignatureWrapper signature, SimpleReport report) {
        var id = signature.getId();
        var indication = report.getIndication(id);
        if (indication == Indication.TOTAL_PASSED) {
            return Revocation.GOOD;
        }
        if (indication == Indication.TOTAL_FAILED || !signature.isSignatureIntact() || !signature.isSignatureValid()) {
            if (REVOKED.contains(report.getSubIndication(id))) {
                throw ReportingProblem.CERTIFICATE_REVOKED.asIs();
            }
            throw ReportingProblem.SIGNATURE_BROKEN.asIs();
        }
        if (!signature.isTrustedChain()) {
            throw ReportingProblem.SIGNATURE_NOT_TRUSTED.because(
                    "Chuỗi chứng thư không dẫn tới tổ chức chứng thực nào trong danh sách tin cậy",
                    "The chain of certificates leads to no authority of the trust list");
        }
        if (REVOKED.contains(report.getSubIndication(id))) {
            throw ReportingProblem.CERTIFICATE_REVOKED.asIs();
        }
        var why = new HashSet<String>();
        report.getAdESValidationErrors(id).stream().map(Message::getKey).forEach(why::add);
        if (!why.isEmpty() && NOT_ASKED.containsAll(why)) {
            return Revocation.NOT_REACHED;
        }
        LOG.infof("a signature is not believed: %s %s", report.getSubIndication(id), why);
        throw notInForce();
    }

    /** Asked here too: where nobody can say who was revoked, the library looks no further. */
    private static void requireInForce(SignatureWrapper signature, Instant now) {
        var certificates = signature.getCertificateChain().stream()
                .filter(certificate -> !certificate.isTrusted())
                .toList();
        if (certificates.stream()
                .anyMatch(certificate -> certificate.getNotBefore().toInstant().isAfter(now)
                        || certificate.getNotAfter().toInstant().isBefore(now))) {
            throw notInForce();
        }
    }

    private static ProblemException notInForce() {
        return ReportingProblem.SIGNATURE_NOT_TRUSTED.because(
                "Chứng thư hết hạn, chưa có hiệu lực, không dùng để ký, hoặc thuật toán không còn an toàn",
                "The certificate has expired, is not valid yet, is not for signing, or its algorithm is no longer safe");
    }

    /** A seal of practice names no body that there is. */
    private static By capacity(CertificateWrapper certificate, Issue issue, boolean demonstration) {
        var name = certificate.getCommonName();
        if (isSame(name, issue.signer())) {
            var posts = issue.signedFor();
            var post = posts.isEmpty() ? null : posts.get(posts.size() - 1);
            if (certificate.getTitle() != null && post != null && !isSame(certificate.getTitle(), post)) {
                throw another(issue, Optional.of(name + ", " + certificate.getTitle()));
            }
            return By.SIGNER;
        }
        var body = issue.body().nameVi();
        var isBody = isSame(name, body) || name == null && isSame(certificate.getOrganizationName(), body);
        if (isBody || demonstration && certificate.getTitle() == null && name != null && name.startsWith(PRACTICE)) {
            return By.ORGANISATION;
        }
        throw another(issue, Optional.ofNullable(name));
    }

    /** How the name of a seal of practice begins. */
    static final String PRACTICE = "TRÌNH DIỄN";

    /** However it is written: letters are compared, not their cases and spaces. */
    private static boolean isSame(String one, String other) {
        return one != null && other != null && Objects.equals(plain(one), plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.forLanguageTag("vi"));
    }

    private static ProblemException another(Issue issue, Optional<String> who) {
        var named = issue.signer() + ", " + String.join(", ", issue.signedFor());
        return who.map(other -> ReportingProblem.SIGNED_BY_ANOTHER.because(
                        "Chữ ký của %s; văn bản ghi người ký là %s".formatted(other, named),
                        "Signed by %s; the document names %s".formatted(other, named)))
                .orElseGet(() -> ReportingProblem.SIGNED_BY_ANOTHER.because(
                        "Chưa có chữ ký của " + named, "There is no signature of " + named));
    }
}
