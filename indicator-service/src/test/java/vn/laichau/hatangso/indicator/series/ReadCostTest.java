package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** How often the database is asked for an answer that nobody has asked for yet. */
@QuarkusTest
@ServiceTest
class ReadCostTest {

    private static final String YEAR =
            "/api/v1/series?indicator=household-fibre&from=2087-01-01&until=2087-12-31&territory=";

    @Inject
    Jdbi jdbi;

    @AfterEach
    void listenNoLonger() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void asksForTheIndicatorTheUnitAndItsFiguresAlone() {
        assertThat(statements(YEAR + "03388&geography=2026-06-01")).hasSize(4);
    }

    @Test
    void asksForTheProvinceAndForWhatTookAUnitInWhereTheUnitEnded() {
        assertThat(statements(YEAR + "03389&geography=2024-06-01")).hasSize(6);
    }

    private List<String> statements(String path) {
        List<String> statements = new ArrayList<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext statement) {
                statements.add(statement.getRawSql());
            }
        });
        Requests.nobody().get(path).then().statusCode(200);
        return statements;
    }
}
