package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.laichau.hatangso.local.console.StackFailure;

/** A process that does one thing and ends: Keycloak's build, the training of Java. */
public final class OneTimeProcess implements AutoCloseable {

    private final String name;
    private final List<String> command;
    private final Path executable;
    private final Path log;
    private final ProcessRecord record;
    private Process process;
    private boolean closed;

    /** @param executable the program that the command becomes */
    public OneTimeProcess(String name, List<String> command, Path executable, Path log, ProcessRecord record) {
        this.name = name;
        this.command = command;
        this.executable = executable;
        this.log = log;
        this.record = record;
    }

    /** Runs it to its end, or to the timeout. @return whether it did its thing */
    public boolean run(Duration timeout) {
        Process running = spawn();
        try {
            if (!running.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
                Termination.stop(running.toHandle());
            }
            return running.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        } finally {
            record.remove(name);
        }
    }

    private synchronized Process spawn() {
        if (closed) {
            throw new StackFailure(name + " is not started: the stack is stopping.");
        }
        try {
            process = Launch.detached(command, log).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.add(name, process.toHandle(), executable);
        return process;
    }

    public Path log() {
        return log;
    }

    /** Whether it was told to stop. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends a run, and any that would come later. */
    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            Termination.stop(process.toHandle());
        }
    }
}
