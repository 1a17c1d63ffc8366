package vn.laichau.hatangso.agency.submission.content;

import java.util.List;
import java.util.function.BiConsumer;

/** The rows of a content. Those that are missing are the schema's business. */
final class Rows {

    private Rows() {}

    /** Looks at each row with its place, for example {@code /items/3}. */
    static <T> void each(String list, List<T> rows, BiConsumer<String, T> look) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i) != null) {
                look.accept(list + "/" + i, rows.get(i));
            }
        }
    }
}
