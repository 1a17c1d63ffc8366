package vn.laichau.hatangso.agency.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Collects what is wrong with something that was entered; a fault never repeats what it rejects. */
public final class EntryRules {

    private static final int MOST_ROWS = 100;

    private final List<FieldError> faults = new ArrayList<>();

    public void add(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }

    public List<FieldError> faults() {
        return List.copyOf(faults);
    }

    /** A value that must be there. */
    public void require(String pointer, Object value) {
        if (value == null) {
            add(pointer, "missing", "Thiếu trường bắt buộc", "A required member is missing");
        }
    }

    /** A text that must say something. */
    public void requireText(String pointer, String text, int longest) {
        if (text == null || text.isBlank()) {
            add(pointer, "missing", "Thiếu nội dung", "A text is missing");
        } else {
            checkText(pointer, text, longest);
        }
    }

    /** A text that may be missing. */
    public void checkText(String pointer, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(pointer, "too-long", "Tối đa %d ký tự".formatted(longest), "At most %d characters".formatted(longest));
        }
        if (text != null && !Characters.areStorable(text)) {
            add(pointer, "control-character", "Có ký tự điều khiển", "There are control characters in it");
        }
    }

    /**
     * Looks at each row with its place, for example {@code /items/3}.
     *
     * @param key what no two rows may share
     */
    public <T> void each(String list, List<T> rows, Function<T, ?> key, BiConsumer<String, T> look) {
        if (rows.size() > MOST_ROWS) {
            add(list, "too-many", "Tối đa %d dòng".formatted(MOST_ROWS), "At most %d rows".formatted(MOST_ROWS));
            return;
        }
        var seen = new HashSet<>();
        for (var i = 0; i < rows.size(); i++) {
            var place = list + "/" + i;
            var row = rows.get(i);
            require(place, row);
            if (row != null && !seen.add(key.apply(row))) {
                add(place, "duplicate", "Dòng này trùng với một dòng ở trên", "A row above says the same");
            } else if (row != null) {
                look.accept(place, row);
            }
        }
    }
}
