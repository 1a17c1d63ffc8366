package vn.laichau.hatangso.systemtests.faults;

/** A promise that was broken for one key. */
record Violation(Promise promise, String key, String detail) {

    /** What is promised. */
    enum Promise {
        ACKNOWLEDGED_IS_STORED,
        STORED_IS_ATTEMPTED,
        ONCE_PER_KEY,
        STORED_AS_SENT,
        WHOLE_OR_NOT_AT_ALL,
        SAME_ANSWER_AGAIN,
        ANSWERS_AS_DOCUMENTED,
        RECEIPT_VERIFIES,
        RECEIPT_ATTESTS_WHAT_WAS_SENT,
        ARRIVED_BETWEEN_SENT_AND_ANSWERED,
        PUNCTUALITY_IS_RIGHT,
        RECEIPT_NUMBERS_ARE_UNIQUE
    }
}
