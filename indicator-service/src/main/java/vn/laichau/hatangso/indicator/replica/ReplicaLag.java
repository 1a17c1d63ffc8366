package vn.laichau.hatangso.indicator.replica;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How old the answer to this request is at most, where a replica gives it. */
@RequestScoped
class ReplicaLag {

    private static final int NANOS_OF_A_SECOND = 9;
    private static final int DIGITS = 3;

    private Optional<String> seconds = Optional.empty();

    void tell(long nanos) {
        seconds = Optional.of(BigDecimal.valueOf(nanos, NANOS_OF_A_SECOND)
                .setScale(DIGITS, RoundingMode.UP)
                .toPlainString());
    }

    void none() {
        seconds = Optional.empty();
    }

    Optional<String> seconds() {
        return seconds;
    }
}
