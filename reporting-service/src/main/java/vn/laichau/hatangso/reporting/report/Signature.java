package vn.laichau.hatangso.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.entry.EnteredText;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/**
 * Who signed.
 *
 * @param signer full name, without an academic title
 * @param signedFor authority and post, one line each, in capitals
 */
record Signature(
        @Schema(required = true, examples = "Nguyễn Văn A") String signer,

        @Schema(required = true, examples = "[\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]")
        List<String> signedFor) {

    private static final int MOST_POSTS = 4;
    private static final int LONGEST_LINE = 200;

    /** Members that must be there. */
    List<String> missing() {
        return Stream.of(
                        signer == null ? "/signer" : null,
                        signedFor == null || signedFor.isEmpty() ? "/signedFor" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** By the rules that the issued document is held against. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!isLine(signer) || SignatureLines.hasAcademicTitle(signer)) {
            errors.add(error(
                    "/signer",
                    "Họ và tên trên một dòng, tối đa 200 ký tự, không ghi học hàm, học vị",
                    "A full name on one line, at most 200 characters, without an academic title"));
        }
        if (signedFor.size() > MOST_POSTS || !signedFor.stream().allMatch(Signature::isPost)) {
            errors.add(error(
                    "/signedFor",
                    "Tối đa 4 dòng quyền hạn, chức vụ, in hoa, mỗi dòng tối đa 200 ký tự",
                    "At most 4 lines of authority and post, in capitals, each of at most 200 characters"));
        }
        return errors;
    }

    /** One line of words. */
    private static boolean isLine(String line) {
        return EnteredText.isLine(line, LONGEST_LINE) && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isPost(String line) {
        return isLine(line) && SignatureLines.isInCapitals(line) && !SignatureLines.hasAcademicTitle(line);
    }

    private static FieldError error(String pointer, String vi, String en) {
        return new FieldError(pointer, "out-of-range", Text.of(vi, en));
    }
}
