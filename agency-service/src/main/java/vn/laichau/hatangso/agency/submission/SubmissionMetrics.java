package vn.laichau.hatangso.agency.submission;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission.Received;

/** {@code submissions_total} by the punctuality of each, from the first start on: a rise from nothing is seen, too. */
@Startup
@ApplicationScoped
class SubmissionMetrics {

    /** Of what has no due day. */
    private static final String NONE = "NONE";

    private final Map<String, Counter> counters;

    SubmissionMetrics(MeterRegistry meters) {
        this.counters = Stream.concat(Stream.of(Punctuality.values()).map(Enum::name), Stream.of(NONE))
                .collect(toMap(
                        punctuality -> punctuality,
                        punctuality -> Counter.builder("submissions")
                                .description("Submissions that were stored, by the punctuality of their arrival")
                                .tag("punctuality", punctuality)
                                .register(meters)));
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Received received) {
        counters.get(
                        received.punctuality() == null
                                ? NONE
                                : received.punctuality().name())
                .increment();
    }
}
