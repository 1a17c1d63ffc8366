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
import vn.laichau.hatangso.systemtests.suite.ComesLast;
import vn.laichau.hatangso.systemtests.suite.Firm;
import vn.laichau.hatangso.systemtests.suite.KeptConnection;
import vn.laichau.hatangso.systemtests.suite.ManyPlans;
import vn.laichau.hatangso.systemtests.suite.OwedPlan;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

@ComesLast
class CrashAfterCommitIT {

    private final LocalStack stack = RunningSuite.get();
    private final String name = "crash-" + System.nanoTime();

    @Test
    void answersTheRepetitionAsTheFirstWouldHaveBeenAnsweredBeforeTheCrash() throws Exception {
        var firm = Firm.all(stack).get(0);
        var plan = ManyPlans.add(stack, name, 1).next(firm);

        crashWhileAnswering(firm, plan);

        var stored = onlyRow();
        assertThat(stored.receiptNumber()).isNotNull();
        var repeated = Client.send(firm, name, plan, new History());
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.replayed()).isTrue();
        assertThat(repeated.answer()).isEqualTo(stored.rememberedAnswer());
        assertThat(new String(repeated.answer())).contains("\"" + stored.receiptNumber() + "\"");
        assertThat(onlyRow().receiptNumber()).isEqualTo(stored.receiptNumber());
    }

    /** Returns when the service is ready again. */
    private void crashWhileAnswering(Firm firm, OwedPlan plan) throws Exception {
        var agency = stack.process(SuiteService.AGENCY);
        try (var interceptor = new AnswerInterceptor(stack.serviceUrl(SuiteService.AGENCY), agency::kill)) {
            assertThatThrownBy(() -> send(interceptor.address(), firm, plan)).isInstanceOf(IOException.class);
            interceptor.struck().get(30, SECONDS);
        } finally {
            agency.start();
        }
    }

    private void send(URI entrance, Firm firm, OwedPlan plan) throws IOException {
        try (var connection = new KeptConnection(entrance)) {
            connection.exchange(
                    KeptConnection.post(entrance.resolve("/api/v1/submissions"), firm.token(), name, plan.body(name)));
        }
    }

    private Stored onlyRow() throws SQLException {
        var rows = StoredRows.of(stack, name);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
