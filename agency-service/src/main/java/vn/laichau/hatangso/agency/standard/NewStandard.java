package vn.laichau.hatangso.agency.standard;

import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.register.content.ContentRules;
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
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_CONTENT = 20_000;

    ContentRules rules() {
        var rules = new ContentRules();
        if (code == null || !CODE.matcher(code).matches()) {
            rules.fault(
                    "/code",
                    "not-a-code",
                    "Mã gồm chữ cái không dấu, số, dấu chấm và gạch nối, tối đa 60 ký tự",
                    "A code has letters without accents, digits, dots and hyphens, up to 60 characters");
        }
        return rules.texts("/title", title, LONGEST_TITLE)
                .text("/content", content, LONGEST_CONTENT)
                .linkIfAny("/link", link);
    }
}
