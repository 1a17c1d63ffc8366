package vn.laichau.hatangso.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** One rule about how often somebody may call, and how often each has called. */
final class RatePolicy {

    private final String name;
    private final String header;
    private final RatesConfiguration.Rate rate;
    private final Cache<String, Bucket> buckets;

    RatePolicy(String name, RatesConfiguration.Rate rate, long remembered) {
        this.name = name;
        this.rate = rate;
        this.header = "\"" + name + "\";q=" + rate.calls() + ";w=" + rate.per().toSeconds();
        // Who was silent for the whole time has a full bucket again, so nothing is lost by forgetting it.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(rate.per())
                .build();
    }

    RateState take(String who) {
        var taken = buckets.get(who, first -> bucket()).tryConsumeAndReturnRemaining(1);
        return new RateState(
                this,
                taken.isConsumed(),
                taken.getRemainingTokens(),
                seconds(taken.getNanosToWaitForReset()),
                seconds(taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.calls()).refillGreedy(rate.calls(), rate.per()))
                .build();
    }

    /** Rounded up: who comes again then is not early. */
    static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }

    /** As the {@code RateLimit-Policy} header has it. */
    String header() {
        return header;
    }

    String name() {
        return name;
    }
}
