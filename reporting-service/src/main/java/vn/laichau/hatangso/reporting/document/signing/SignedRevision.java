package vn.laichau.hatangso.reporting.document.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.reporting.ReportingProblem;

/**
 * Whether a file is what was issued and signatures, and nothing else. It begins with all bytes that were issued; what was added
 * behind them could still put another page in the place of one, so each object is compared too.
 */
public final class SignedRevision {

    private static final Logger LOG = Logger.getLogger(SignedRevision.class);
    private static final String FORM = "/AcroForm";
    private static final byte[] END = "%%EOF".getBytes(US_ASCII);
    private static final String LINE_ENDS = "\r\n";
    private static final int WHITE = 255;
    private static final Pattern SIGNED = Pattern.compile("/(?:Annots|Fields|Obj) (\\d+) \\d+ R /(?:AP|V|F|MK|DA)\\b");

    private SignedRevision() {}

    /** @throws ProblemException when it is anything else */
    public static void requireOf(byte[] issued, byte[] signed) {
        if (signed.length <= issued.length || Arrays.mismatch(issued, signed) != issued.length) {
            throw ReportingProblem.SIGNED_OTHER_BYTES.because(
                    "Tệp gửi lại không bắt đầu bằng đúng các byte của văn bản đã ban hành",
                    "The file does not begin with the very bytes of the document that was issued");
        }
        if (!endsAsPdf(signed)) {
            throw ReportingProblem.SIGNED_OTHER_BYTES.because(
                    "Sau phần cuối của PDF trong tệp gửi lại còn dữ liệu khác",
                    "Behind the end of the PDF the file holds something else");
        }
        var changed = change(issued, signed);
        if (changed.isPresent()) {
            LOG.infof("a signed file changes what was issued: %s", changed.get());
            throw ReportingProblem.SIGNED_OTHER_BYTES.because(
                    "Ngoài chữ ký, tệp gửi lại thay đổi nội dung hoặc hình thức của văn bản đã ban hành",
                    "Besides signatures the file changes the content or the look of the document that was issued");
        }
    }

    /** Behind its last mark of the end stand line ends at most: what a reader of PDF passes over could be another file. */
    private static boolean endsAsPdf(byte[] signed) {
        var end = signed.length;
        while (end > 0 && LINE_ENDS.indexOf(signed[end - 1]) >= 0) {
            end--;
        }
        var start = end - END.length;
        return start >= 0 && Arrays.equals(signed, start, end, END, 0, END.length);
    }

    private static Optional<String> change(byte[] issued, byte[] signed) {
        try (var before = new PdfBoxDocumentReader(new InMemoryDocument(issued));
                var after = new PdfBoxDocumentReader(new InMemoryDocument(signed))) {
            var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
            var changed = changes.getUndefinedChanges().stream()
                    .filter(change -> !beginsForm(change, before.getPDDocument()))
                    .filter(change -> !isOfPlace(change, before.getPDDocument(), after.getPDDocument()))
                    .findFirst()
                    .or(() -> changes.getAnnotCreationChanges().stream().findFirst())
                    .map(change -> change.getObjectTree() + " " + change.getActionType())
                    .or(() -> pages(before.getPDDocument(), after.getPDDocument()));
            return changed.isPresent() ? changed : fields(before.getPDDocument(), after.getPDDocument());
        } catch (IOException | RuntimeException unreadable) {
            LOG.infof("a signed file could not be read: %s", unreadable);
            throw ReportingProblem.NOT_A_SIGNED_PDF.asIs();
        }
    }

    /** A document that was issued without places for signatures gets its first one. */
    private static boolean beginsForm(ObjectModification change, PDDocument before) {
        return before.getDocumentCatalog().getAcroForm() == null
                && change.getObjectTree().toString().contains(FORM)
                && change.getOriginalObject() == null;
    }

