package vn.laichau.hatangso.agency.standard;

import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A draft of a version.
 *
 * @param code of the standard through all its versions
 * @param content what it requires, up to 20,000 characters
 * @param link to the document, https; may be left out
 */
public record NewStandard(String code, Text title, String content, String link) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
    private static final Text CODE_FORM = Text.of(
            "chữ cái không dấu, số, dấu chấm và gạch nối, tối đa 60 ký tự",
            "letters without accents, digits, dots and hyphens, up to 60 characters");
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_CONTENT = 20_000;

    FieldErrors rules() {
        return new FieldErrors()
                .require("/code", code)
                .addIf(code != null && !CODE.matcher(code).matches(), "/code", CommonErrorCode.WRONG_FORMAT, CODE_FORM)
                .texts("/title", title, LONGEST_TITLE)
                .text("/content", content, LONGEST_CONTENT)
                .linkIfAny("/link", link);
    }
}
