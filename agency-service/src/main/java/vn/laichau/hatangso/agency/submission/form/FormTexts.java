package vn.laichau.hatangso.agency.submission.form;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is particular to a form: file {@code submission/<form>.form.json}.
 *
 * @param services what can be invested in; empty for a form without investment
 * @param questions to be answered in words
 */
record FormTexts(Text title, List<Service> services, List<Question> questions) {

    /** A technology or a service, and the unit in which it is usually counted. */
    record Service(String code, Text label, Text unit) {}

    record Question(String code, Text label) {}
}
