package vn.laichau.hatangso.indicator.quality;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * Who is asked about a finding from now on.
 *
 * @param owner code of the organisation
 * @param reason up to 2,000 characters
 * @param dueOn the last day for it; when left out, by the severity of the rule from today
 */
record Handover(
        @Required
        @Form(
                value = "[a-z0-9][a-z0-9-]{1,62}",
                vi = "chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự",
                en = "2 to 63 lower-case letters, digits and hyphens")
        String owner,

        @Required @Reason String reason,
        @Day LocalDate dueOn) {}
