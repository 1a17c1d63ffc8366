package vn.laichau.hatangso.indicator.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class RepeatableReadTransactionTest {

    private static final int CONNECTIONS = 10;

    private static final String SEEN = """
            SELECT pg_backend_pid() || ' ' || current_setting('transaction_isolation') || ' '
                || current_setting('transaction_read_only')
            """;

    @Inject
    RepeatableReadTransaction state;

    @Inject
    AgroalDataSource database;

    @Inject
    Jdbi jdbi;

    @Test
    void isHeldOnConnectionsThatWereJustMade() {
        var seen = Stream.generate(this::seenAnew)
                .limit(100_000)
                .distinct()
                .limit(CONNECTIONS)
                .toList();

        assertThat(seen)
                .hasSize(CONNECTIONS)
                .allSatisfy(line -> assertThat(line).endsWith(" repeatable read on"));
    }

    /** The pool forgets its connections a little later. */
    private String seenAnew() {
        database.flush(FlushMode.GRACEFUL);
        return QuarkusTransaction.requiringNew().call(() -> {
            state.hold();
            return jdbi.withHandle(
                    handle -> handle.createQuery(SEEN).mapTo(String.class).one());
        });
    }
}
