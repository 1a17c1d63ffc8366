package vn.laichau.hatangso.reporting.document.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore.PasswordProtection;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** What a person signs with, outside. */
public final class SigningTool {

    private SigningTool() {}

    /** In the place that the document has for it. */
    public static byte[] sign(byte[] pdf, TestAuthority.Holder who, Instant at) {
        var field = new SignatureFieldParameters();
        field.setFieldId(SignatureFields.SIGNER);
        return sign(pdf, who, at, field);
    }

    /** Somewhere on a page; in points from its upper left. */
    public static byte[] signAt(byte[] pdf, TestAuthority.Holder who, Instant at, int page, float x, float y) {
        var field = new SignatureFieldParameters();
        field.setPage(page);
        field.setOriginX(x);
        field.setOriginY(y);
        field.setWidth(100);
        field.setHeight(40);
        return sign(pdf, who, at, field);
    }

    private static byte[] sign(byte[] pdf, TestAuthority.Holder who, Instant at, SignatureFieldParameters field) {
        try (var token = new KeyStoreSignatureTokenConnection(
                who.pkcs12(), "PKCS12", new PasswordProtection(TestAuthority.PASSWORD))) {
            var key = token.getKeys().get(0);
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Date.from(at));
            parameters.setImageParameters(picture(field));
            var careless = new CommonCertificateVerifier();
            careless.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
            var service = new PAdESService(careless);
            var document = new InMemoryDocument(pdf);
            var value = token.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), key);
            var bytes = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** By a tool that does not say when. */
    public static byte[] signWithoutTime(byte[] pdf, TestAuthority.Holder who) {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            document.addSignature(signature);
            var bytes = new ByteArrayOutputStream();
            var open = document.saveIncrementalForExternalSigning(bytes);
            open.setSignature(cms(who, open.getContent().readAllBytes()));
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] cms(TestAuthority.Holder who, byte[] content) {
        try {
            var key = (PrivateKey) who.store().getKey("key", TestAuthority.PASSWORD);
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer = new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(values -> new DefaultSignedAttributeTableGenerator()
                            .getAttributes(values)
                            .remove(CMSAttributes.signingTime))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key), who.certificate());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer);
            generator.addCertificates(new JcaCertStore(List.of(who.store().getCertificateChain("key"))));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorException | CMSException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A stroke in blue. */
    private static SignatureImageParameters picture(SignatureFieldParameters field) throws IOException {
        var drawn = new BufferedImage(240, 105, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.BLUE);
        pen.drawArc(20, 10, 200, 80, 30, 240);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        var picture = new SignatureImageParameters();
        picture.setImage(new InMemoryDocument(png.toByteArray(), "signature.png", MimeTypeEnum.PNG));
        picture.setFieldParameters(field);
        return picture;
    }
}
