package vn.laichau.hatangso.agency.standard;

import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Link;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A draft of a version.
 *
 * @param code of the standard through all its versions
 * @param content what it requires, up to 20,000 characters
 * @param link to the document, https; may be left out
 */
public record NewStandard(
        @Required
        @Form(
                value = "[A-Za-z0-9][A-Za-z0-9.-]{0,59}",
                vi = "chữ cái không dấu, số, dấu chấm và gạch nối, tối đa 60 ký tự",
                en = "letters without accents, digits, dots and hyphens, up to 60 characters")
        String code,

        @Required @Prose(500) Text title,
        @Required @Prose(20_000) String content,
        @Link String link) {}
