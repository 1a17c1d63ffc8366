package vn.laichau.hatangso.agency.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.Map;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission.Received;

/** {@code submissions_total} by the punctuality of each, from the first start on: a rise from nothing is seen, too. */
@Startup
@ApplicationScoped
class SubmissionMetrics {

    private final Map<Punctuality, Counter> counters = new EnumMap<>(Punctuality.class);

    SubmissionMetrics(MeterRegistry meters) {
        for (var punctuality : Punctuality.values()) {
            counters.put(
                    punctuality,
                    Counter.builder("submissions")
                            .description("Submissions that were stored, by the punctuality of their arrival")
                            .tag("punctuality", punctuality.name())
                            .register(meters));
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Received received) {
        counters.get(received.punctuality()).increment();
    }
}
