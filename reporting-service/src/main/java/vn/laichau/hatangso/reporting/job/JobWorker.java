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
import vn.laichau.hatangso.reporting.job.JobHandler.JobCancelled;
import vn.laichau.hatangso.reporting.job.Jobs.LeasedJob;

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
    private final Set<LeasedJob> running = ConcurrentHashMap.newKeySet();

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
                var leased = jobs.take();
                leased.ifPresent(this::begin);
                begun = leased.isPresent();
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

    private void begin(LeasedJob leased) {
        running.add(leased);
        threads.execute(() -> {
            try {
                runner.run(leased, tasks, threads::isShutdown);
            } catch (RuntimeException away) {
                LOG.warnf(
                        "what became of job %s is not noted, it goes on when its lease has run out: %s",
                        leased.id(), away);
            } finally {
                running.remove(leased);
                free.release();
            }
        });
    }

    /** A step may take long, and waiting for a place too: as long as we live, nobody else begins the job again. */
    @Scheduled(every = "{reporting.jobs.renew-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        running.forEach(jobs::renew);
    }

    /** Runs one job from its lease to its end. */
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
        void run(LeasedJob leased, Iterable<JobHandler> tasks, BooleanSupplier stopping) {
            try {
                if (leased.isHopeless()) {
                    jobs.end(leased, JobState.FAILED, RetryPolicy.HOPELESS, null);
                    return;
                }
                var result = task(leased, tasks).run(leased.task(), progress(leased));
                jobs.end(leased, JobState.DONE, Text.of("Đã xong", "Done"), result);
            } catch (JobCancelled nobodyWaits) {
                LOG.infof("job %s was cancelled or taken over", leased.id());
            } catch (RuntimeException failure) {
                if (stopping.getAsBoolean()) {
                    LOG.infof("job %s goes on when its lease has run out", leased.id());
                } else {
                    failed(leased, failure);
                }
            }
        }

        private void failed(LeasedJob leased, RuntimeException failure) {
            RetryPolicy.pause(failure, leased.failures())
                    .ifPresentOrElse(pause -> rest(leased, failure, pause), () -> giveUp(leased, failure));
        }

        private void rest(LeasedJob leased, RuntimeException failure, Duration pause) {
            LOG.warnf("job %s is tried again in %s: %s", leased.id(), pause, failure);
            var next = clock.instant().plus(pause);
            jobs.retryLater(leased, next, RetryPolicy.resting(failure, leased.failures(), next));
        }

        private void giveUp(LeasedJob leased, RuntimeException failure) {
            LOG.errorf(failure, "job %s failed", leased.id());
            jobs.end(leased, JobState.FAILED, RetryPolicy.over(failure), null);
        }

        private JobHandler.Progress progress(LeasedJob leased) {
            return new JobHandler.Progress() {
                @Override
                public void reached(String stage, int percent, Text message) {
                    jobs.reached(leased, stage, percent, message);
                }

                @Override
                public void stillWanted() {
                    jobs.checkCancelled(leased);
                }
            };
        }

        private static JobHandler task(LeasedJob leased, Iterable<JobHandler> tasks) {
            for (var task : tasks) {
                if (task.kind().equals(leased.kind())) {
                    return task;
                }
            }
            throw new IllegalStateException("no task of kind " + leased.kind());
        }
    }
}
