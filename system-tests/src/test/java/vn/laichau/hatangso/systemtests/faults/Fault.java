package vn.laichau.hatangso.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.process.StackProcess;

/** What can happen to the suite while it is used; each returns when the process is ready again. */
enum Fault {
    /** kill -9. */
    SERVICE_KILLED {
        @Override
        void strike(LocalStack stack) {
            killAndStart(stack.process(SuiteService.AGENCY));
        }
    },
    /** kill -9. */
    GATEWAY_KILLED {
        @Override
        void strike(LocalStack stack) {
            killAndStart(stack.process(SuiteService.GATEWAY));
        }
    },
    /** One connection of the service is cut, whatever it was doing. */
    BACKEND_TERMINATED {
        @Override
        void strike(LocalStack stack) {
            untilStruck(() -> "t".equals(ask(stack, "SELECT pg_terminate_backend(pid) FROM " + BUSIEST_BACKEND)));
        }
    },
    /** kill -9 of one backend: the postmaster cuts all connections and recovers from the log. */
    BACKEND_KILLED {
        @Override
        void strike(LocalStack stack) {
            untilStruck(() -> kill(ask(stack, "SELECT pid FROM " + BUSIEST_BACKEND)));
        }
    },
    /** kill -9 of the server's main process. */
    POSTMASTER_KILLED {
        @Override
        void strike(LocalStack stack) {
            killAndStart(stack.processes().get("postgresql"));
        }
    };

    /** Those that end a process by kill -9. */
    static final List<Fault> KILLS = List.of(SERVICE_KILLED, GATEWAY_KILLED, BACKEND_KILLED, POSTMASTER_KILLED);

    private static final String BUSIEST_BACKEND = """
            (SELECT pid FROM pg_stat_activity WHERE usename = 'agency_app'
             ORDER BY state = 'idle', random() LIMIT 1) AS backend
            """;

    abstract void strike(LocalStack stack);

    /** The fault before may still keep the server from taking connections. */
    private static void untilStruck(Callable<Boolean> strike) {
        await().atMost(FaultRun.RECOVERY)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(strike);
    }

    private static void killAndStart(StackProcess process) {
        process.kill();
        process.start();
    }

    /** Whether there was one to kill: a strike into the air is none. */
    private static boolean kill(String backend) {
        return backend != null
                && ProcessHandle.of(Long.parseLong(backend))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
    }

    /** Null when there is no such backend at the moment. */
    private static String ask(LocalStack stack, String query) throws SQLException {
        try (var connection = stack.superuser("postgres").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
