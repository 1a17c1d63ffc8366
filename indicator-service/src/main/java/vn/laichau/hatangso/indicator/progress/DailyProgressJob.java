package vn.laichau.hatangso.indicator.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.indicator.planfile.Plans;

/**
 * Keeps the verdicts of each day once it is over, whether or not anybody asks: they were shown on that day, and a later rule, or
 * units that the map gets later, would say otherwise of it. Every replica tries; the first record stays.
 */
@ApplicationScoped
class DailyProgressJob {

    private static final Logger LOG = Logger.getLogger(DailyProgressJob.class);

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

    /**
     * On the map of the day, as State bodies and as everybody saw it: each in a transaction of its own. Of a plan whose province was
     * not on that map nobody saw anything.
     */
    void keep(LocalDate day) {
        var withoutProvince = new ArrayList<String>();
        for (var plan : QuarkusTransaction.requiringNew().call(plans::list)) {
            var progressQuery = new ProgressQuery(plan.code(), day, day);
            try {
                progress.stored(progressQuery, true);
                progress.stored(progressQuery, false);
            } catch (ProblemException notOnTheMap) {
                withoutProvince.add(plan.code());
            }
        }
        if (!withoutProvince.isEmpty()) {
            LOG.infof("no progress of %s: the province of %s was not on the map", day, withoutProvince);
        }
    }
}
