package vn.laichau.hatangso.agency.submission.content;

import java.util.Arrays;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

/** What a row speaks of: two rows with one key are the same row, in one version or in two. */
final class RowKeys {

    private RowKeys() {}

    static Object of(NewAnswer row) {
        return Arrays.asList(row.question());
    }

    static Object of(NewItem row) {
        return Arrays.asList(row.territory(), row.service(), row.quarter(), row.fund());
    }

    static Object of(NewCommitment row) {
        return Arrays.asList(row.indicator(), row.territory(), row.by());
    }

    static Object of(NewFigure row) {
        return Arrays.asList(row.indicator(), row.territory(), row.period());
    }
}
