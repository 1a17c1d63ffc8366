package vn.laichau.hatangso.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Text;

class TransientFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "53300", "57P01", "57P03", "57014"})
    void isWhatTheDatabaseMayDoTheNextTime(String state) {
        assertThat(TransientFailures.is(new IllegalStateException(new SQLException("at the commit", state))))
                .isTrue();
    }

    @Test
    void isAPoolThatHasNoConnectionLeft() {
        assertThat(TransientFailures.is(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
    }

    @Test
    void isACommitThatTheDatabaseGaveUpForAnothersSake() {
        var commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("could not serialize access", "40001"));

        assertThat(TransientFailures.is(new IllegalStateException(commit))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42703"})
    void isNotWhatTheDatabaseRefuses(String state) {
        assertThat(TransientFailures.is(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CommonProblem.class,
            names = {"TOO_MANY_REQUESTS", "BAD_GATEWAY", "UNAVAILABLE", "GATEWAY_TIMEOUT"})
    void isAServiceThatIsAway(CommonProblem away) {
        assertThat(TransientFailures.is(away.asIs())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CommonProblem.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "BAD_GATEWAY", "UNAVAILABLE", "GATEWAY_TIMEOUT"})
    void isNoOtherProblem(CommonProblem refused) {
        assertThat(TransientFailures.is(refused.asIs())).isFalse();
    }

    @Test
    void isNoFaultOfOurs() {
        assertThat(TransientFailures.is(new NullPointerException())).isFalse();
    }

    @Test
    void isWaitedForLongerAndLongerAndNotForEver() {
        var pauses = new ArrayList<Duration>();
        for (var pause = RetryPolicy.pause(away(), 0);
                pause.isPresent();
                pause = RetryPolicy.pause(away(), pauses.size())) {
            pauses.add(pause.get());
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L);
        assertThat(RetryPolicy.pause(new IllegalStateException("a fault"), 0)).isEmpty();
    }

    /** What fails then does so because the service stops: the lease runs out, and the job is begun again. */
    @Test
    void saysNothingOfAJobWhoseServiceStops() {
        var noted = new ArrayList<String>();
        var jobs = new Jobs(null, null, null) {
            @Override
            void end(LeasedJob leased, JobState state, Text message, String result) {
                noted.add(state.name());
            }
        };
        var leased = new Jobs.LeasedJob(UUID.randomUUID(), "broken", "", 1, 0);

        new JobWorker.Runner(jobs, null).run(leased, List.of(new Broken()), () -> true);
        assertThat(noted).isEmpty();
        new JobWorker.Runner(jobs, null).run(leased, List.of(new Broken()), () -> false);
        assertThat(noted).containsExactly("FAILED");
    }

    /** A job that ended three workers has ended itself; what was put back because something was away does not count. */
    @ParameterizedTest
    @CsvSource({"1, 0, false", "3, 0, false", "4, 0, true", "4, 1, false", "8, 5, false", "9, 5, true"})
    void endsWhatHasEndedItsWorkers(int tries, int failures, boolean hopeless) {
        assertThat(new Jobs.LeasedJob(UUID.randomUUID(), "broken", "", tries, failures).isHopeless())
                .isEqualTo(hopeless);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void isOverWhereNobodyWorksOnItAnyMore(JobState state) {
        assertThat(state.isOver())
                .isEqualTo(List.of(JobState.DONE, JobState.FAILED, JobState.CANCELLED)
                        .contains(state));
    }

    private static class Broken implements JobHandler {

        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public String run(String task, Progress progress) {
            throw new IllegalStateException("interrupted while it was drawn");
        }
    }

    private static RuntimeException away() {
        return CommonProblem.UNAVAILABLE.asIs();
    }
}
