package vn.laichau.hatangso.agency.submission.content;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;

/** What texts may hold. */
final class TextRules {

    private final Faults faults = new Faults();

    private TextRules() {}

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new TextRules();
        rules.check("/narrative", content.narrative());
        Faults.each("/answers", content.answers(), (place, answer) -> rules.check(place + "/text", answer.text()));
        Faults.each("/items", content.items(), (place, item) -> {
            rules.check(place + "/unit", item.unit());
            rules.check(place + "/note", item.note());
        });
        rules.check("/lateReason", content.lateReason());
        return rules.faults.found();
    }

    private void check(String place, String text) {
        if (text != null && !Characters.areStorable(text)) {
            faults.add(place, "control-character", "Có ký tự điều khiển", "There are control characters in it");
        }
    }
}
