package vn.laichau.hatangso.systemtests.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

@RunsLast
class CrashAfterCommitIT {

    private final LocalStack stack = RunningSuite.get();
    private final String name = "crash-" + System.nanoTime();

    @Test
    void answersTheRepetitionAsTheFirstWouldHaveBeenAnsweredBeforeTheCrash() throws Exception {
        var operatorClient = OperatorClient.all(stack).get(0);
        var plan = GeneratedObligations.add(stack, name, 1).next(operatorClient);

        crashWhileAnswering(operatorClient, plan);

        var storedVersion = onlyRow();
        assertThat(storedVersion.receiptNumber()).isNotNull();
        var repeated = FaultClient.send(operatorClient.api(), name, plan, new History());
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.replayed()).isTrue();
        assertThat(repeated.answer()).isEqualTo(storedVersion.rememberedAnswer());
        assertThat(new String(repeated.answer())).contains("\"" + storedVersion.receiptNumber() + "\"");
        assertThat(onlyRow().receiptNumber()).isEqualTo(storedVersion.receiptNumber());
    }

    /** Returns when the service is ready again. */
    private void crashWhileAnswering(OperatorClient operatorClient, OwedObligation plan) throws Exception {
        var agency = stack.process(SuiteService.AGENCY);
        try (var interceptor = new AnswerInterceptor(stack.serviceUrl(SuiteService.AGENCY), agency::kill)) {
            assertThatThrownBy(() -> send(interceptor.address(), operatorClient, plan))
                    .isInstanceOf(IOException.class);
            interceptor.struck().get(30, SECONDS);
        } finally {
            agency.start();
        }
    }

    private void send(URI entrance, OperatorClient operatorClient, OwedObligation plan) throws IOException {
        try (var connection = new PersistentConnection(entrance)) {
            connection.exchange(PersistentConnection.post(
                    entrance.resolve("/api/v1/submissions"), operatorClient.token(), name, plan.body(name)));
        }
    }

    private StoredVersion onlyRow() throws SQLException {
        var rows = StoredRows.of(stack, name);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
