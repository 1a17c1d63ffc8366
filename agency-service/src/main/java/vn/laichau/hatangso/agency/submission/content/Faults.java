package vn.laichau.hatangso.agency.submission.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** Collects what is wrong with a content, row by row. Rows that are missing are the schema's business. */
final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String code, String vi, String en) {
        found.add(new FieldError(pointer, code, Text.of(vi, en)));
    }

    List<FieldError> found() {
        return found;
    }

    /** Looks at each row with its place, for example {@code /items/3}. */
    static <T> void each(String list, List<T> rows, BiConsumer<String, T> look) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i) != null) {
                look.accept(list + "/" + i, rows.get(i));
            }
        }
    }

    /** No two rows may speak of the same. */
    <T> void unique(String list, List<T> rows, Function<T, Object> key) {
        var keys = new HashSet<>();
        each(list, rows, (place, row) -> {
            if (!keys.add(key.apply(row))) {
                add(place, "duplicate", "Dòng này trùng với một dòng ở trên", "A row above speaks of the same");
            }
        });
    }
}
