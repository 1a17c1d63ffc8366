package vn.laichau.hatangso.indicator.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.ServiceTest;

/** Of any file: it is recorded as it says, to the last digit, and importing it again in any order changes nothing. */
@QuarkusTest
@ServiceTest
class ImportTwiceTest {

    private static final int LINES = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void changesNothingWhenAFileIsImportedTwice(long seed) throws SQLException {
        var random = new Random(seed);
        var figures = figures(random, seed);
        var first = SentFile.of("text/csv", "", file(figures, random));
        assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(figures.size());
        assertThat(stored(first.getString("id"))).isEqualTo(figures);

        var before = count("SELECT sum(xmin::text::bigint) + count(*) FROM observation");
        var version = count("SELECT version FROM recording");
        var second = SentFile.of("text/csv", "", file(figures, random));
        assertThat(second.getInt("unchanged")).isEqualTo(figures.size());
        assertThat(count("SELECT sum(xmin::text::bigint) + count(*) FROM observation"))
                .isEqualTo(before);
        assertThat(count("SELECT version FROM recording")).isEqualTo(version);
    }

    /** Speeds of all sizes and scales, by place. */
    private static Map<String, BigDecimal> figures(Random random, long seed) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < LINES; i++) {
            var year = 2000 + random.nextInt(20) + (int) (seed % 10) * 20;
            var period = "%d-%02d".formatted(year < 2100 ? year : year - 60, 1 + random.nextInt(12));
            var place = "12," + period + ",op" + seed + "-" + random.nextInt(5);
            var number = new BigDecimal(new BigInteger(random.nextInt(60), random), random.nextInt(10));
            figures.put(place, random.nextInt(10) == 0 ? BigDecimal.ZERO : number);
        }
        figures.keySet().removeIf(place -> place.compareTo("12,2021") < 0);
        return figures;
    }

    private static String file(Map<String, BigDecimal> figures, Random random) {
        var lines = new java.util.ArrayList<>(figures.entrySet().stream()
                .map(figure ->
                        "speed-4g," + figure.getKey() + "," + figure.getValue().toPlainString())
                .toList());
        Collections.shuffle(lines, random);
        return "indicator,territory,period,operator,value\n" + String.join("\n", lines) + "\n";
    }

    private static Map<String, BigDecimal> stored(String id) throws SQLException {
        var stored = new LinkedHashMap<String, BigDecimal>();
        try (var connection = SuiteDatabase.superuser();
                var query = connection.prepareStatement("""
                        SELECT t.code || ',' || o.period || ',' || o.operator, o.value
                        FROM observation o JOIN territory t ON t.id = o.territory WHERE o.source_ref = ?
                        """)) {
            query.setString(1, id);
            var rows = query.executeQuery();
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getBigDecimal(2));
            }
        }
        return stored;
    }
}
