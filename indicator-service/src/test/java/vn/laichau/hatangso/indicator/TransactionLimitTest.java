package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class TransactionLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"thinking", "asking", "asking-apart"})
    void asksToComeAgainWhenATransactionWasEndedAtItsLimit(String what) {
        given().get("/slow/" + what)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("unavailable"));
    }

    /** Longer than a transaction may. */
    @Path("/slow")
    @PermitAll
    static class SlowResource {

        private static final int LIMIT_IN_SECONDS = 1;
        private static final String FOR_LONG = "SELECT true FROM pg_sleep(60)";

        private final Jdbi jdbi;
        private final UserTransaction transaction;

        SlowResource(Jdbi jdbi, UserTransaction transaction) {
            this.jdbi = jdbi;
            this.transaction = transaction;
        }

        @GET
        @Path("/thinking")
        @Transactional
        @TransactionConfiguration(timeout = LIMIT_IN_SECONDS)
        @Operation(hidden = true)
        public boolean think() {
            // A transaction belongs to its thread.
            await().pollInSameThread()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> transaction.getStatus() != Status.STATUS_ACTIVE);
            return true;
        }

        @GET
        @Path("/asking")
        @Transactional
        @TransactionConfiguration(timeout = LIMIT_IN_SECONDS)
        @Operation(hidden = true)
        public boolean ask() {
            return askForLong();
        }

        @GET
        @Path("/asking-apart")
        @Operation(hidden = true)
        public boolean askApart() {
            return QuarkusTransaction.requiringNew().timeout(LIMIT_IN_SECONDS).call(this::askForLong);
        }

        private boolean askForLong() {
            return jdbi.withHandle(
                    handle -> handle.createQuery(FOR_LONG).mapTo(Boolean.class).one());
        }
    }
}
