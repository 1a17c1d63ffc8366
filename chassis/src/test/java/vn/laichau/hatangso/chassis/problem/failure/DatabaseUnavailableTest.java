package vn.laichau.hatangso.chassis.problem.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

class DatabaseUnavailableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "08003", "53300", "57P01", "57P02", "57P03", "57014", "25006", "55000", "99999"
            })
    void asksToComeAgainWhenTheConnectionIsLost(String state) {
        var problem = DatabaseUnavailable.find(new IllegalStateException(new SQLException("lost", state)));
        assertThat(problem).hasValueSatisfying(away -> {
            assertThat(away.type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(away.headers()).containsEntry("Retry-After", "1");
        });
    }

    @Test
    void asksToComeAgainWhenThePoolHasNoConnection() {
        assertThat(DatabaseUnavailable.find(new SQLException("Acquisition timeout while waiting for new connection")))
                .isPresent();
    }

    @Test
    void findsTheReasonOfAFailedCommit() {
        var rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("lost", "08006")));
        assertThat(DatabaseUnavailable.find(rolledBack)).isPresent();
    }

    @Test
    void tellsATransactionThatWasEndedAtItsLimitFromOneThatCouldNotBeCommitted() {
        assertThat(DatabaseUnavailable.find(new IllegalStateException(new RollbackException("not active"))))
                .isPresent();

        var refused = new RollbackException("could not commit");
        refused.addSuppressed(new IllegalStateException(new SQLException("ours", "23505")));
        assertThat(DatabaseUnavailable.find(refused)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "40001"})
    void leavesFaultsOfOurStatementsAsTheyAre(String state) {
        assertThat(DatabaseUnavailable.find(new SQLException("ours", state))).isEmpty();
    }

    @Test
    void endsWhereCausesGoInACircle() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(DatabaseUnavailable.find(first)).isEmpty();
    }
}
