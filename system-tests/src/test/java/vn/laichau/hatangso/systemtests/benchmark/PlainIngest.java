package vn.laichau.hatangso.systemtests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;
import org.postgresql.PGConnection;

/**
 * The other ways to the same rows in the same table, triggers and constraints included: no request, token, check or job. Each
 * is one transaction and gives its seconds.
 */
final class PlainIngest implements AutoCloseable {

    private static final int ROWS_OF_A_STATEMENT = 500;
    /** As Quarkus sets it. */
    private static final String BATCH = "15";

    private static final String PLACE = "(o.indicator, o.period_end, o.territory, o.period, o.operator)"
            + " = (a.indicator, a.period_end, a.territory, a.period, a.operator) AND o.superseded_at = 'infinity'";

    private static final List<String> APPLY = List.of("ANALYZE arriving", """
            UPDATE observation o SET superseded_at = now() FROM arriving a
            WHERE %s AND (o.numerator, o.denominator) IS DISTINCT FROM (a.numerator, a.denominator)
            """.formatted(PLACE), """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                     source_kind, source_ref, source_item, recorded_at)
            SELECT indicator, territory, period, period_end, operator, numerator, denominator,
                   'PROVISIONAL', 'IMPORT', 'benchmark', line::text, now()
            FROM arriving a WHERE NOT EXISTS (SELECT FROM observation o WHERE %s)
            ORDER BY indicator, period_end, territory, period, operator
            """.formatted(PLACE));

    private static final String UPSERT = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                     source_kind, source_ref, source_item, recorded_at)
            VALUES %s
            ON CONFLICT (indicator, period_end, territory, period, operator) WHERE superseded_at = 'infinity'
            DO UPDATE SET (numerator, denominator) = (excluded.numerator, excluded.denominator)
            WHERE (observation.numerator, observation.denominator) IS DISTINCT FROM (excluded.numerator, excluded.denominator)
            """.formatted(String.join(
            ", ",
            Collections.nCopies(
                    ROWS_OF_A_STATEMENT, "(?, ?, ?, ?, ?, ?, ?, 'PROVISIONAL', 'IMPORT', 'benchmark', ?, now())")));

    private final DataSource database;
    private final SessionFactory entities;
    private final int indicator;
    private final int territory;
    private final Map<Integer, byte[]> encoded = new TreeMap<>();

    PlainIngest(DataSource database) throws SQLException {
        this.database = database;
        var entity = new Configuration()
                .addAnnotatedClass(FigureRow.class)
                .setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy())
                .setProperty("hibernate.jdbc.batch_size", BATCH);
        entity.getProperties().put("hibernate.connection.datasource", database);
        this.entities = entity.buildSessionFactory();
        this.indicator = (int) number("SELECT id FROM indicator WHERE code = '" + GeneratedFigure.INDICATOR + "'");
        this.territory = (int) number("SELECT id FROM territory WHERE code = '" + GeneratedFigure.TERRITORY + "'");
    }

    /** Binary COPY into a table of its own, and the statements that keep what was there before. */
    double copied(int size) throws SQLException, IOException {
        var rows = encoded.get(size);
        if (rows == null) {
            rows = BinaryCopy.of(size, indicator, territory);
            encoded.put(size, rows);
        }
        var begun = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    CREATE TEMP TABLE arriving (line integer, indicator integer, territory integer, period text,
                        period_end date, operator text, numerator integer, denominator integer) ON COMMIT DROP
                    """);
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY arriving (" + BinaryCopy.COLUMNS + ") FROM STDIN (FORMAT binary)");
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
            for (var sql : APPLY) {
                statement.execute(sql);
            }
            connection.commit();
        }
        return seconds(begun);
    }

    double valuesOfFiveHundred(int size) throws SQLException {
        assertThat(size % ROWS_OF_A_STATEMENT).isZero();
        var begun = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            connection.setAutoCommit(false);
            for (int first = 0; first < size; first += ROWS_OF_A_STATEMENT) {
                var parameter = 0;
                for (int number = first; number < first + ROWS_OF_A_STATEMENT; number++) {
                    var figure = new GeneratedFigure(number);
                    for (var value : List.of(
                            indicator,
                            territory,
                            figure.period(),
                            figure.periodEnd(),
                            figure.operator(),
                            figure.numerator(),
                            GeneratedFigure.DENOMINATOR,
                            Integer.toString(number))) {
                        statement.setObject(++parameter, value);
                    }
                }
                statement.executeUpdate();
            }
            connection.commit();
        }
        return seconds(begun);
    }

    double persisted(int size) {
        var begun = System.nanoTime();
        entities.inTransaction(session -> {
            var now = OffsetDateTime.now(Clock.systemUTC());
            IntStream.range(0, size).forEach(number -> {
                session.persist(new FigureRow(new GeneratedFigure(number), indicator, territory, now));
                if (number % ROWS_OF_A_STATEMENT == ROWS_OF_A_STATEMENT - 1) {
                    session.flush();
                    session.clear();
                }
            });
        });
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The table as it was before the first figure. */
    void empty() throws SQLException {
        run("TRUNCATE observation CASCADE");
        run("CHECKPOINT");
    }

    /** Whichever way they came: as many rows, with the same sum. */
    void compare(int size) throws SQLException {
        assertThat(number("SELECT count(*) FROM observation")).isEqualTo(size);
        assertThat(number("SELECT sum(numerator) FROM observation"))
                .isEqualTo(IntStream.range(0, size)
                        .mapToLong(number -> new GeneratedFigure(number).numerator())
                        .sum());
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        entities.close();
    }
}
