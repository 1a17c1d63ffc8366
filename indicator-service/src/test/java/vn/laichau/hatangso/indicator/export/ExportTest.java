package vn.laichau.hatangso.indicator.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;
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
        UploadedFile.of("text/csv", "", """
                indicator,territory,period,operator,numerator,denominator,value
                household-fibre,12,2085,,1234567,2345678,
                household-fibre,03388,2085,vnpt,3,7,
                speed-4g,12,2085,,,,41.50
                """);
        var items = Requests.coordinator()
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
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(get("xlsx", UploadedFile.XLSX)))) {
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
        assertThat(rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.getField("INDICATOR") + " " + row.getField("REF_AREA"), ExportTest::inSdmx)))
                .isEqualTo(expected);
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

    /** A ratio has its share as the observed value; a quantity has neither numerator nor denominator. */
    private static List<BigDecimal> inSdmx(NamedCsvRecord row) {
        var isRatio = !row.getField("DENOMINATOR").isEmpty();
        return numbers(column -> column.equals("value")
                ? isRatio ? "" : row.getField("OBS_VALUE")
                : row.getField(column.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-excel-vi", "xlsx", "sdmx-csv"})
    void givesTheSameBytesUnderTheSameStrongTagUntilSomethingChanges(String form) {
        var table = TABLE + "&format=" + form;
        var first = Requests.coordinator().get(table).then().statusCode(200).extract();
        var tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        var unchanged =
                Requests.coordinator().header("If-None-Match", tag).get(table).then();
        assertThat(unchanged
                        .statusCode(304)
                        .header("ETag", equalTo(tag))
                        .extract()
                        .asByteArray())
                .isEmpty();
        var second = Requests.coordinator().get(table).then().statusCode(200).extract();
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        UploadedFile.of(
                "text/csv", "", "indicator,territory,period,value\nspeed-4g,12,2085,%d\n".formatted(form.length()));
        Requests.coordinator().header("If-None-Match", tag).get(table).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-excel-vi", "xlsx", "sdmx-csv"})
    void tellsInEachFormWhatWasKnownAtAnInstant(String form) throws IOException {
        var period = "20" + (30 + form.length());
        var file = "indicator,territory,period,value\nspeed-4g,12," + period + "-11,%s\n";
        UploadedFile.of("text/csv", "", file.formatted("17.5"));
        var instant = OffsetDateTime.now(Clock.systemUTC()).toString();
        UploadedFile.of("text/csv", "", file.formatted("18.5"));
        var table = OBSERVATIONS + "/table?period=" + period + "-11&format=" + form;
        assertThat(shown(form, Requests.coordinator().get(table))).containsExactly("18.5");
        assertThat(shown(
                        form, Requests.coordinator().queryParam("asOf", instant).get(table)))
                .containsExactly("17.5");
    }

    private static List<String> shown(String form, Response table) throws IOException {
        var bytes = table.then().statusCode(200).extract().asByteArray();
        if (form.equals("xlsx")) {
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                return book.getFirstSheet().read().stream()
                        .skip(1)
                        .map(row ->
                                row.getCellRawValue(FigureTable.VALUE.ordinal()).orElseThrow())
                        .toList();
            }
        }
        return CsvReader.builder()
                .fieldSeparator(form.equals("csv-excel-vi") ? ';' : ',')
                .ofNamedCsvRecord(new String(bytes, UTF_8).replace("\uFEFF", ""))
                .stream()
                .map(row -> row.getField(form.equals("sdmx-csv") ? "OBS_VALUE" : "value"))
                .map(number -> number.replace(',', '.'))
                .toList();
    }

    @Test
    void choosesTheFormByAcceptToo() {
        Requests.coordinator()
                .header("Accept", "text/csv;profile=excel-vi")
                .get(OBSERVATIONS + PERIOD)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"so-lieu.csv\""))
                .header("Link", equalTo("</api/v1/observations/metadata>; rel=\"describedby\""));
        Requests.coordinator()
                .header("Accept", "application/json")
                .get(OBSERVATIONS + PERIOD)
                .then()
                .contentType("application/json");
    }

    @Test
    void answersUnchangedAndShowsEveryoneNoMoreThanIsPublic() {
        var tag = Requests.coordinator()
                .get(TABLE + "&format=csv")
                .then()
                .extract()
                .header("ETag");
        Requests.coordinator()
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
        // By a tag that changes with every figure, everyone would learn that one has come.
        assertThat(everyones.header("ETag")).isNull();
        given().get(TABLE + "&format=pdf").then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void keepsTheTagOfAPastDayWhenAFigureBecomesKnownAndOfNoTableThatNamesAPlaceOtherwise() {
        var past = TABLE + "&asOf=2025-01-31&format=";
        for (var form : List.of("csv", "xlsx")) {
            var then = given().get(past + form).header("ETag");
            var now = Requests.coordinator().get(TABLE + "&format=" + form).header("ETag");
            UploadedFile.of(
                    "text/csv",
                    "",
                    "indicator,territory,period,operator,numerator,denominator,value\nspeed-4g,12,2085,,,,%s\n"
                            .formatted(form.length()));
            given().header("If-None-Match", then).get(past + form).then().statusCode(304);
            Requests.coordinator()
                    .header("If-None-Match", now)
                    .get(TABLE + "&format=" + form)
                    .then()
                    .statusCode(200);
            Requests.superuser("UPDATE territory SET version = version + 1 WHERE code = '03388'");
            given().header("If-None-Match", then).get(past + form).then().statusCode(200);
        }
    }

    @Test
    void givesTablesThatCanBeSentBackAndChangeNothing() {
        for (var form : List.of("csv", "csv-excel-vi", "xlsx")) {
            var options = form.equals("csv-excel-vi") ? "?profile=excel-vi" : "";
            var content = Requests.coordinator().get(TABLE + "&format=" + form).asByteArray();
            var job = UploadedFile.of(form.equals("xlsx") ? UploadedFile.XLSX : "text/csv", options, content);
            assertThat(job.getInt("unchanged")).as(form + job.prettify()).isEqualTo(3);
        }
    }

    /** A cell that is a number keeps fifteen digits, and what came back would be another figure. */
    @Test
    void givesLongNumbersToTheLastDigitAlsoInAWorkbook() {
        UploadedFile.of("text/csv", "", """
                indicator,territory,period,value
                speed-4g,12,2048-Q1,12345678901234567
                speed-4g,12,2048-Q2,1234567890123.4567
                speed-4g,12,2048-Q3,0.12345678901234567891
                """);
        for (var quarter : List.of("2048-Q1", "2048-Q2", "2048-Q3")) {
            var workbook = Requests.coordinator()
                    .get(OBSERVATIONS + "/table?format=xlsx&period=" + quarter)
                    .asByteArray();
            var job = UploadedFile.of(UploadedFile.XLSX, "", workbook);
            assertThat(job.getInt("unchanged")).as(job.prettify()).isEqualTo(1);
        }
    }

    /** More than any buffer on its way holds. */
    @Test
    void givesALongWorkbookWhole() throws IOException {
        List<String> communes = Requests.nobody()
                .get("/api/v1/territories?level=COMMUNE&validOn=2030-01-01&limit=500")
                .path("items.code");
        var file = new StringBuilder("indicator,territory,period,value\n");
        for (int month = 0; month < 240; month++) {
            for (var commune : communes) {
                file.append("speed-4g,%s,%d-%02d,%d.5\n".formatted(commune, 2026 + month / 12, 1 + month % 12, month));
            }
        }
        var job = UploadedFile.of("text/csv", "", file.toString());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Requests.coordinator()
                .get(OBSERVATIONS + "/table?format=xlsx&indicator=speed-4g")
                .asByteArray()))) {
            var rows = book.getFirstSheet().read().stream()
                    .filter(row -> job.getString("id").equals(row.getCellText(FigureTable.SOURCE_REF.ordinal())));
            assertThat(rows).hasSize(job.getInt("created")).hasSizeGreaterThan(9_000);
        } finally {
            Requests.superuser("""
                    DELETE FROM figure_finding WHERE territory IN (
                        SELECT territory FROM observation WHERE source_ref = '%1$s') AND period ~ '^20[234]';
                    DELETE FROM observation WHERE source_ref = '%1$s'
                    """.formatted(job.getString("id")));
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
        return Requests.coordinator()
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
