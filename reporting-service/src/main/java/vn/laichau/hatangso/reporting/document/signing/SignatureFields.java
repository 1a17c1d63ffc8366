package vn.laichau.hatangso.reporting.document.signing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.web.AnnotationTags;

/**
 * The places of a document's signatures (Decree 30/2020/NĐ-CP, Appendix I, II.7 and II.8): the signer's image between the post and
 * the name, the organisation's seal over the left third of it. They are read aloud, and empty until somebody signs there.
 */
public final class SignatureFields {

    public static final String SIGNER = "ChuKy";
    public static final String ORGANISATION = "Dau";

    private static final float MM = 72f / 25.4f;
    private static final float SIGNATURE_WIDTH = 48 * MM;
    private static final float SIGNATURE_HEIGHT = 21 * MM;

    /** The diameter of a department's seal. */
    static final float SEAL = 36 * MM;

    private final PDDocument document;
    private final PDAcroForm form;
    private final List<PDField> fields = new ArrayList<>();

    private SignatureFields(PDDocument document) {
        this.document = document;
        this.form = new PDAcroForm(document);
    }

    /** To a document that names its signer; one in which the name is no line of its own gets none. */
    public static void add(PDDocument document, String signer, String body, Language language) throws IOException {
        for (int i = document.getNumberOfPages() - 1; i >= 0; i--) {
            var page = document.getPage(i);
            var upright = page.getMediaBox().getHeight() > page.getMediaBox().getWidth();
            var name = upright ? RightHalf.find(document, i, signer) : Optional.<PDRectangle>empty();
            if (name.isPresent()) {
                new SignatureFields(document).add(page, name.get(), signer, body, language == Language.EN);
                return;
            }
        }
    }

    private void add(PDPage page, PDRectangle name, String signer, String body, boolean english) throws IOException {
        var middle = (name.getLowerLeftX() + name.getUpperRightX()) / 2;
        var signature = new PDRectangle(
                middle - SIGNATURE_WIDTH / 2, name.getUpperRightY() + MM, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        add(page, SIGNER, (english ? "Signature of " : "Chữ ký số của ") + signer, signature);
        add(page, ORGANISATION, (english ? "Seal of " : "Dấu, chữ ký số của ") + body, sealOn(signature));
        form.setFields(fields);
        document.getDocumentCatalog().setAcroForm(form);
    }

    private static PDRectangle sealOn(PDRectangle signature) {
        var right = signature.getLowerLeftX() + signature.getWidth() / 3;
        var middle = (signature.getLowerLeftY() + signature.getUpperRightY()) / 2;
        return new PDRectangle(right - SEAL, middle - SEAL / 2, SEAL, SEAL);
    }

    private void add(PDPage page, String name, String described, PDRectangle place) throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        field.setAlternateFieldName(described);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setAppearance(empty(place));
        fields.add(field);
        AnnotationTags.add(document, page, widget, "Form", described);
    }

    /** Archives want to know how each place looks, also one in which nobody has signed. */
    private PDAppearanceDictionary empty(PDRectangle place) {
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        look.setResources(new PDResources());
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        return looks;
    }

    /** What stands in the right half of a page, line by line: beside the signature stands whom it goes to. */
    private static final class RightHalf extends PDFTextStripper {

        private final Map<Integer, List<TextPosition>> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getXDirAdj() > letter.getPageWidth() / 2) {
                lines.computeIfAbsent(Math.round(letter.getYDirAdj()), y -> new ArrayList<>())
                        .add(letter);
            }
        }

        /** The box of the last line that says these words alone. */
        static Optional<PDRectangle> find(PDDocument document, int page, String words) throws IOException {
            var half = new RightHalf();
            half.setStartPage(page + 1);
            half.setEndPage(page + 1);
            half.writeText(document, Writer.nullWriter());
            return half.lines.values().stream()
                    .filter(line -> plain(text(line)).equals(plain(words)))
                    .reduce((first, last) -> last)
                    .map(line -> box(line, document.getPage(page).getMediaBox().getHeight()));
        }

        private static String text(List<TextPosition> line) {
            return line.stream().map(TextPosition::getUnicode).collect(joining());
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]", "");
        }

        private static PDRectangle box(List<TextPosition> line, float height) {
            var first = line.get(0);
            var last = line.get(line.size() - 1);
            var left = first.getXDirAdj();
            var size = first.getFontSizeInPt();
            return new PDRectangle(
                    left, height - first.getYDirAdj(), last.getXDirAdj() + last.getWidthDirAdj() - left, size);
        }
    }
}
