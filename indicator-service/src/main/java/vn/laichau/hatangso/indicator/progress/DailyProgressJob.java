package vn.laichau.hatangso.indicator.progress;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import vn.laichau.hatangso.indicator.planfile.Plans;

/**
 * Keeps the verdicts of each day once it is over, whether or not anybody asks: they were shown on that day, and a later rule, or
 * units that the map gets later, would say otherwise of it. Every replica tries; the first record stays.
 */
@ApplicationScoped
class DailyProgressJob {

    private final ReadProgress progress;
    private final Plans plans;

    DailyProgressJob(ReadProgress progress, Plans plans) {
        this.progress = progress;
        this.plans = plans;
    }

    @Scheduled(
            every = "${progress.keep-every}",
            delayed = "${progress.keep-after}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void storeYesterday() {
        keep(progress.today().minusDays(1));
    }

    /** On the map of the day, as State bodies and as everybody saw it. */
    @Transactional
    void keep(LocalDate day) {
        for (var plan : plans.list()) {
            var progressQuery = new ProgressQuery(plan.code(), day, day);
            progress.stored(progressQuery, true);
            progress.stored(progressQuery, false);
        }
    }
}
