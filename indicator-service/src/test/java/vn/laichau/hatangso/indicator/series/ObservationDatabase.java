package vn.laichau.hatangso.indicator.series;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.database.JdbiProducer;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Ratios;
import vn.laichau.hatangso.indicator.territory.file.ProvinceMap;

/**
 * A migrated database with the real map, two villages in each of three communes that became one, and four indicators: 1 is a
 * union, 2 a ratio, 3 a sum, 4 has one denominator for all operators. One for all properties; each empties the facts it needs empty.
 */
public final class ObservationDatabase {

    private static final List<Aggregation> KINDS =
            List.of(Aggregation.UNION, Aggregation.RATIO, Aggregation.SUM, Aggregation.SHARED_DENOMINATOR);

    private static final SuiteDatabase DATABASE = new SuiteDatabase();

    /** Of the province whose map is loaded. */
    public static final PlanSettings PLAN = new Followed("p", false);

    private static Jdbi jdbi;

    private record Followed(String code, boolean demonstration) implements PlanSettings {}

    private ObservationDatabase() {}

    /** As the application's role, which may read and write everything. */
    public static synchronized Jdbi open() {
        if (jdbi == null) {
            var server = DATABASE.start();
            var url = server.get("DATABASE_URL");
            Flyway.configure()
                    .dataSource(url, server.get("DATABASE_OWNER_USER"), server.get("DATABASE_OWNER_PASSWORD"))
                    .locations("db/chassis", "db/migration")
                    .placeholders(java.util.Map.of("app", server.get("DATABASE_USER")))
                    .load()
                    .migrate();
            var mapper =
                    new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            jdbi = JdbiProducer.configured(
                    Jdbi.create(connection(url, server.get("DATABASE_USER"), server.get("DATABASE_PASSWORD"))), mapper);
            ProvinceMap.load(jdbi, mapper);
            define();
        }
        // A service that was tested in between has one of its own.
        DATABASE.beLookedInto();
        // A test before may have played somebody.
        jdbi.useHandle(handle -> handle.execute(
                "SET app.organisation = ''; SET app.roles = ',background,coordinator,'; SET app.figures = 'ALL'"));
        return jdbi;
    }

    /** One that is kept, as a pool does: a new one for each step of a property would take longer than the step. */
    private static Connection connection(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As it is defined here. */
    public static Indicator indicator(int number) {
        var across = KINDS.get(number - 1);
        return Ratios.of(number, across == Aggregation.SUM ? across : Aggregation.RATIO, across);
    }

    /** Without facts, mergers and ends of firms, and with the villages where they were. */
    public static void forget() {
        Requests.superuser("""
                DELETE FROM observation_withdrawal;
                DELETE FROM observation;
                DELETE FROM operator_end;
                UPDATE territory v SET parent_code = home.code
                FROM territory old JOIN territory_lineage l ON l.predecessor = old.id
                JOIN territory home ON home.id IN (old.id, l.successor)
                WHERE v.level = 'VILLAGE' AND old.code = substr(v.code, 2, 5) AND home.level = 'COMMUNE'
                  AND home.valid @> v.valid AND v.parent_code <> home.code;
                DELETE FROM territory_within;
                DELETE FROM territory_lineage WHERE successor IN (SELECT id FROM territory WHERE lower(valid) >= '2026-01-01');
                DELETE FROM territory WHERE lower(valid) >= '2026-01-01';
                UPDATE territory SET valid = daterange(lower(valid), NULL) WHERE upper(valid) >= '2026-01-01';
                SELECT refresh_territory_within();
                """);
    }

    /** Says how a firm ended, or without a day that it goes on. */
    public static void end(Handle handle, String operator, String day, String successor) {
        handle.execute(
                "UPDATE operator_end SET superseded_at = clock_timestamp() WHERE superseded_at = 'infinity' AND operator = ?",
                operator);
        if (day != null) {
            handle.execute(
                    "INSERT INTO operator_end (operator, ended_on, successor, recorded_at) VALUES (?, ?::date, ?, clock_timestamp())",
                    operator,
                    day,
                    successor);
        }
    }

    /** Lets a unit go on under its code from a day on, as a merger does that is entered when figures of its year are known. */
    public static void continueFrom(Handle handle, String day, String unit, String parent) {
        var ended = handle.createUpdate("""
                        UPDATE territory SET valid = daterange(lower(valid), '%1$s')
                        WHERE upper(valid) IS NULL AND lower(valid) < '%1$s' AND id = (%2$s)""".formatted(day, unit)).execute();
        if (ended > 0) {
            handle.execute("""
                    INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code)
                    SELECT v.code, daterange('%1$s', NULL), v.level, v.type_vi, v.name_vi, v.name_en, %2$s
                    FROM territory v
                    WHERE upper(v.valid) = '%1$s'
                      AND v.code NOT IN (SELECT code FROM territory WHERE lower(valid) = '%1$s')""".formatted(day, parent));
            handle.execute("""
                    INSERT INTO territory_lineage (predecessor, successor, legal_basis)
                    SELECT o.id, n.id, 'x' FROM territory o JOIN territory n ON n.code = o.code AND lower(n.valid) = upper(o.valid)
                    WHERE lower(n.valid) = '%s' ON CONFLICT DO NOTHING""".formatted(day));
            handle.execute("SELECT refresh_territory_within()");
        }
    }

    private static void define() {
        Requests.superuser("""
                INSERT INTO plan (code, version, title, symbol, issued_year, issuer, signed_for, province, demonstration,
                                  loaded_at)
                VALUES ('p', '1', '{}', 's', 2023, 'i', '{}', '12', false, now());
                INSERT INTO indicator (code, plan, position, name, definition, theme, measure, unit, better,
                                       across_territories, across_operators, across_time, clauses)
                SELECT kind, 'p', n, '{}', '{}', 'T', 'RATIO', 'PERCENT', 'HIGHER', CASE kind WHEN 'SUM' THEN 'SUM' ELSE 'RATIO' END,
                       kind, 'LATEST', '{}'
                FROM unnest(ARRAY['UNION', 'RATIO', 'SUM', 'SHARED_DENOMINATOR']) WITH ORDINALITY AS k (kind, n);
                INSERT INTO known_operator (code) VALUES ('vnpt'), ('viettel'), ('mobifone');
                INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code)
                SELECT 'V' || c.code || n, u.valid, 'VILLAGE', 'Bản', 'Bản ' || n, 'Village', u.code
                FROM territory c JOIN territory_lineage l ON l.predecessor = c.id
                JOIN territory u ON u.id IN (c.id, l.successor), generate_series(1, 2) n
                WHERE c.code IN ('03386', '03388', '03389') AND lower(c.valid) = '2021-01-01';
                INSERT INTO territory_lineage (predecessor, successor, legal_basis)
                SELECT o.id, n.id, 'x' FROM territory o JOIN territory n ON n.code = o.code AND lower(n.valid) = upper(o.valid)
                WHERE o.level = 'VILLAGE' AND n.level = 'VILLAGE';
                SELECT refresh_territory_within();
                """);
    }
}
