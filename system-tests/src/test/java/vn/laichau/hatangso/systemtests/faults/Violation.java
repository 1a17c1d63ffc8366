package vn.laichau.hatangso.systemtests.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A promise that was broken for one key. */
record Violation(Promise promise, String key, String detail) {

    /** What is promised. */
    enum Promise {
        ACKNOWLEDGED_IS_STORED(Harm.LOST),
        STORED_IS_ATTEMPTED(Harm.OTHERWISE),
        ONCE_PER_KEY(Harm.DOUBLED),
        STORED_AS_SENT(Harm.OTHERWISE),
        WHOLE_OR_NOT_AT_ALL(Harm.LOST),
        SAME_ANSWER_AGAIN(Harm.OTHERWISE),
        ANSWERS_AS_DOCUMENTED(Harm.OTHERWISE),
        RECEIPT_VERIFIES(Harm.OTHERWISE),
        RECEIPT_ATTESTS_WHAT_WAS_SENT(Harm.OTHERWISE),
        ARRIVED_BETWEEN_SENT_AND_ANSWERED(Harm.LATE),
        PUNCTUALITY_IS_RIGHT(Harm.LATE),
        RECEIPT_NUMBERS_ARE_UNIQUE(Harm.DOUBLED);

        private final Harm harm;

        Promise(Harm harm) {
            this.harm = harm;
        }
    }

    /** What a broken promise means for the firm. */
    enum Harm {
        LOST,
        DOUBLED,
        LATE,
        OTHERWISE
    }

    /** How many of each harm, also those of which there are none. */
    static Map<Harm, Integer> counts(List<Violation> violations) {
        var counts = new EnumMap<Harm, Integer>(Harm.class);
        for (var harm : Harm.values()) {
            counts.put(harm, 0);
        }
        violations.forEach(violation -> counts.merge(violation.promise().harm, 1, Integer::sum));
        return counts;
    }
}
