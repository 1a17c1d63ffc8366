package vn.laichau.hatangso.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.laichau.hatangso.local.console.StackFailure;

/** A process this launcher started: Keycloak or a service. */
public final class ChildProcess implements StackProcess {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    /** Of a program of Java that ended because it was asked to, not because it was killed. */
    private static final int ASKED_TO_END = 143;
    /** Longer than a service of this profile waits for requests that are still running. */
    private static final long STOP_TIMEOUT_SECONDS = 10;

    private final Launch launch;
    private final ProcessRecord record;
    private final Consumer<String> notices;
    private volatile Process process;
    private volatile boolean expectedToRun;
    private volatile boolean training;
    private boolean closed;

    /** @param notices told when the process ends and nobody asked for it */
    public ChildProcess(Launch launch, ProcessRecord record, Consumer<String> notices) {
        this.launch = launch;
        this.record = record;
        this.notices = notices;
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public long pid() {
        Process current = process;
        return current != null && current.isAlive() ? current.pid() : 0;
    }

    @Override
    public void start() {
        if (spawn(launch.cache().map(AotCache::use).orElse(List.of()))) {
            awaitReady();
            expectedToRun = true;
        }
    }

    /** Whether a run that only teaches Java would make the next ones quicker. */
    public boolean isUntrained() {
        return launch.cache().filter(cache -> !cache.isCurrent()).isPresent();
    }

    /** Such a run: until the process is ready, then it writes down what Java learnt and ends. Killed meanwhile, it wrote nothing. */
    public void train() {
        AotCache cache = launch.cache().orElseThrow();
        if (spawn(cache.record())) {
            training = true;
            awaitReady();
            process.destroy();
            boolean whole = process.onExit().join().exitValue() == ASKED_TO_END;
            training = false;
            record.remove(name());
            if (!whole) {
                throw new StackFailure(name() + " was killed before it had written what Java learnt.");
            }
            cache.adopt();
        }
    }

    private synchronized boolean spawn(List<String> options) {
        if (closed) {
            throw new StackFailure(name() + " is not started: the stack is stopping.");
        }
        if (isRunning()) {
            return false;
        }
        Process started = launch.spawn(options);
        process = started;
        record.add(name(), started.toHandle(), launch.executable());
        started.onExit().thenAccept(this::noticeExit);
        return true;
    }

    private void noticeExit(Process ended) {
        if (expectedToRun && ended == process) {
            notices.accept(name() + " ended by itself with exit code " + ended.exitValue() + "; see " + launch.log());
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!Readiness.isReady(launch.ready())) {
            if (!isRunning()) {
                throw new StackFailure(name() + " did not start; the end of its log " + launch.log() + ":\n"
                        + LogTail.of(launch.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(name() + " was not ready after " + START_TIMEOUT.toMinutes()
                        + " minutes; the end of its log " + launch.log() + ":\n" + LogTail.of(launch.log()));
            }
            Readiness.pause();
        }
    }

    @Override
    public synchronized void stop() {
        end(Process::destroy);
    }

    @Override
    public synchronized void kill() {
        end(Process::destroyForcibly);
    }

    private void end(Consumer<Process> signal) {
        expectedToRun = false;
        if (isRunning()) {
            signal.accept(process);
            awaitEnd();
        }
        record.remove(name());
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (training) {
            giveUpTraining();
        }
        stop();
    }

    /** Writing the cache takes longer than anyone waits for after Ctrl-C, and Java leaves it to a process of its own. */
    private void giveUpTraining() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
