package vn.laichau.hatangso.systemtests.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;

/** A suite with demonstration data, started once for the whole run; it stops when the run ends. */
public final class RunningSuite {

    private static final int PORTS_OF_A_SUITE = 40;
    private static final RunningSuite SHARED = new RunningSuite("suite");

    private final Path data;
    private LocalStack stack;
    private RuntimeException failure;

    private RunningSuite(String name) {
        data = folder(name);
    }

    /** Where a suite of this run keeps its data. */
    public static Path folder(String name) {
        return Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
    }

    /** What every suite of the tests is started with: a folder made anew, and ports that nobody has. */
    public static StackOptions options(Path folder) {
        return StackOptions.in(folder).withPort(freeBase()).withReset().withLog(System.out::println);
    }

    public static LocalStack get() {
        return SHARED.started();
    }

    private synchronized LocalStack started() {
        if (failure != null) {
            throw failure;
        }
        if (stack == null) {
            start();
        }
        return stack;
    }

    /** The stack registers its own stop for the end of this process; a start that failed is not tried again. */
    private void start() {
        try {
            stack = LocalStack.start(options(data));
        } catch (RuntimeException notStarted) {
            failure = notStarted;
            throw notStarted;
        }
    }

    /** A base from which the ports of a suite are free, outside the range the system gives to outgoing connections. */
    private static int freeBase() {
        for (var base = 18_080; base < 30_000; base += 100) {
            if (isFree(base) && isFree(base + PORTS_OF_A_SUITE / 2)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
