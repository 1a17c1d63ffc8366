package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.territory.Territories;

@QuarkusTest
@ServiceTest
class CompleteLevelTest {

    private static final String INDICATOR = "users-2g-only";

    @Inject
    ReadSeries series;

    @Inject
    Definitions definitions;

    @Inject
    Territories territories;

    @AfterEach
    void forget() throws SQLException {
        execute("DELETE FROM observation WHERE source_ref = 'counted-level'");
    }

    @Test
    void addsFinalCommunesUpOnceAllHaveOneWhileTheProvincesOwnFigureIsProvisional() throws SQLException {
        observe("COMMUNE", 0, 30, "FINAL");
        observe("PROVINCE", 0, 90, "PROVISIONAL");
        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(90));
        assertThat(counted().status()).isEqualTo("PROVISIONAL");

        observeOtherCommunes(1, "FINAL");
        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(30 + 105));
        assertThat(counted().status()).isEqualTo("FINAL");
    }

    @Test
    void saysHowManyCommunesAreInAnIncompleteSum() throws SQLException {
        observe("COMMUNE", 0, 30, "FINAL");
        observe("COMMUNE", 1, 20, "PROVISIONAL");

        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(50));
        assertThat(counted().reported()).isEqualTo(2);
        assertThat(counted().expected()).isEqualTo(106);
    }

    @Test
    void prefersTheProvincesOwnFigureAmongFinalOnes() throws SQLException {
        observe("COMMUNE", 0, 30, "FINAL");
        observe("PROVINCE", 0, 90, "FINAL");

        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(90));
    }

    @Test
    void prefersTheProvincesOwnFigureAmongProvisionalOnes() throws SQLException {
        observe("COMMUNE", 0, 30, "PROVISIONAL");
        observe("PROVINCE", 0, 90, "PROVISIONAL");

        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(90));
    }

    @Test
    void countsACorrectionThatIsNotFinalYetWithTheCommunesAroundIt() throws SQLException {
        observe("COMMUNE", 0, 30, "PROVISIONAL");
        observeOtherCommunes(1, "FINAL");
        observe("PROVINCE", 0, 90, "PROVISIONAL");

        assertThat(counted().numerator()).isEqualByComparingTo(BigDecimal.valueOf(30 + 105));
        assertThat(counted().status()).isEqualTo("PROVISIONAL");
    }

    private SeriesValue counted() {
        var day = LocalDate.of(2021, 6, 1);
        return QuarkusTransaction.requiringNew()
                .call(() -> series.read(new ReadSeries.Question(
                        definitions.findIndicator(INDICATOR).stream().toList(),
                        territories.province(day, null).stream().toList(),
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2021, 12, 31),
                        Granularity.RECORDED,
                        null,
                        new AsOfScope(OffsetDateTime.parse("2026-06-01T00:00:00+07:00"), true, true))))
                .get(0)
                .in("2021")
                .orElseThrow();
    }

    /** A figure for the n-th territory of a level. */
    private static void observe(String level, int nth, int numerator, String status) throws SQLException {
        observe(level, nth, 1, numerator, status);
    }

    /** The same for all communes of that year but the first. */
    private static void observeOtherCommunes(int numerator, String status) throws SQLException {
        observe("COMMUNE", 1, 105, numerator, status);
    }

    private static void observe(String level, int from, int count, int numerator, String status) throws SQLException {
        execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT i.id, t.id, '2021', DATE '2021-12-31', 'vnpt', %3$d, 100, '%4$s', 'IMPORT', 'counted-level',
                       'counted-level/' || t.id, TIMESTAMPTZ '2022-01-15 08:00+07'
                FROM indicator i, (SELECT id FROM territory WHERE level = '%1$s' AND valid @> DATE '2021-12-31'
                                   ORDER BY id OFFSET %2$d LIMIT %6$d) t
                WHERE i.code = '%5$s'
                """.formatted(level, from, numerator, status, INDICATOR, count));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
