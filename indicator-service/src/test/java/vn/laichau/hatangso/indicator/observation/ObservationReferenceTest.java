package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** What foreign keys would promise of figures, were they not too slow for an import (docs/adr/0023). */
@QuarkusTest
@ServiceTest
class ObservationReferenceTest {

    private static final String REFUSED = "23503";
    private static final String FIGURE = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                     status, source_kind, source_ref, source_item, recorded_at)
            SELECT %s, %s, '2041', '2041-12-31', 'orphan', 1, 2, 'PROVISIONAL', 'IMPORT', 'orphan', 'orphan', now()
            """;
    private static final String INDICATOR = "(SELECT id FROM indicator WHERE code = 'household-fibre')";
    private static final String HAMLET = "(SELECT id FROM territory WHERE code = 'ORPHAN')";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void foundAHamlet() {
        Requests.superuser("""
                INSERT INTO territory (code, level, type_vi, name_vi, name_en, valid)
                VALUES ('ORPHAN', 'VILLAGE', 'Bản', 'Bản thử', 'Ban thu', '[2040-01-01,)')
                """);
    }

    @AfterEach
    void forget() {
        Requests.superuser(
                "DELETE FROM observation WHERE operator = 'orphan'; DELETE FROM territory WHERE code = 'ORPHAN'");
    }

    @ParameterizedTest
    @CsvSource({"0, (SELECT max(id) FROM territory)", "(SELECT max(id) FROM indicator), 0"})
    void noFigureIsAddedWithoutItsIndicatorAndItsTerritory(String indicator, String territory) {
        assertThatThrownBy(() -> asTheService(FIGURE.formatted(indicator, territory)))
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused());
    }

    @Test
    void noTerritoryIsTakenFromUnderItsFigures() {
        asTheService(FIGURE.formatted(INDICATOR, HAMLET));
        assertThatThrownBy(() -> Requests.superuser("DELETE FROM territory WHERE code = 'ORPHAN'"))
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused());
    }

    @Test
    void whoTakesATerritoryAwayWaitsForTheFiguresThatAreBeingAdded() throws Exception {
        try (var adding = SuiteDatabase.superuser()) {
            adding.setAutoCommit(false);
            execute(adding, FIGURE.formatted(INDICATOR, HAMLET));
            var taking =
                    CompletableFuture.runAsync(() -> Requests.superuser("DELETE FROM territory WHERE code = 'ORPHAN'"));
            while (!Waits.forTable("observation").any()) {
                assertThat(taking).isNotDone();
            }
            adding.commit();
            assertThatThrownBy(() -> taking.get(1, TimeUnit.MINUTES))
                    .rootCause()
                    .isInstanceOfSatisfying(SQLException.class, refused());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE observation SET numerator = 1",
                "DELETE FROM observation",
                "TRUNCATE observation",
                "UPDATE observation_withdrawal SET reason = ''",
                "DELETE FROM observation_withdrawal"
            })
    void theServiceCannotChangeOrForgetWhatWasRecorded(String statement) {
        assertThatThrownBy(() -> asTheService(statement))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }

    private void asTheService(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> handle.execute(sql)));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Consumer<SQLException> refused() {
        return failure -> assertThat(failure.getSQLState()).isEqualTo(REFUSED);
    }
}
