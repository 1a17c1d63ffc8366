package vn.laichau.hatangso.indicator.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class JobDatabaseTest {

    @Inject
    JobDatabase database;

    @Inject
    @DataSource("bulk")
    AgroalDataSource pool;

    /** A server that vanished is found by whoever connects within seconds, and not within the minutes that a large file takes. */
    @Test
    void waitsLongForAnAnswerOfATransactionAlone() throws SQLException {
        int within =
                database.forOrganisation("dic", handle -> handle.getConnection().getNetworkTimeout());
        assertThat(within).isEqualTo(600_000);
        assertThat(pool.getConfiguration()
                        .connectionPoolConfiguration()
                        .connectionFactoryConfiguration()
                        .jdbcProperties())
                .hasEntrySatisfying(
                        "socketTimeout",
                        seconds ->
                                assertThat(Integer.parseInt((String) seconds)).isLessThanOrEqualTo(60));
    }
}
