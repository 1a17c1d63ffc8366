package vn.laichau.hatangso.agency.submission.content;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What texts may hold. */
final class TextRules {

    private final FieldErrors errors = new FieldErrors();

    private TextRules() {}

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new TextRules();
        rules.check("/narrative", content.narrative());
        Rows.each("/answers", content.answers(), (place, answer) -> rules.check(place + "/text", answer.text()));
        Rows.each("/items", content.items(), (place, item) -> {
            rules.check(place + "/unit", item.unit());
            rules.check(place + "/note", item.note());
        });
        rules.check("/lateReason", content.lateReason());
        return rules.errors.list();
    }

    private void check(String place, String text) {
        errors.storable(place, text, Integer.MAX_VALUE);
    }
}
