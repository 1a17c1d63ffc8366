package vn.laichau.hatangso.agency.submission.asof;

import java.time.Instant;
import java.util.UUID;

/**
 * How an organisation that has sent something for an obligation stands.
 *
 * @param organisation null for callers who may count but not know who it is
 * @param submission what counts of it; null with the organisation
 * @param sentAt arrival of the first version
 * @param punctuality of the first version: ON_TIME, ON_DUE_DAY or LATE; null where the obligation has no date
 * @param extendedTo the organisation's date after an extension that counts for that arrival; null for none
 * @param released whether it was released as well
 */
public record SubmissionStanding(
        String organisation,
        UUID submission,
        State state,
        Instant sentAt,
        String punctuality,
        Instant extendedTo,
        boolean released) {

    /** What was decided about the newest version. */
    public enum State {
        SENT,
        RETURNED,
        ACCEPTED
    }
}
