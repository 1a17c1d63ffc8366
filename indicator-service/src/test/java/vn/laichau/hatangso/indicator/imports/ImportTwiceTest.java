package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** Of any file: it is recorded as it says, to the last digit, and importing it again in any order changes nothing. */
@QuarkusTest
@ServiceTest
class ImportTwiceTest {

    private static final List<String> COLUMNS =
            List.of("indicator", "territory", "period", "operator", "numerator", "denominator", "value");

    /** A spreadsheet keeps fifteen digits of a number. */
    private static final int BITS_OF_A_CELL = 49;

    private static final List<String> TABLES = List.of("observation", "village_union", "figure_finding");

    @BeforeEach
    void haveVillages() {
        Requests.administrator()
                .contentType("text/csv")
                .body(
                        "code,validFrom,type,nameVi,parentCode\nHAI1,2025-07-01,Bản,Một,03640\nHAI2,2025-07-01,Bản,Hai,03640\n"
                                .getBytes(UTF_8))
                .post("/api/v1/territories/villages")
                .then()
                .statusCode(200);
    }

    @BeforeEach
    void knowTheOperators() {
        Requests.superuser("""
                INSERT INTO known_operator
                SELECT 'op' || form || '-' || number FROM generate_series(0, 3) form, generate_series(0, 4) number
                ON CONFLICT DO NOTHING
                """);
    }

    /** Months of three decades have figures: classes that follow count in some of them. */
    @AfterEach
    void forgetTheFiguresAndVillages() {
        Requests.superuser("""
                DELETE FROM figure_finding WHERE operator LIKE 'op_-_';
                DELETE FROM observation WHERE operator LIKE 'op_-_';
                DELETE FROM figure_finding WHERE territory IN (SELECT id FROM territory WHERE level = 'VILLAGE');
                DELETE FROM observation WHERE territory IN (SELECT id FROM territory WHERE level = 'VILLAGE');
                DELETE FROM territory_within WHERE part IN (SELECT id FROM territory WHERE level = 'VILLAGE');
                DELETE FROM territory WHERE level = 'VILLAGE';
                """);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenAFileIsImportedTwice(FileFormat form) throws SQLException {
        var random = new Random(11L + form.ordinal());
        var figures = figures(form, random);
        var first = UploadedFile.of(form.mediaType, form.options, file(form, figures, random));
        assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(figures.size());
        assertThat(stored(first.getString("id"))).isEqualTo(figures);
        assertThat(
                        count(
                                "SELECT count(*) FROM village_union u JOIN territory c ON c.id = u.commune WHERE c.code = '03640'"))
                .isPositive();

        var before = state();
        var second = UploadedFile.of(form.mediaType, form.options, file(form, figures, random));
        assertThat(second.getInt("unchanged")).isEqualTo(figures.size());
        assertThat(state()).isEqualTo(before);
    }

    /** Each row as it was written, what is counted of writings, and the answers. */
    private static List<Object> state() {
        var rows = TABLES.stream().map(table -> count("SELECT sum(xmin::text::bigint) + count(*) FROM " + table));
        var versions =
                Stream.of("recording", "knowledge_version").map(table -> count("SELECT sum(version) FROM " + table));
        var answers = Stream.of(
                        "series?indicator=village-fixed-broadband&level=COMMUNE",
                        "series?indicator=household-fibre",
                        "progress",
                        "observations?indicator=speed-4g")
                .map(path -> Requests.coordinator().get("/api/v1/" + path).header("ETag"));
        return Stream.of(rows, versions, answers)
                .flatMap(part -> part.<Object>map(each -> each))
                .toList();
    }

    /** Speeds of all sizes and scales, ratios, and what operators cover in villages: numbers by place. */
    private static Map<List<String>, List<BigDecimal>> figures(FileFormat form, Random random) {
        var figures = new HashMap<List<String>, List<BigDecimal>>();
        var bits = form == FileFormat.XLSX ? BITS_OF_A_CELL : 60;
        for (int i = 0; i < 80; i++) {
            var speed = new BigDecimal(new BigInteger(random.nextInt(bits), random), random.nextInt(10));
            figures.put(place(form, random, "speed-4g"), numbers(null, null, speed));
            var households = random.nextInt(1, 5000);
            figures.put(
                    place(form, random, "household-fibre"), numbers(random.nextInt(households + 1), households, null));
        }
        for (var operator : List.of("vnpt", "viettel", "mobifone")) {
            for (int year = 2025; year < 2030; year++) {
                for (var village : List.of("HAI1", "HAI2")) {
                    figures.put(
                            List.of("village-fixed-broadband", village, Integer.toString(year), operator),
                            numbers(random.nextInt(2), 1, null));
                }
            }
        }
        return figures;
    }

    private static List<String> place(FileFormat form, Random random, String indicator) {
        var period = "%d-%02d".formatted(2021 + random.nextInt(29), 1 + random.nextInt(12));
        return List.of(indicator, "12", period, "op" + form.ordinal() + "-" + random.nextInt(5));
    }

    private static List<BigDecimal> numbers(Integer numerator, Integer denominator, BigDecimal value) {
        return Arrays.asList(
                numerator == null ? null : plain(BigDecimal.valueOf(numerator)),
                denominator == null ? null : plain(BigDecimal.valueOf(denominator)),
                plain(value));
    }

    /** However many zeros it ends with. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static byte[] file(FileFormat form, Map<List<String>, List<BigDecimal>> figures, Random random) {
        var rows = new ArrayList<>(figures.entrySet().stream()
                .map(figure -> Stream.concat(figure.getKey().stream(), figure.getValue().stream())
                        .toArray())
                .toList());
        Collections.shuffle(rows, random);
        return form.write(COLUMNS, rows);
    }

    private static Map<List<String>, List<BigDecimal>> stored(String id) throws SQLException {
        var stored = new HashMap<List<String>, List<BigDecimal>>();
        try (var connection = SuiteDatabase.superuser();
                var query = connection.prepareStatement("""
                        SELECT i.code, t.code, o.period, o.operator, o.numerator, o.denominator, o.value
                        FROM observation o JOIN territory t ON t.id = o.territory JOIN indicator i ON i.id = o.indicator
                        WHERE o.source_ref = ?
                        """)) {
            query.setString(1, id);
            var rows = query.executeQuery();
            while (rows.next()) {
                stored.put(
                        List.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                        Stream.of(5, 6, 7)
                                .map(column -> number(rows, column))
                                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
            }
        }
        return stored;
    }

    private static BigDecimal number(java.sql.ResultSet rows, int column) {
        try {
            return plain(rows.getBigDecimal(column));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
