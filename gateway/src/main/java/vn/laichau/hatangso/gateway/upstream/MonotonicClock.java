package vn.laichau.hatangso.gateway.upstream;

import jakarta.enterprise.context.ApplicationScoped;

/** Never goes back, which a clock on the wall does not promise: pauses are measured by it. */
@ApplicationScoped
class MonotonicClock {

    long nanos() {
        return System.nanoTime();
    }
}
