package vn.laichau.hatangso.systemtests.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.testing.Cost;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;

/**
 * A suite with demonstration data, started once for the whole run and stopped at its end (SuiteShutdown). The stack's own hook
 * would come too late: the process of the tests ends itself half a minute after them, whatever its hooks are still doing.
 */
public final class RunningSuite {

    private static final int PORTS_OF_A_SUITE = 40;
    private static final RunningSuite SHARED = new RunningSuite("suite");

    /** One port of each base that was given, held as long as this run lasts: another run that starts meanwhile meets it. */
    private static final List<ServerSocket> CLAIMS = new ArrayList<>();

    private static int nextBase = 18_080;

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
        Cost.started("suite");
        return asInstalled(folder).forTests();
    }

    private static StackOptions asInstalled(Path folder) {
        return StackOptions.in(folder).withPort(freeBase()).withReset().withLog(System.out::println);
    }

    public static LocalStack get() {
        return SHARED.started(RunningSuite::options);
    }

    /** The same for those who measure how fast it is, in a run of their own: nothing is saved on Java. */
    public static LocalStack toMeasure() {
        return SHARED.started(RunningSuite::asInstalled);
    }

    static void stop() {
        SHARED.stopped();
    }

    private synchronized void stopped() {
        try (var ending = stack) {
            if (ending != null) {
                Cost.spentBy(ending.superuser("agency").getConnection());
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized LocalStack started(Function<Path, StackOptions> options) {
        if (failure != null) {
            throw failure;
        }
        if (stack == null) {
            start(options.apply(data));
        }
        return stack;
    }

    /** A start that failed is not tried again. */
    private void start(StackOptions options) {
        try {
            stack = LocalStack.start(options);
        } catch (RuntimeException notStarted) {
            failure = notStarted;
            throw notStarted;
        }
    }

    /**
     * A base from which the ports of a suite are free, outside the range the system gives to outgoing connections. Given once
     * only, also to another run on this machine: who was given it may not have begun to listen when the next one asks.
     */
    public static synchronized int freeBase() {
        for (; nextBase < 30_000; nextBase += 100) {
            if (isFree(nextBase) && isFree(nextBase + PORTS_OF_A_SUITE / 2) && isClaimed(lastPort(nextBase))) {
                var given = nextBase;
                nextBase += 100;
                return given;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    /** Of those that belong to a base; no suite listens there. */
    static int lastPort(int base) {
        return base + PORTS_OF_A_SUITE - 1;
    }

    private static boolean isClaimed(int port) {
        try {
            CLAIMS.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
