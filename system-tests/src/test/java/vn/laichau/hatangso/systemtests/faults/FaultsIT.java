package vn.laichau.hatangso.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/** A quick set in the gate; larger ones by properties, as the README of {@code system-tests/faults} says. */
@RunsLast
class FaultsIT {

    private static final int MOST_TOLD = 10;

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void losesDoublesAndBendsNothingWhileProcessesAreKilled() throws IOException, InterruptedException, SQLException {
        var stack = RunningSuite.get();
        var plan = FaultPlan.asAsked();
        System.out.println(plan);
        var run = new FaultRun(stack, plan);
        run.run();
        var history = run.history();
        history.write(Path.of("target", "faults", run.name() + ".ndjson"));
        var stored = StoredRows.of(stack, run.name());
        System.out.printf(
                "faults %s, acknowledged %d, stored %d, attempts %d, by status %s%n",
                run.struck(),
                history.acknowledged(),
                stored.size(),
                history.attempts().size(),
                history.statuses());
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        var violations = new HistoryCheck(history.attempts(), stored, keys).violations();
        System.out.printf("violations: %s%n", Violation.counts(violations));
        assertThat(violations.stream().limit(MOST_TOLD))
                .as("the first of %d violations, seed %d", violations.size(), plan.seed())
                .isEmpty();
        assertThat(stored).hasSizeGreaterThanOrEqualTo(history.acknowledged());
        if (!plan.mayBeCut()) {
            requireAllThatWasPlanned(plan, run);
        }
    }

    /** A run of which little came true proves little. */
    private static void requireAllThatWasPlanned(FaultPlan plan, FaultRun run) {
        assertThat(run.isWhole())
                .as("all %d faults within %s", plan.faults(), plan.longest())
                .isTrue();
        assertThat(run.history().acknowledged()).isGreaterThanOrEqualTo(plan.acknowledged());
        assertThat(run.struck()).as("every kind of fault").containsOnlyKeys(EnumSet.allOf(Fault.class));
    }
}
