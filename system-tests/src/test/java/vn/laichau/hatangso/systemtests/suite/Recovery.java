package vn.laichau.hatangso.systemtests.suite;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import vn.laichau.hatangso.local.LocalStack;

/** Faults leave something behind for a moment: after one of them a service answers once that its database has gone. */
public final class Recovery {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final List<String> ONE_OF_EACH_SERVICE =
            List.of("/api/v1/progress", "/api/v1/obligations", "/api/v1/reports");

    private Recovery() {}

    /** Returns when each service answers again. */
    public static void waitForIt(LocalStack stack) {
        var anybody = Api.anonymous(stack);
        await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> ONE_OF_EACH_SERVICE.stream()
                        .allMatch(path -> anybody.get(path).statusCode() == 200));
    }
}
