package vn.laichau.hatangso.indicator.definition;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** Collects what a body lacks, and where its texts hold what no text may hold. */
final class Faults {

    private static final Text REQUIRED = Text.of("Thiếu trường bắt buộc", "A required member is missing");

    private Faults() {}

    static void require(List<FieldError> faults, String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(new FieldError(pointer, "required", REQUIRED));
        } else if (value instanceof String text) {
            EnteredText.check(faults, pointer, text);
        }
    }

    static void requireLine(List<FieldError> faults, String pointer, String line) {
        if (line == null || line.isBlank()) {
            faults.add(new FieldError(pointer, "required", REQUIRED));
        } else {
            EnteredText.checkLine(faults, pointer, line);
        }
    }

    static void requireName(List<FieldError> faults, String pointer, Text name) {
        requireLine(faults, pointer + "/vi", name == null ? null : name.vi());
        requireLine(faults, pointer + "/en", name == null ? null : name.en());
    }

    static void requireBoth(List<FieldError> faults, String pointer, Text text) {
        require(faults, pointer + "/vi", text == null ? null : text.vi());
        require(faults, pointer + "/en", text == null ? null : text.en());
    }
}
