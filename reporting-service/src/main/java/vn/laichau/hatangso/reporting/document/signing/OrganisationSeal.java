package vn.laichau.hatangso.reporting.document.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingProblem;

/** Seals a signed file with the organisation's key (PAdES B-B), over what is signed already. */
@ApplicationScoped
public class OrganisationSeal {

    private static final Logger LOG = Logger.getLogger(OrganisationSeal.class);
    private static final TimeZone ZONE = TimeZone.getTimeZone(VietnamTime.ZONE);

    private final SigningSettings.Seal settings;
    private final Clock clock;

    OrganisationSeal(SigningSettings settings, Clock clock) {
        this.settings = settings.seal();
        this.clock = clock;
    }

    /** Whether the installation has a key to seal with. */
    public boolean isThere() {
        return settings.file().isPresent() || settings.pkcs11().isPresent();
    }

    /**
     * @param organisation as it stands in the seal
     * @return the file with one more signature
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException when there is no key, or it cannot be opened
     */
    public byte[] seal(byte[] signed, String organisation) {
        if (!isThere()) {
            throw ReportingProblem.SIGNING_NOT_SET_UP.because(
                    "Chưa cấu hình khóa của dấu cơ quan (signing.seal)",
                    "No key of a seal is configured (signing.seal)");
        }
        try (var token = token()) {
            var document = new InMemoryDocument(signed);
            var service = new PAdESService(new CommonCertificateVerifier());
            var key = onlyKey(token);
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.setSigningTimeZone(ZONE);
            parameters.bLevel().setSigningDate(Date.from(clock.instant()));
            if (service.getAvailableSignatureFields(document).contains(SignatureFields.ORGANISATION)) {
                parameters.setImageParameters(picture(organisation));
            }
            var value = token.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), key);
            return bytes(service.signDocument(document, parameters, value));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A device is opened by the first question, with the PIN. */
    private static DSSPrivateKeyEntry onlyKey(SignatureTokenConnection token) {
        try {
            var keys = token.getKeys();
            if (keys.size() == 1) {
                return keys.get(0);
            }
        } catch (DSSException closed) {
            throw notOpened(closed);
        }
        throw notOpened(null);
    }

    private static ProblemException notOpened(Exception cause) {
        LOG.errorf(
                cause,
                "the key of the seal (signing.seal) cannot be used: wrong password, no file, or not one key in it");
        return ReportingProblem.SIGNING_NOT_SET_UP.because(
                "Không mở được khóa của dấu cơ quan (signing.seal): sai mật khẩu, không có tệp, hoặc trong tệp không có đúng một khóa",
                "The key of the seal (signing.seal) cannot be opened: wrong password, no file, or not exactly one key in it");
    }

    private SignatureImageParameters picture(String organisation) throws IOException {
        var image = settings.image().isPresent()
                ? Files.readAllBytes(settings.image().get())
                : null;
        var drawn = SealPicture.of(organisation, VietnamTime.of(clock.instant()), image);
        var field = new SignatureFieldParameters();
        field.setFieldId(SignatureFields.ORGANISATION);
        var picture = new SignatureImageParameters();
        picture.setImage(new InMemoryDocument(drawn, "seal.png", MimeTypeEnum.PNG));
        picture.setFieldParameters(field);
        return picture;
    }

    private SignatureTokenConnection token() {
        try {
            return open();
        } catch (IOException | DSSException unreadable) {
            throw notOpened(unreadable);
        }
    }

    private SignatureTokenConnection open() throws IOException {
        var password = new PasswordProtection(password());
        return settings.pkcs11().isPresent()
                ? new Pkcs11SignatureToken(settings.pkcs11().get().toString(), password)
                : new KeyStoreSignatureTokenConnection(settings.file().get().toFile(), "PKCS12", password);
    }

    private char[] password() throws IOException {
        var file = settings.passwordFile();
        return file.isEmpty()
                ? new char[0]
                : Files.readString(file.get()).strip().toCharArray();
    }

    private static byte[] bytes(DSSDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.writeTo(bytes);
        return bytes.toByteArray();
    }
}
