package vn.laichau.hatangso.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/**
 * Who signed.
 *
 * @param signer full name, without an academic title
 * @param signedFor authority and post, one line each, in capitals
 */
public record Signature(
        @Required @Line(200) @Schema(examples = "Nguyễn Văn A")
        String signer,

        @Required @Items(most = 4) @Line(200) @Schema(examples = "[\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]")
        List<String> signedFor) {

    /** By the rules that the issued document is held against. */
    public List<FieldError> errors() {
        var errors = new FieldErrors();
        errors.addIf(
                (!hasLetters(signer) || SignatureLines.hasAcademicTitle(signer)),
                "/signer",
                ReportingErrorCode.NOT_A_FULL_NAME);
        signedFor.forEach(post -> errors.addIf(!isPost(post), "/signedFor", ReportingErrorCode.NOT_A_POST));
        return errors.list();
    }

    private static boolean hasLetters(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isPost(String line) {
        return hasLetters(line) && SignatureLines.isInCapitals(line) && !SignatureLines.hasAcademicTitle(line);
    }
}
