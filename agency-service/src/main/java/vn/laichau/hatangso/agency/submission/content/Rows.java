package vn.laichau.hatangso.agency.submission.content;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

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

    /** What a row speaks of: two rows with one key are the same row, in one version or in two. */
    static Object key(NewAnswer row) {
        return Arrays.asList(row.question());
    }

    static Object key(NewItem row) {
        return Arrays.asList(row.territory(), row.service(), row.quarter(), row.fund());
    }

    static Object key(NewCommitment row) {
        return Arrays.asList(row.indicator(), row.territory(), row.by());
    }

    static Object key(NewFigure row) {
        return Arrays.asList(row.indicator(), row.territory(), row.period());
    }
}
