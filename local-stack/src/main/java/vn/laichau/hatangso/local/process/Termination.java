package vn.laichau.hatangso.local.process;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes that are not children of this one, or no longer. */
public final class Termination {

    private static final long TIMEOUT_SECONDS = 15;

    private Termination() {}

    /** SIGTERM, then a timeout, then SIGKILL; returns when the process and its children are gone. */
    public static void stop(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!awaitEnd(process)) {
            process.destroyForcibly();
            awaitEnd(process);
        }
        children.forEach(Termination::awaitEnd);
    }

    /** SIGKILL; returns when the process and the children it leaves are gone. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        awaitEnd(process);
        children.forEach(Termination::awaitEnd);
    }

    /** Whether the process ended within the timeout of this class. */
    public static boolean awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
