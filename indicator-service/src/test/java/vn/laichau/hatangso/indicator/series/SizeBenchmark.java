package vn.laichau.hatangso.indicator.series;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.TerritoryFigures;

/**
 * What the figures of one province cost beside those of 33 made-up ones, at three sizes of the whole; the province has as many at each
 * (docs/operations/growth.md). By hand; {@code -Dsize.figures=100000,1000000} asks for others.
 */
class SizeBenchmark {

    private static final int ROUNDS = 15;
    private static final int BATCH = 10_000;

    /** Figures of a month: communes, operators, indicators. */
    private static final int A_MONTH = 3_283 * 3 * 3;

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final OffsetDateTime PAST = OffsetDateTime.parse("2026-09-01T00:00:00Z");

    /** The Ministry's 34 provinces and 3,321 communes. */
    private static final String OTHER_PROVINCES = """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, demonstration)
            SELECT 'P' || p, '[2025-07-01,)', 'PROVINCE', 'Tỉnh', 'Tỉnh ' || p, 'Province', true FROM generate_series(0, 32) p;
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, demonstration)
            SELECT 'C' || c, '[2025-07-01,)', 'COMMUNE', 'Xã', 'Xã ' || c, 'Commune', 'P' || c %% 33, true
            FROM generate_series(0, 3282) c;
            SELECT refresh_territory_within();
            """.replace("%%", "%");

