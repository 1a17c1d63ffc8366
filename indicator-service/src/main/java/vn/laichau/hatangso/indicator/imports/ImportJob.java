package vn.laichau.hatangso.indicator.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param number names its lines in the staging table
 * @param receivedBy who sent it
 * @param partial good lines are recorded even when others are rejected
 * @param validateOnly nothing is recorded; the counts say what would be
 * @param stage what is being done, or was last
 * @param percent 100 when nothing about it will change any more
 * @param received lines that were read
 * @param blank lines of a workbook without a number, passed over
 * @param unchanged lines that say what is known already
 * @param findings what the quality rules found in the imported indicators; null while they have not been run
 */
record ImportJob(
        UUID id,
        @JsonIgnore long number,
        String organisation,
        String receivedBy,
        @JsonIgnore boolean coordinator,
        ImportFormat format,
        boolean partial,
        boolean validateOnly,
        State state,
        ImportStage stage,
        int percent,
        int received,
        @JsonIgnore int staged,
        int blank,
        int created,
        int changed,
        int unchanged,
        int rejected,
        Integer findings,
        @JsonIgnore boolean cancelRequested,
        OffsetDateTime receivedAt,
        OffsetDateTime finishedAt) {

    /** What becomes of it. */
    public enum State {
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        /** Lines break rules and the sender did not ask for a partial import; nothing was recorded. */
        REJECTED,
        CANCELLED,
        /** Something broke; nothing was recorded. */
        FAILED;

        boolean isEnd() {
            return compareTo(DONE) >= 0;
        }
    }

    boolean hasEnded() {
        return state.isEnd();
    }

    /** It has ended, and nothing about it will change: the rules were run, or are not going to be. */
    boolean hasSettled() {
        return hasEnded() && stage != ImportStage.LOOKING_FOR_FINDINGS;
    }
}
