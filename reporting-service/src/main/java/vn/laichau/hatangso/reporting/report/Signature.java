package vn.laichau.hatangso.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
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
        @Schema(required = true, examples = "Nguyễn Văn A") String signer,

        @Schema(required = true, examples = "[\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]")
        List<String> signedFor) {

    private static final int MOST_POSTS = 4;
    private static final int LONGEST_LINE = 200;

    /** Members that must be there and are not. */
    public FieldErrors missing() {
        return new FieldErrors()
                .require("/signer", signer)
                .require("/signedFor", signedFor == null || signedFor.isEmpty() ? null : signedFor);
    }

    /** By the rules that the issued document is held against. */
    public List<FieldError> errors() {
        var errors = new FieldErrors().line("/signer", signer, LONGEST_LINE);
        errors.addIf(
                errors.isEmpty() && (!hasLetters(signer) || SignatureLines.hasAcademicTitle(signer)),
                "/signer",
                ReportingErrorCode.NOT_A_FULL_NAME);
        errors.addIf(signedFor.size() > MOST_POSTS, "/signedFor", CommonErrorCode.TOO_MANY, MOST_POSTS);
        signedFor.forEach(post -> errors.line("/signedFor", post, LONGEST_LINE)
                .addIf(post != null && !isPost(post), "/signedFor", ReportingErrorCode.NOT_A_POST));
        return errors.list();
    }

    private static boolean hasLetters(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isPost(String line) {
        return hasLetters(line) && SignatureLines.isInCapitals(line) && !SignatureLines.hasAcademicTitle(line);
    }
}
