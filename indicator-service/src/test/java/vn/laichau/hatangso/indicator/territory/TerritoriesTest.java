package vn.laichau.hatangso.indicator.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.observation.recording.RecordingClockOf;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** The map of each day as it was known at each instant, on its bounds. */
class TerritoriesTest {

    private static final OffsetDateTime ENTERED = OffsetDateTime.parse("2026-02-01T10:00:00+07:00");
    private static final OffsetDateTime BEFORE = ENTERED.minusNanos(1_000);
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_NEW = LocalDate.of(2025, 7, 1);

    private final Jdbi jdbi = ObservationDatabase.open();
    private final Territories territories =
            new Territories(jdbi, RecordingClockOf.clock(Clock.systemUTC()), ObservationDatabase.PLAN);

    @BeforeEach
    @AfterEach
    void forget() {
        ObservationDatabase.forget();
        Requests.superuser("""
                DELETE FROM territory_wording;
                UPDATE territory SET known_from = '-infinity' WHERE known_from > '-infinity'
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 37, 144, 500})
    void pagesOfAnySizeHoldTheWholeListInItsOrder(int size) {
        var whole = territories.list(search(null, Level.COMMUNE, null, null, null, "", 500));
        assertThat(whole).hasSize(144);
        var walked = new ArrayList<Territory>();
        for (var page = page("", size);
                !page.isEmpty();
                page = page(page.get(page.size() - 1).place(), size)) {
            walked.addAll(page);
        }
        assertThat(walked).isEqualTo(whole);
    }

    private List<Territory> page(String after, int size) {
        return territories.list(search(null, Level.COMMUNE, null, null, null, after, size));
    }

    @ParameterizedTest(name = "on {0} of {1} below {2} named {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, 153",
                "2025-06-30, -, -, -, 115",
                "2025-07-01, -, -, -, 39",
                "2025-07-01, VILLAGE, -, -, 6",
                "2025-06-30, VILLAGE, 03386, -, 2",
                "2025-07-01, VILLAGE, 03386, -, 0",
                "2025-07-01, -, 12, -, 38",
                "2025-06-30, DISTRICT, 12, -, 8",
                "2025-06-30, COMMUNE, -, quyet tien, 1",
                "2025-07-01, COMMUNE, -, quyet tien, 0"
            })
    void filtersEachCountByThemselves(LocalDate day, Level level, String parent, String name, int found) {
        var search = search(day, level, parent, name, null, "", 500);
        assertThat(territories.list(search)).hasSize(found);
        assertThat(territories.count(search)).isEqualTo(found);
        assertThat(territories.count(search(day, level, parent, name, null, "Z\n9\n2025-07-01", 1)))
                .isEqualTo(found);
    }

    @Test
    void aMapBeginsOnTheDayOnWhichItsCommunesChange() {
        assertThat(firstDayOfMap(LAST_OF_OLD, ENTERED)).contains(LocalDate.of(2021, 1, 1));
        assertThat(firstDayOfMap(FIRST_OF_NEW, ENTERED)).contains(FIRST_OF_NEW);
        assertThat(firstDayOfMap(LocalDate.of(2030, 1, 1), ENTERED)).contains(FIRST_OF_NEW);
        assertThat(firstDayOfMap(LocalDate.of(2021, 1, 1), ENTERED)).contains(LocalDate.of(2021, 1, 1));
        assertThat(firstDayOfMap(LocalDate.of(2020, 12, 31), ENTERED)).isEmpty();
    }

    @Test
    void noMapOfAPlanBeginsWhereAnotherProvinceChanges() {
        Requests.superuser("""
                INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en)
                VALUES ('99001', '[2026-01-01,)', 'COMMUNE', 'Xã', 'Khác', 'Other')""");
        try {
            assertThat(firstDayOfMap(LocalDate.of(2026, 1, 1), ENTERED)).contains(FIRST_OF_NEW);
        } finally {
            Requests.superuser("DELETE FROM territory WHERE code = '99001'");
        }
    }

    private Optional<LocalDate> firstDayOfMap(LocalDate day, OffsetDateTime knownAt) {
        return territories.firstDayOfMap(ObservationDatabase.PLAN.code(), day, knownAt);
    }

    @Test
    void aMergerIsOnTheMapFromTheInstantOnAtWhichItWasEntered() {
        merge();
        var day = LocalDate.of(2026, 10, 1);
        assertThat(validFrom(territories.coded("03451", day, BEFORE))).containsExactly("2025-07-01 to null");
        assertThat(validFrom(territories.coded("03451", day, ENTERED))).containsExactly("2026-10-01 to null");
        assertThat(validFrom(territories.coded("03451", day.minusDays(1), ENTERED)))
                .containsExactly("2025-07-01 to 2026-10-01");
        assertThat(validFrom(territories.coded("03451", day, null))).containsExactly("2026-10-01 to null");
        assertThat(firstDayOfMap(day, BEFORE)).contains(FIRST_OF_NEW);
        assertThat(firstDayOfMap(day, ENTERED)).contains(day);
        assertThat(firstDayOfMap(day.minusDays(1), ENTERED)).contains(FIRST_OF_NEW);
        var province = territories.province(day, null).orElseThrow().id();
        assertThat(codes(territories.onKnownMap(day, Level.COMMUNE, province, BEFORE), "2025-07-01"))
                .contains("03451");
        assertThat(codes(territories.onKnownMap(day, Level.COMMUNE, province, ENTERED), "2026-10-01"))
                .containsExactly("03451");
        // That of the day, with all mergers that are known now.
        assertThat(codes(territories.onMap(day, Level.COMMUNE, province, BEFORE), "2026-10-01"))
                .containsExactly("03451");
        assertThat(territories.onMap(day, Level.COMMUNE, province, null)).hasSize(38);
        assertThat(territories.onMap(day.minusDays(1), Level.COMMUNE, province, null))
                .hasSize(38);
    }

    private void merge() {
        jdbi.useTransaction(handle -> ObservationDatabase.continueFrom(
                handle,
                "2026-10-01",
                "SELECT id FROM territory WHERE code = '03451' AND upper(valid) IS NULL",
                "v.parent_code"));
        Requests.superuser("""
                UPDATE territory_lineage SET recorded_at = '%s'
                WHERE successor IN (SELECT id FROM territory WHERE lower(valid) = '2026-10-01')""".formatted(ENTERED));
    }

    @Test
    void aUnitTakesInThoseThatEndedBeforeItBegan() {
        merge();
        var old = jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT id FROM territory WHERE code IN ('03451', '03389') AND lower(valid) < '2026-01-01' AND level = 'COMMUNE'
                        ORDER BY code, lower(valid)""").mapTo(Integer.class).list());
        assertThat(territories.takenInBy(old))
                .extracting(taker -> old.indexOf(taker.unit()) + " " + taker.code() + " " + taker.validFrom())
                .containsExactlyInAnyOrder(
                        "0 03388 2025-07-01", "1 03451 2025-07-01", "1 03451 2026-10-01", "2 03451 2026-10-01");
    }

    @Test
    void aVillageIsKnownFromTheInstantOnAtWhichItWasEntered() {
        Requests.superuser("UPDATE territory SET known_from = '%s' WHERE code = 'V033881'".formatted(ENTERED));
        assertThat(territories.find("V033881", FIRST_OF_NEW, BEFORE)).isEmpty();
        assertThat(territories.find("V033881", FIRST_OF_NEW, ENTERED)).isPresent();
        assertThat(territories.find("V033881", FIRST_OF_NEW, null)).isPresent();
        assertThat(territories.coded("V033881", FIRST_OF_NEW, BEFORE)).isEmpty();
        assertThat(territories.coded("V033881", FIRST_OF_NEW, ENTERED)).hasSize(1);
    }

    /** Corrected twice; what was said last before the instant counts. */
    @Test
    void wordsAreThoseThatWereKnown() {
        Requests.superuser("""
                INSERT INTO territory_wording (territory, superseded_at, type_vi, name_vi, name_en, area_km2, legal_basis)
                SELECT id, timestamptz '2026-02-01 10:00:00+07', 'Xã', 'Một', 'One', NULL, 'L1' FROM territory WHERE code = '03451' AND upper(valid) IS NULL
                UNION ALL
                SELECT id, timestamptz '2026-02-01 11:00:00+07', 'Xã', 'Hai', 'Two', 2, NULL FROM territory WHERE code = '03451' AND upper(valid) IS NULL
                """);
        assertThat(words(BEFORE)).isEqualTo("Một One null L1");
        assertThat(words(ENTERED)).isEqualTo("Hai Two 2 null");
        assertThat(words(ENTERED.plusHours(1).minusNanos(1_000))).isEqualTo("Hai Two 2 null");
        assertThat(words(ENTERED.plusHours(1))).isEqualTo(words(null));
        assertThat(territories.named("hai", FIRST_OF_NEW, null, ENTERED)).hasSize(1);
        assertThat(territories.named("xa hai", FIRST_OF_NEW, Level.COMMUNE, ENTERED))
                .hasSize(1);
        assertThat(territories.named("xa hai", FIRST_OF_NEW, Level.DISTRICT, ENTERED))
                .isEmpty();
        assertThat(territories.named("xa hai", LAST_OF_OLD, Level.COMMUNE, ENTERED))
                .isEmpty();
        assertThat(territories.named("ha", FIRST_OF_NEW, null, ENTERED)).isEmpty();
        assertThat(territories.named("hai", FIRST_OF_NEW, null, null)).isEmpty();
    }

    private String words(OffsetDateTime knownAt) {
        var unit = territories.find("03451", FIRST_OF_NEW, knownAt).orElseThrow();
        return unit.nameVi() + " " + unit.nameEn() + " " + unit.areaKm2() + " " + unit.legalBasis();
    }

    private static List<String> validFrom(List<Territory> units) {
        return units.stream()
                .map(unit -> unit.validFrom() + " to " + unit.validUntil())
                .toList();
    }

    private static List<String> codes(List<Territory> units, String validFrom) {
        return units.stream()
                .filter(unit -> unit.validFrom().toString().equals(validFrom))
                .map(Territory::code)
                .toList();
    }

    private static TerritoryFilter search(
            LocalDate day, Level level, String parent, String name, OffsetDateTime knownAt, String after, int limit) {
        return new TerritoryFilter(day, level, parent, name, knownAt, after, limit);
    }
}