    private static final String COLUMNS = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status, source_kind,
                                     source_ref, source_item, recorded_at)
            """;

    private static final String OURS = COLUMNS + """
            SELECT i, t.id, to_char(m, 'YYYY-MM'), (m + interval '1 month - 1 day')::date, o, 7, 10, 'FINAL', 'DEMONSTRATION', '', '',
                   '2026-08-01'
            FROM territory t, generate_series(1, 4) i, unnest(ARRAY['vnpt', 'viettel', 'mobifone']) o,
                 generate_series('2025-07-01'::timestamp, '2026-06-01', '1 month') m
            WHERE t.valid @> DATE '2026-06-30' AND t.demonstration = false
              AND t.level = CASE i WHEN 1 THEN 'VILLAGE' ELSE 'COMMUNE' END
            """;

    /** By number: month, then indicator, operator and commune. */
    private static final String THEIRS = COLUMNS + """
            SELECT 2 + n / 9849 %% 3, c.id, to_char(m, 'YYYY-MM'), (m + interval '1 month - 1 day')::date,
                   (ARRAY['vnpt', 'viettel', 'mobifone'])[1 + n / 3283 %% 3], n %% 11, 11, 'FINAL', 'DEMONSTRATION', '', '', '2026-08-01'
            FROM generate_series(%1$d, %2$d - 1) n
            CROSS JOIN LATERAL (SELECT '2025-07-01'::timestamp + n / %3$d * interval '1 month' AS m) month
            JOIN territory c ON c.code = 'C' || n %% 3283
            """;

    private static final String SIZES = """
            SELECT relname, reltuples::bigint AS rows, pg_total_relation_size(oid) AS bytes FROM pg_class
            WHERE relname IN ('observation', 'village_union', 'territory_within', 'audit_entry') ORDER BY relname
            """;

    private static final String FORGET = """
            SET session_replication_role = replica;
            DELETE FROM observation o USING territory t WHERE t.id = o.territory AND t.demonstration AND t.code ~ '^[CP]';
            DELETE FROM territory WHERE demonstration AND code ~ '^[CP]';
            SET session_replication_role = DEFAULT;
            SELECT refresh_territory_within();
            """;

    private final Jdbi jdbi = ObservationDatabase.open();
    private final TerritoryFigures figures = new TerritoryFigures(jdbi);
    private int theirs;

    private interface Work {
        void run() throws SQLException;
    }

    /** The database is that of all tests of a run. */
    @AfterEach
    void forget() {
        Requests.superuser(FORGET);
        ObservationDatabase.forget();
    }

    @Test
    void printsWhatAProvinceCostsBesideOthers() throws SQLException {
        ObservationDatabase.forget();
        Requests.superuser(OTHER_PROVINCES);
        jdbi.useHandle(handle -> handle.execute(OURS));
        var first = new LinkedHashMap<String, Double>();
        for (var size :
                System.getProperty("size.figures", "100000,1000000,10000000").split(",")) {
            fill(Integer.parseInt(size));
            if (first.isEmpty()) {
                // Until the programs are warm.
                measured();
            }
            System.out.printf("%,d figures%n", SuiteDatabase.count("SELECT count(*) FROM observation"));
            measured()
                    .forEach((what, milliseconds) -> System.out.printf(
                            "  %-48s %9.1f ms  %5.2f%n",
                            what, milliseconds, milliseconds / first.computeIfAbsent(what, begun -> milliseconds)));
            printSizes();
        }
    }

    /** Past the triggers, which would take hours of it; what they cost is measured apart. */
    private void fill(int size) throws SQLException {
        var missing = Math.max(0, size - (int) SuiteDatabase.count("SELECT count(*) FROM observation"));
        try (var superuser = SuiteDatabase.superuser()) {
            superuser.createStatement().execute("SET session_replication_role = replica");
            superuser.createStatement().execute(THEIRS.formatted(theirs, theirs + missing, A_MONTH));
        }
        theirs += missing;
    }

    private Map<String, Double> measured() throws SQLException {
        var provinces = units("t.code = '12'");
        var communes = units("t.level = 'COMMUNE' AND NOT t.demonstration");
        var commune = units("t.code = '03388'");
        var now = new AsOfScope(PAST.plusYears(100), true, false);
        var measured = new LinkedHashMap<String, Double>();
        measured.put("vacuum and analyze", once(() -> {
            try (var superuser = SuiteDatabase.superuser()) {
                superuser.createStatement().execute("VACUUM (ANALYZE) observation");
            }
        }));
        measured.put("a commune, one indicator", median(() -> read(commune, now, 2)));
        measured.put("the province, one indicator", median(() -> read(provinces, now, 2)));
        measured.put("its communes, three indicators", median(() -> read(communes, now, 2, 3, 4)));
        measured.put(
                "the same as known at a past instant",
                median(() -> read(communes, new AsOfScope(PAST, false, false), 2, 3, 4)));
        measured.put("its union over operators", median(() -> read(provinces, now, 1)));
        measured.put("%,d figures recorded with all triggers".formatted(BATCH), median(5, this::record));
        measured.put("one figure corrected", median(() -> correct(commune.get(0))));
        return measured;
    }

    private void read(List<Integer> units, AsOfScope scope, int... indicators) {
        var read = figures.list(
                Arrays.stream(indicators)
                        .mapToObj(ObservationDatabase::indicator)
                        .toList(),
                units,
                false,
                FROM,
                TO,
                scope);
        if (read.isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private void record() {
        jdbi.useHandle(handle -> handle.execute(THEIRS.formatted(theirs, theirs + BATCH, A_MONTH)));
        theirs += BATCH;
    }

    private void correct(int unit) {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    UPDATE observation SET superseded_at = clock_timestamp()
                    WHERE indicator = 2 AND territory = ? AND period = '2026-06' AND operator = 'vnpt' AND superseded_at = 'infinity'
                    """, unit);
            handle.execute(
                    COLUMNS
                            + "VALUES (2, ?, '2026-06', '2026-06-30', 'vnpt', 7, 10, 'FINAL', 'DEMONSTRATION', '', '', clock_timestamp())",
                    unit);
        });
    }

    private List<Integer> units(String which) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM territory t WHERE t.valid @> DATE '2026-06-30' AND " + which)
                .mapTo(Integer.class)
                .list());
    }

    private void printSizes() {
        jdbi.useHandle(
                handle -> handle.createQuery(SIZES).mapToMap().forEach(table -> System.out.printf("  %s%n", table)));
        System.out.printf(
                "  database: %,d bytes%n", SuiteDatabase.count("SELECT pg_database_size(current_database())"));
    }

    private static double median(Work work) throws SQLException {
        return median(ROUNDS, work);
    }

    private static double median(int rounds, Work work) throws SQLException {
        work.run();
        var taken = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            taken[round] = once(work);
        }
        Arrays.sort(taken);
        return taken[rounds / 2];
    }

    private static double once(Work work) throws SQLException {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
