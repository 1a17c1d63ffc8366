package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TransactionRequirementTest {

    @Inject
    DataSource database;

    /** So nothing the service does can write a row outside one: whatever tries fails, here and in every other test. */
    @Test
    void givesNobodyAConnectionOutsideATransaction() {
        assertThatThrownBy(() -> database.getConnection().close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("without transaction");
        assertThat(QuarkusTransaction.requiringNew().call(this::isOpen)).isTrue();
    }

    private boolean isOpen() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        }
    }
}
