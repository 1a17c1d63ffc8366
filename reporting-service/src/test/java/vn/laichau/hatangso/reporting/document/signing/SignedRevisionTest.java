package vn.laichau.hatangso.reporting.document.signing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Language;

/** Of two pages; on the second one stands the signer's name, and below it a line that nobody may cover. */
class SignedRevisionTest {

    private static final PDRectangle LINE = new PDRectangle(100, 95, 200, 20);

    private static final PDRectangle PICTURE = new PDRectangle(100, 500, 50, 50);
    private static final PDRectangle BESIDE = new PDRectangle(160, 500, 50, 50);

    private final byte[] issued = issued();

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    @Test
    void isTheIssuedDocumentWithASignatureInItsPlace() {
        var signed = changed(document -> sign(document, field(document, SignatureFields.SIGNER)));
        assertThatCode(() -> SignedRevision.requireOf(issued, signed)).doesNotThrowAnyException();
    }

    @Test
    void isNoneWithAPictureOfASealInAPlaceWhereNobodySigned() {
        var drawn = changed(document -> {
            sign(document, field(document, SignatureFields.SIGNER));
            draw(document, field(document, SignatureFields.ORGANISATION));
        });
        assertThatThrownBy(() -> SignedRevision.requireOf(issued, drawn)).isInstanceOf(ProblemException.class);
    }

    /** A chart, or the code that leads to the proof, is no text. */
    @Test
    void isNoneWithASignatureOverAPicture() {
        assertThatThrownBy(() -> SignedRevision.requireOf(issued, changed(document -> add(document, PICTURE, 1))))
                .isInstanceOf(ProblemException.class);
        var beside = changed(document -> add(document, BESIDE, 1));
        assertThatCode(() -> SignedRevision.requireOf(issued, beside)).doesNotThrowAnyException();
    }

    /** Which page a place says it is on is no proof: it lies where that page lists it. */
    @Test
    void isNoneWithASignatureOverTheTextThatSaysItLiesOnAnotherPage() {
        for (var said : new int[] {0, 1, -1}) {
            var covered = changed(document -> add(document, LINE, said));
            assertThatThrownBy(() -> SignedRevision.requireOf(issued, covered))
                    .as("said to lie on page %d", said)
                    .isInstanceOf(ProblemException.class);
        }
    }

    /** A new place on the second page that says that it is on another one; on none, if negative. */
    private static void add(PDDocument document, PDRectangle place, int said) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        var field = new PDSignatureField(form);
        field.setPartialName("Another");
        var widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(said < 0 ? null : document.getPage(said));
        var page = document.getPage(1);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        sign(document, field);
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getCOSObject().getCOSArray(COSName.ANNOTS).setNeedToBeUpdated(true);
        form.getCOSObject().setNeedToBeUpdated(true);
    }

    private static PDSignatureField field(PDDocument document, String name) {
        return (PDSignatureField) document.getDocumentCatalog().getAcroForm().getField(name);
    }

    private static void sign(PDDocument document, PDSignatureField field) throws IOException {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setByteRange(new int[] {0, 10, 20, 30});
        signature.setContents(new byte[8]);
        field.setValue(signature);
        draw(document, field);
    }

    private static void draw(PDDocument document, PDSignatureField field) throws IOException {
        var widget = field.getWidgets().get(0);
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(100, 100));
        try (var pen = new PDPageContentStream(document, look)) {
            pen.addRect(0, 0, 50, 50);
            pen.fill();
        }
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        widget.setAppearance(looks);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private byte[] changed(Change change) {
        try (var document = Loader.loadPDF(issued)) {
            change.in(document);
            var bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] issued() {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(FontName.TIMES_ROMAN);
            for (var i = 0; i < 2; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                if (i == 1) {
                    write(document, page, font, 350, 300, "Nguyen An");
                    write(document, page, font, LINE.getLowerLeftX(), 100, "This line says what was decided.");
                    try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                        pen.addRect(120, 520, 10, 10);
                        pen.fill();
                    }
                }
            }
            tags(document);
            SignatureFields.add(document, "Nguyen An", "Department", Language.EN);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** None yet. */
    private static void tags(PDDocument document) {
        var numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.getCOSObject().setItem(COSName.NUMS, new COSArray());
        var root = new PDStructureTreeRoot();
        root.setParentTree(numbers);
        root.setParentTreeNextKey(0);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private static void write(PDDocument document, PDPage page, PDType1Font font, float x, float y, String line)
            throws IOException {
        try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            pen.beginText();
            pen.setFont(font, 12);
            pen.newLineAtOffset(x, y);
            pen.showText(line);
            pen.endText();
        }
    }
}
