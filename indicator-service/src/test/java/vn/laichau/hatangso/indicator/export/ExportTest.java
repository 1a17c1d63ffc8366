package vn.laichau.hatangso.indicator.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.SentFile;
import vn.laichau.hatangso.indicator.table.Cells;

@QuarkusTest
@ServiceTest
class ExportTest {

    private static final String PERIOD = "?period=2085";
    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String TABLE = OBSERVATIONS + "/table" + PERIOD;

    /** What makes a figure and its numbers: numerator, denominator, value. */
    private Map<String, List<BigDecimal>> expected;

    @BeforeEach
    void enterFigures() {
        SentFile.of("text/csv", "", """
                indicator,territory,period,operator,numerator,denominator,value
                household-fibre,12,2085,,1234567,2345678,
                household-fibre,03388,2085,vnpt,3,7,
                speed-4g,12,2085,,,,41.50
                """);
        var items = As.coordinator()
                .get(OBSERVATIONS + PERIOD)
                .then()
                .extract()
                .body()
                .jsonPath(io.restassured.path.json.config.JsonPathConfig.jsonPathConfig()
                        .numberReturnType(io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        expected = numbers(items);
        assertThat(expected).hasSize(3);
    }

    private static Map<String, List<BigDecimal>> numbers(JsonPath items) {
        return items.<Map<String, Object>>getList("items").stream()
                .collect(Collectors.toMap(
                        item -> item.get("indicator") + " " + item.get("territory"),
                        item -> numbers(column -> text(item.get(column)))));
    }

    private static String text(Object number) {
        return number == null ? "" : new BigDecimal(number.toString()).toPlainString();
    }

    private static List<BigDecimal> numbers(Function<String, String> cell) {
        return List.of("numerator", "denominator", "value").stream()
                .map(cell)
                .map(text -> text.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(text).stripTrailingZeros())
                .toList();
    }

    @Test
    void saysTheSameNumbersInCsv() {
        var csv = get("csv", "text/csv;charset=utf-8");
        assertThat(csv[0]).isEqualTo((byte) 'i');
        assertThat(rows(csv, ',', Function.identity())).isEqualTo(expected);
    }

    @Test
    void saysTheSameNumbersInCsvForVietnameseExcel() {
        var csv = get("csv-excel-vi", "text/csv;charset=utf-8;profile=excel-vi");
        assertThat(new String(csv, UTF_8)).startsWith("\uFEFFindicator;").contains(";41,50;");
        assertThat(rows(csv, ';', text -> text.replace(',', '.'))).isEqualTo(expected);
    }

    @Test
    void saysTheSameNumbersInAWorkbook() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(get("xlsx", SentFile.XLSX)))) {
            var rows = book.getFirstSheet().read();
            var header = rows.get(0).stream()
                    .map(cell -> FigureTable.keyOf(cell.getText()))
                    .toList();
            var numbers = rows.stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.getCellText(header.indexOf("indicator")) + " "
                                    + row.getCellText(header.indexOf("territory")),
                            row -> numbers(column ->
                                    row.getCellRawValue(header.indexOf(column)).orElse(""))));
            assertThat(numbers).isEqualTo(expected);
        }
    }

    @Test
    void saysTheSameNumbersInSdmxCsvAndCutsSharesOff() {
        var csv = get("sdmx-csv", "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8");
        var rows = CsvReader.builder().ofNamedCsvRecord(new String(csv, UTF_8)).stream()
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(value(rows, "speed-4g")).isEqualTo("41.50");
        assertThat(rows.stream().map(row -> row.getField("DEMONSTRATION"))).containsOnly("false");
        assertThat(rows.stream()
                        .filter(row -> row.getField("REF_AREA").equals("03388"))
                        .map(row -> row.getField("OBS_VALUE") + " " + row.getField("OPERATOR")))
                .containsExactly("42.8571 vnpt");
        assertThat(rows.stream()
                        .filter(row -> row.getField("OPERATOR").equals("_T"))
                        .map(row -> row.getField("NUMERATOR")))
                .contains("1234567");
    }

    @Test
    void choosesTheFormByAcceptToo() {
        As.coordinator()
                .header("Accept", "text/csv;profile=excel-vi")
                .get(OBSERVATIONS + PERIOD)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"so-lieu.csv\""))
                .header("Link", equalTo("</api/v1/observations/metadata>; rel=\"describedby\""));
        As.coordinator()
                .header("Accept", "application/json")
                .get(OBSERVATIONS + PERIOD)
                .then()
                .contentType("application/json");
    }

    @Test
    void answersUnchangedAndShowsEveryoneNoMoreThanIsPublic() {
        var tag = As.coordinator().get(TABLE + "&format=csv").then().extract().header("ETag");
        As.coordinator()
                .header("If-None-Match", tag)
                .get(TABLE + "&format=csv")
                .then()
                .statusCode(304);
        var everyones = given().header("If-None-Match", tag)
                .get(TABLE + "&format=csv")
                .then()
                .statusCode(200)
                .extract();
        assertThat(everyones.asString().lines()).hasSize(1);
        given().get(TABLE + "&format=pdf").then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void keepsTheTagOfAPastDayWhenAFigureBecomesKnownAndOfNoTableThatNamesAPlaceOtherwise() {
        var past = TABLE + "&asOf=2025-01-31&format=";
        for (var form : List.of("csv", "xlsx")) {
            var then = given().get(past + form).header("ETag");
            var now = given().get(TABLE + "&format=" + form).header("ETag");
            SentFile.of(
                    "text/csv",
                    "",
                    "indicator,territory,period,operator,numerator,denominator,value\nspeed-4g,12,2085,,,,%s\n"
                            .formatted(form.length()));
            given().header("If-None-Match", then).get(past + form).then().statusCode(304);
            given().header("If-None-Match", now)
                    .get(TABLE + "&format=" + form)
                    .then()
                    .statusCode(200);
            As.superuser("UPDATE territory SET version = version + 1 WHERE code = '03388'");
            given().header("If-None-Match", then).get(past + form).then().statusCode(200);
        }
    }

    @Test
    void givesTablesThatCanBeSentBackAndChangeNothing() {
        for (var form : List.of("csv", "csv-excel-vi", "xlsx")) {
            var options = form.equals("csv-excel-vi") ? "?profile=excel-vi" : "";
            var content = As.coordinator().get(TABLE + "&format=" + form).asByteArray();
            var job = SentFile.of(form.equals("xlsx") ? SentFile.XLSX : "text/csv", options, content);
            assertThat(job.getInt("unchanged")).as(form + job.prettify()).isEqualTo(3);
        }
    }

    @Test
    void saysWhatATableMeans() {
        given().get(OBSERVATIONS + "/metadata")
                .then()
                .statusCode(200)
                .body("demonstration", equalTo(false))
                .body("columns[0].name", equalTo("indicator"))
                .body("indicators.find { it.code == 'speed-4g' }.unit", equalTo("MBIT_PER_SECOND"));
    }

    @Test
    void showsATextThatASpreadsheetWouldRunAsText() {
        assertThat(Cells.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(Cells.harmless("+84")).isEqualTo("'+84");
        assertThat(Cells.harmless("-x")).isEqualTo("'-x");
        assertThat(Cells.harmless("@SUM")).isEqualTo("'@SUM");
        assertThat(Cells.harmless("Đoàn Kết")).isEqualTo("Đoàn Kết");
        var negative = new FigureRow(
                "i",
                "=HYPERLINK()",
                "t",
                "n",
                "2085",
                null,
                null,
                null,
                new BigDecimal("-1.5"),
                "U",
                "FINAL",
                "ENTRY",
                "r",
                "s",
                java.time.OffsetDateTime.MIN);
        assertThat(FigureTable.TABLE.texts(negative, Language.VI, BigDecimal::toPlainString))
                .contains("-1.5", "'=HYPERLINK()");
    }

    private static byte[] get(String format, String type) {
        return As.coordinator()
                .get(TABLE + "&format=" + format)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
    }

    private static String value(List<NamedCsvRecord> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.getField("INDICATOR").equals(indicator))
                .map(row -> row.getField("OBS_VALUE"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<BigDecimal>> rows(byte[] csv, char separator, Function<String, String> number) {
        var text = new String(csv, UTF_8).replace("\uFEFF", "");
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text).stream()
                .collect(Collectors.toMap(
                        row -> row.getField("indicator") + " " + row.getField("territory"),
                        row -> numbers(column -> number.apply(row.getField(column)))));
    }
}
