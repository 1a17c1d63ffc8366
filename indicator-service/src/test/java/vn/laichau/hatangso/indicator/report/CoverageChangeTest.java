package vn.laichau.hatangso.indicator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.report.CoverageChange.Village;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

class CoverageChangeTest {

    private static final LocalDate NEW_MAP = LocalDate.of(2026, 1, 1);
    private static final OffsetDateTime KNOWN = OffsetDateTime.parse("2026-03-01T00:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();

    @BeforeEach
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Test
    void namesTheVillagesThatBecameCoveredAndThoseThatLostIt() {
        report("V033861", 2024, "vnpt", 0);
        report("V033862", 2024, "vnpt", 1);
        report("V033861", 2025, "vnpt", 1);
        report("V033862", 2025, "vnpt", 0);

        var change = in2025();
        assertThat(change.indicator()).isEqualTo("UNION");
        assertThat(codes(change.newlyCovered())).containsExactly("V033861");
        assertThat(codes(change.newlyWithout())).containsExactly("V033862");
        assertThat(change.newlyWithout().get(0).knownBefore()).isTrue();
        assertThat(change.newlyCovered().get(0).name().vi()).isEqualTo("Bản Bản 1");
        assertThat(change.newlyCovered().get(0).commune().code()).isEqualTo("03388");
        assertThat(List.of(change.villages(), change.reported(), change.without()))
                .containsExactly(2, 2, 1);
    }

    @Test
    void saysOfAVillageNobodyKnewBeforeThatItIsFoundWithout() {
        report("V033862", 2024, "vnpt", 1);
        report("V033862", 2025, "vnpt", 1);
        report("V033861", 2025, "vnpt", 0);

        assertThat(codes(in2025().newlyWithout())).containsExactly("V033861");
        assertThat(in2025().newlyWithout().get(0).knownBefore()).isFalse();
        assertThat(in2025().newlyCovered()).isEmpty();
    }

    @Test
    void countsAVillageAsCoveredWhileAnyOperatorCoversIt() {
        report("V033861", 2024, "vnpt", 1);
        report("V033861", 2024, "viettel", 1);
        report("V033861", 2025, "vnpt", 0);

        assertThat(in2025().newlyWithout()).isEmpty();
        assertThat(in2025().without()).isZero();
    }

    @Test
    void countsNoVillageOfAFirmThatHadEndedByTheEndOfTheYear() {
        report("V033861", 2024, "vnpt", 1);
        report("V033862", 2024, "viettel", 1);
        report("V033862", 2025, "viettel", 1);
        assertThat(in2025().villages()).isEqualTo(2);
        end("vnpt", "2025-05-01", "viettel");
        assertThat(in2025().villages()).isEqualTo(1);
        report("V033861", 2025, "viettel", 0);
        assertThat(codes(in2025().newlyWithout())).containsExactly("V033861");
    }

    /** Its last day is the day before. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, 1", "2026-01-01, 2"})
    void countsTheVillagesOfAFirmThatEndsOnTheLastDayOfTheYear(String endedOn, int villages) {
        report("V033861", 2024, "vnpt", 1);
        report("V033862", 2025, "viettel", 1);
        end("vnpt", endedOn, null);
        assertThat(in2025().villages()).isEqualTo(villages);
    }

    @Test
    void knowsNothingOfLaterYears() {
        report("V033861", 2024, "vnpt", 0);
        report("V033861", 2025, "vnpt", 0);
        report("V033861", 2026, "vnpt", 1);
        assertThat(in2025().without()).isEqualTo(1);
        assertThat(in2025().newlyCovered()).isEmpty();
    }

    @Test
    void tellsNoChangeOfAYearNobodyReportedOn() {
        report("V033861", 2024, "vnpt", 0);

        var change = in2025();
        assertThat(change.reported()).isZero();
        assertThat(change.without()).isEqualTo(1);
        assertThat(change.newlyCovered()).isEmpty();
        assertThat(change.newlyWithout()).isEmpty();
    }

    @Test
    void knowsNothingOfWhatWasRecordedAfterTheInstant() {
        report("V033861", 2024, "vnpt", 0);
        report("V033861", 2025, "vnpt", 1, "2026-03-02T00:00:00+07:00");

        assertThat(in2025().newlyCovered()).isEmpty();
    }

    @Test
    void takesNothingThatWasExpectedForAReport() {
        report("V033861", 2024, "vnpt", 0);
        report("V033861", 2025, "vnpt", 1);
        Requests.superuser("UPDATE observation SET status = 'ESTIMATE' WHERE period = '2025'");

        assertThat(in2025().without()).isEqualTo(1);
    }

    /** On the year in which it ended; what is known of another village stays. */
    @Test
    void countsWhatAFirmReportedUntilWhoGoesOnForItHasReportedOnTheVillage() {
        report("V033861", 2025, "vnpt", 1);
        report("V033862", 2025, "vnpt", 1);
        end("vnpt", "2025-12-31", "viettel");
        assertThat(in2025().without()).isZero();

        report("V033861", 2025, "viettel", 0);
        assertThat(List.of(in2025().villages(), in2025().without())).containsExactly(2, 1);
    }

    @Test
    void callsAVillageByTheNameThatWasKnownAtTheInstant() {
        report("V033861", 2024, "vnpt", 0);
        report("V033861", 2025, "vnpt", 1);
        jdbi.useTransaction(handle -> handle.execute("""
                INSERT INTO territory_wording (territory, superseded_at, type_vi, name_vi, name_en)
                SELECT id, TIMESTAMPTZ '2026-03-02 00:00:00+07', 'Bản', 'Bản xưa', 'Old' FROM territory
                WHERE code IN ('V033861', '03388') AND valid @> DATE '2026-01-01'
                UNION ALL
                SELECT id, TIMESTAMPTZ '2026-02-28 00:00:00+07', 'Bản', 'Chưa ai biết', 'x' FROM territory
                WHERE code IN ('V033861', '03388') AND valid @> DATE '2026-01-01'"""));
        try {
            var village = in2025().newlyCovered().get(0);
            assertThat(List.of(village.name().vi(), village.commune().name().vi()))
                    .containsExactly("Bản Bản xưa", "Bản Bản xưa");
            assertThat(village.name().en()).isEqualTo("Old");
        } finally {
            Requests.superuser("DELETE FROM territory_wording");
        }
    }

    @Test
    void callsNothingNewInTheFirstYearThatIsKnown() {
        report("V033861", 2025, "vnpt", 0);
        report("V033862", 2025, "vnpt", 1);

        var change = in2025();
        assertThat(change.villagesBefore()).isZero();
        assertThat(change.newlyCovered()).isEmpty();
        assertThat(change.newlyWithout()).isEmpty();
        assertThat(change.without()).isEqualTo(1);
    }

    @Test
    void namesWhatBroughtTheFiguresThatAVillageStandsBy() {
        report("V033861", 2024, "vnpt", 0);
        report("V033861", 2025, "vnpt", 1);
        report("V033862", 2025, "viettel", 0);

        var change = in2025();
        assertThat(change.newlyCovered().get(0).sources()).singleElement().satisfies(source -> {
            assertThat(List.of(source.kind(), source.ref())).containsExactly("IMPORT", "x");
            assertThat(source.item()).isNotNull();
        });
        assertThat(change.sources()).containsExactly(new FigureSource("IMPORT", "x", null, 2));
        assertThat(change.version())
                .isEqualTo(jdbi.withHandle(handle -> handle.createQuery("SELECT max(id) FROM observation")
                        .mapTo(Long.class)
                        .one()));
        assertThat(change.recordedAt()).isEqualTo("2026-01-10T00:00:00+07:00");
    }

    @Test
    void hasNothingToSayWithoutFiguresOfVillages() {
        assertThat(read()).isEmpty();
    }

    private void end(String operator, String endedOn, String successor) {
        jdbi.useTransaction(handle -> {
            ObservationDatabase.end(handle, operator, endedOn, successor);
            handle.execute("UPDATE operator_end SET recorded_at = '2026-02-01 00:00:00+07'");
        });
    }

    private CoverageChange in2025() {
        var changes = read();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private List<CoverageChange> read() {
        return new ReadVillageCoverage(jdbi)
                .in(2025, NEW_MAP, List.of(ObservationDatabase.indicator(1), ObservationDatabase.indicator(2)), KNOWN);
    }

    private static List<String> codes(List<Village> villages) {
        return villages.stream().map(Village::code).toList();
    }

    private void report(String village, int year, String operator, int covered) {
        report(village, year, operator, covered, "2026-01-10T00:00:00+07:00");
    }

    /** Of the unit that the village was at the end of the year. */
    private void report(String village, int year, String operator, int covered, String recorded) {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT 1, id, '%2$d', DATE '%2$d-12-31', '%3$s', %4$d, 1, 'PROVISIONAL', 'IMPORT', 'x',
                       gen_random_uuid()::text, '%5$s'
                FROM territory WHERE code = '%1$s' AND valid @> DATE '%2$d-12-31'
                """.formatted(village, year, operator, covered, recorded)));
    }
}
