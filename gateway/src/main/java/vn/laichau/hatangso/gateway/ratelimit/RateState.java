package vn.laichau.hatangso.gateway.ratelimit;

/**
 * Where a caller stands after a call.
 *
 * @param allowed whether this call was still allowed
 * @param remaining calls left now
 * @param resetSeconds until all of them are there again
 * @param waitSeconds until the next one is
 */
record RateState(RatePolicy policy, boolean allowed, long remaining, long resetSeconds, long waitSeconds) {

    /** As the {@code RateLimit} header has it. */
    String header() {
        return "\"" + policy.name() + "\";r=" + remaining + ";t=" + resetSeconds;
    }
}