    /** The signature in a place that was issued for one, and how it looks there; without a signature it looks as it did. */
    private static boolean isOfPlace(ObjectModification change, PDDocument before, PDDocument after) {
        var place = SIGNED.matcher(change.getObjectTree().toString());
        if (!place.find()) {
            return false;
        }
        var number = Long.parseLong(place.group(1));
        return fields(before).stream().anyMatch(field -> isAt(number, field))
                && fields(after).stream()
                        .filter(field -> field instanceof PDSignatureField signed && signed.getSignature() != null)
                        .anyMatch(field -> isAt(number, field));
    }

    private static boolean isAt(long number, PDField field) {
        return field.getWidgets().stream()
                .map(widget -> widget.getCOSObject().getKey())
                .anyMatch(key -> key != null && key.getNumber() == number);
    }

    /** Each page shows what it did, whichever way leads to it. */
    private static Optional<String> pages(PDDocument before, PDDocument after) {
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            return Optional.of("pages");
        }
        for (int i = 0; i < before.getNumberOfPages(); i++) {
            if (!isSame(before.getPage(i), after.getPage(i))) {
                return Optional.of("page " + (i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(PDPage one, PDPage other) {
        try (var own = one.getContents();
                var others = other.getContents()) {
            return one.getMediaBox().toString().equals(other.getMediaBox().toString())
                    && one.getCropBox().toString().equals(other.getCropBox().toString())
                    && one.getRotation() == other.getRotation()
                    && Arrays.equals(own.readAllBytes(), others.readAllBytes());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Nothing but signatures was filled in, and none of them lies on what is written. */
    private static Optional<String> fields(PDDocument before, PDDocument after) throws IOException {
        var known = names(before);
        for (var field : fields(after)) {
            if (!(field instanceof PDSignatureField signature)) {
                return Optional.of("field " + field.getFullyQualifiedName());
            }
            var isNew = !known.contains(field.getFullyQualifiedName());
            if (isNew && (signature.getSignature() == null || covers(before, after, signature))) {
                return Optional.of("place " + field.getFullyQualifiedName());
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(PDDocument document) {
        var names = new HashSet<String>();
        fields(document).forEach(field -> names.add(field.getFullyQualifiedName()));
        return names;
    }

    private static List<PDField> fields(PDDocument document) {
        return Optional.ofNullable(document.getDocumentCatalog().getAcroForm())
                .map(PDAcroForm::getFields)
                .orElse(List.of());
    }

    private static boolean covers(PDDocument before, PDDocument after, PDSignatureField signature) throws IOException {
        for (var widget : signature.getWidgets()) {
            if (covers(before, after, widget)) {
                return true;
            }
        }
        return false;
    }

    /** It lies on the pages that list it, whichever it says itself. */
    private static boolean covers(PDDocument before, PDDocument after, PDAnnotationWidget widget) throws IOException {
        var area = widget.getRectangle();
        if (area == null || area.getWidth() == 0 || area.getHeight() == 0) {
            return false;
        }
        var isListed = false;
        for (int i = 0; i < before.getNumberOfPages(); i++) {
            if (after.getPage(i).getAnnotations().stream()
                    .anyMatch(listed -> listed.getCOSObject() == widget.getCOSObject())) {
                isListed = true;
                if (isWrittenOn(before, i, area)) {
                    return true;
                }
            }
        }
        return !isListed;
    }

    /** Text, lines, pictures: whatever is not white. */
    private static boolean isWrittenOn(PDDocument document, int page, PDRectangle area) throws IOException {
        var drawn = new PDFRenderer(document).renderImage(page, 1, ImageType.GRAY);
        var box = document.getPage(page).getCropBox();
        var left = (int) Math.max(0, Math.ceil(area.getLowerLeftX() - box.getLowerLeftX()));
        var right = (int) Math.min(drawn.getWidth(), Math.floor(area.getUpperRightX() - box.getLowerLeftX()));
        var top = (int) Math.max(0, Math.ceil(box.getUpperRightY() - area.getUpperRightY()));
        var bottom = (int) Math.min(drawn.getHeight(), Math.floor(box.getUpperRightY() - area.getLowerLeftY()));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (drawn.getRaster().getSample(x, y, 0) < WHITE) {
                    return true;
                }
            }
        }
        return false;
    }
}
