package vn.laichau.hatangso.reporting.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.job.Jobs.Claim;

/** Works on the ordered jobs, as many at a time as there are cores. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Jobs jobs;
    private final Instance<JobHandler> tasks;
    private final Runner runner;
    private final ExecutorService threads = Executors.newFixedThreadPool(CORES);
    private final Semaphore free = new Semaphore(CORES);
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();

    JobWorker(Jobs jobs, @Any Instance<JobHandler> tasks, Runner runner) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.runner = runner;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** A job waits for a second at most, and one whose worker died for as long as its lease. */
    @Scheduled(every = "{reporting.jobs.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (free.tryAcquire()) {
            var begun = false;
            try {
                var claim = jobs.claim();
                claim.ifPresent(this::begin);
                begun = claim.isPresent();
            } finally {
                // Also when the database is away: who kept its core for nothing would work on no job ever after.
                if (!begun) {
                    free.release();
                }
            }
            if (!begun) {
                return;
            }
        }
    }

    private void begin(Claim claim) {
        running.add(claim);
        threads.execute(() -> {
            try {
                runner.run(claim, tasks, threads::isShutdown);
            } catch (RuntimeException away) {
                LOG.warnf(
                        "what became of job %s is not noted, it goes on when its lease has run out: %s",
                        claim.id(), away);
            } finally {
                running.remove(claim);
                free.release();
            }
        });
    }

    /** A step may take long, and waiting for a place too: as long as we live, nobody else begins the job again. */
    @Scheduled(every = "{reporting.jobs.renew-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        running.forEach(jobs::renew);
    }

    /** Runs one job from claim to end. */
    @ApplicationScoped
    static class Runner {

        private final Jobs jobs;
        private final Clock clock;

        Runner(Jobs jobs, Clock clock) {
            this.jobs = jobs;
            this.clock = clock;
        }

        /** @param stopping whether this service is: what fails then says nothing of the job */
        @ActivateRequestContext
        void run(Claim claim, Iterable<JobHandler> tasks, BooleanSupplier stopping) {
            try {
                if (claim.isHopeless()) {
                    jobs.end(claim, JobState.FAILED, RetryPolicy.HOPELESS, null);
                    return;
                }
                var result = task(claim, tasks).run(claim.task(), progress(claim));
                jobs.end(claim, JobState.DONE, Text.of("Đã xong", "Done"), result);
            } catch (JobCancelled nobodyWaits) {
                LOG.infof("job %s was cancelled or taken over", claim.id());
            } catch (RuntimeException failure) {
                if (stopping.getAsBoolean()) {
                    LOG.infof("job %s goes on when its lease has run out", claim.id());
                } else {
                    failed(claim, failure);
                }
            }
        }

        private void failed(Claim claim, RuntimeException failure) {
            RetryPolicy.pause(failure, claim.failures())
                    .ifPresentOrElse(pause -> rest(claim, failure, pause), () -> giveUp(claim, failure));
        }

        private void rest(Claim claim, RuntimeException failure, Duration pause) {
            LOG.warnf("job %s is tried again in %s: %s", claim.id(), pause, failure);
            var next = clock.instant().plus(pause);
            jobs.retryLater(claim, next, RetryPolicy.resting(failure, claim.failures(), next));
        }

        private void giveUp(Claim claim, RuntimeException failure) {
            LOG.errorf(failure, "job %s failed", claim.id());
            jobs.end(claim, JobState.FAILED, RetryPolicy.over(failure), null);
        }

        private JobHandler.Progress progress(Claim claim) {
            return new JobHandler.Progress() {
                @Override
                public void reached(String stage, int percent, Text message) {
                    jobs.reached(claim, stage, percent, message);
                }

                @Override
                public void stillWanted() {
                    jobs.checkCancelled(claim);
                }
            };
        }

        private static JobHandler task(Claim claim, Iterable<JobHandler> tasks) {
            for (var task : tasks) {
                if (task.kind().equals(claim.kind())) {
                    return task;
                }
            }
            throw new IllegalStateException("no task of kind " + claim.kind());
        }
    }
}
