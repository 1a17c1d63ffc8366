package vn.laichau.hatangso.chassis.queue;

import java.time.Duration;

/** What became of a try. One that failed with an exception is tried again after the pause that the queue keeps. */
public sealed interface TryOutcome {

    TryOutcome DONE = new Done();

    /** It is done. */
    record Done() implements TryOutcome {}

    /**
     * Nobody tries it again.
     *
     * @param reason a word or two for whoever looks into the table
     */
    record GivenUp(String reason) implements TryOutcome {}

    /** It is tried again after a pause of its own. */
    record Again(Duration pause, String failure) implements TryOutcome {}
}
