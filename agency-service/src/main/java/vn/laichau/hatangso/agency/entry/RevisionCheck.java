package vn.laichau.hatangso.agency.entry;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.chassis.http.ETags;

/** Which revision people saw of what they change: looked at once the thing is locked, so that nobody comes in between. */
public final class RevisionCheck {

    private RevisionCheck() {}

    /** Refuses who did not see the present revision. */
    public static LongConsumer seen(String ifMatch) {
        return revision -> ETags.requireMatch(ifMatch, revision);
    }

    /** The same for what need not be there yet: empty then. */
    public static Consumer<Optional<Long>> seenIfAny(String ifMatch) {
        return revision -> ETags.requireMatch(ifMatch, revision);
    }
}
