package vn.laichau.hatangso.indicator.table;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class TableTest {

    private static final String SERIES =
            "?indicator=adult-smartphone&indicator=population-4g&level=COMMUNE&geography=2024-06-01";
    private static final String NONE = "";
    private static final String NUMBER = "-?[0-9]+\\.[0-9]+(E[-+]?[0-9]+)?|[0-9]+E[-+]?[0-9]+";

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf=2025-06-30"})
    void saysTheSameNumbersOfSeriesInEachForm(String asOf) throws IOException {
        var path = "/api/v1/series";
        var table = path + "/table" + SERIES + asOf;
        var expected = seriesAsJson(json(Requests.coordinator(), path + SERIES + asOf));
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(expected.stream().anyMatch(row -> row.get(2).equals("2025"))).isEqualTo(asOf.isEmpty());
        var columns = List.of("indicator", "territory", "period", "operator", "numerator", "denominator", "value");
        assertThat(csv(table, "csv", ',', columns)).isEqualTo(expected);
        assertThat(csv(table, "csv-excel-vi", ';', columns)).isEqualTo(expected);
        assertThat(workbook(table, columns)).isEqualTo(expected);
        var inSdmx =
                List.of("INDICATOR", "REF_AREA", "TIME_PERIOD", "OPERATOR", "NUMERATOR", "DENOMINATOR", "OBS_VALUE");
        assertThat(csv(table, "sdmx-csv", ',', inSdmx)).isEqualTo(expected);
    }

    /** Cut off, it would look like a whole one; here a workbook holds 200 rows. */
    @Test
    void refusesAWorkbookOfMoreRowsThanItHoldsAndGivesThemAllAsCsv() {
        var figures = "/api/v1/observations/table?indicator=adult-smartphone&format=";
        var all = Requests.coordinator()
                .get("/api/v1/observations?indicator=adult-smartphone&count=true&limit=1")
                .jsonPath()
                .getInt("total");
        assertThat(all).isGreaterThan(200);
        Requests.coordinator()
                .get(figures + "xlsx")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("detail", equalTo("More than 200 rows, which a workbook does not hold; choose fewer or use CSV"));
        var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                Requests.coordinator().get(figures + "csv").asString())
                        .stream();
        assertThat(rows).hasSize(all);
    }

    @Test
    void saysTheSameNumbersOfProgressInEachForm() throws IOException {
        var path = "/api/v1/progress";
        var expected = progressAsJson(json(Requests.coordinator(), path));
        assertThat(expected).hasSize(27);
        var columns = List.of("target", "verdict", "value", "targetValue", "ratio", "expected");
        assertThat(csv(path + "/table", "csv", ',', columns)).isEqualTo(expected);
        assertThat(csv(path + "/table", "csv-excel-vi", ';', columns)).isEqualTo(expected);
        assertThat(workbook(path + "/table", columns))
                .isEqualTo(expected.stream()
                        .map(row -> row.stream()
                                .map(cell -> CodeLabels.of(cell, Language.EN))
                                .toList())
                        .toList());
        var inSdmx = List.of("TARGET", "VERDICT", "OBS_VALUE", "TARGET_VALUE", "RATIO", "EXPECTED_VALUE");
        assertThat(csv(path + "/table", "sdmx-csv", ',', inSdmx)).isEqualTo(expected);
    }

    @Test
    void namesEachPartOfATargetInAColumnOfItsOwn() {
        var path = "/api/v1/progress";
        var expected = json(Requests.coordinator(), path).<Map<String, Object>>getList("items").stream()
                .map(item -> Stream.of(
                                inside(item, "target").get("clause"),
                                inside(item, "baseline").get("clause"),
                                inside(item, "baseline").get("value"),
                                inside(item, "baseline").get("unit"),
                                inside(item, "baseline").get("asOf"),
                                item.get("milestone"),
                                inside(item, "target").get("due"),
                                inside(item, "latest").get("period"),
                                inside(item, "latest").get("numerator"),
                                inside(item, "latest").get("denominator"),
                                inside(item, "latest").get("status"),
                                inside(item, "lacking").get("value"),
                                inside(item, "lacking").get("share"),
                                inside(item, "blocking").get("count"))
                        .map(TableTest::text)
                        .toList())
                .toList();
        assertThat(expected).anyMatch(row -> row.get(1).startsWith("P1"));
        var columns =
                "clause baselineClause baseline baselineUnit baselineAsOf milestone due period numerator denominator"
                        + " status lacking lackingShare blocking";
        assertThat(csv(path + "/table", "csv", ',', List.of(columns.split(" "))))
                .isEqualTo(expected);
    }

    @Test
    void writesWorkbooksInVietnameseForWhoeverAsksForNoOtherLanguage() throws IOException {
        var vietnamese = cells(given().get("/api/v1/progress/table?format=xlsx&asOf=2025-03-01"));
        assertThat(vietnamese.get(0)).contains("Mục tiêu", "Đánh giá theo quy tắc", "Tốc độ cần");
        assertThat(vietnamese).anyMatch(row -> row.contains("Đúng tiến độ"));
        assertThat(vietnamese).anyMatch(row -> row.stream().anyMatch(cell -> cell.startsWith("cần thêm ")));
        var english = cells(
                given().header("Accept-Language", "en").get("/api/v1/progress/table?format=xlsx&asOf=2025-03-01"));
        assertThat(english.get(0)).contains("Target", "Verdict by the rule", "Needed pace");
        assertThat(english).anyMatch(row -> row.contains("On track"));
        assertThat(english).anyMatch(row -> row.stream().anyMatch(cell -> cell.startsWith("needs +")));
        var figures =
                cells(given().get("/api/v1/observations/table?format=xlsx&indicator=adult-smartphone&period=2023"));
        assertThat(figures.get(0)).startsWith("Chỉ tiêu", "Tên chỉ tiêu", "Mã địa bàn");
        assertThat(figures.get(1)).contains("%", "Chính thức", "Trình diễn").doesNotContain("PERCENT");
    }

    private static List<List<String>> cells(Response answer) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    @Test
    void tellsTheTwoPlacesOfACodeApart() {
        var place = "/api/v1/series/table?indicator=adult-smartphone&territory=03388&from=2025-01-01&geography=";
        var columns = List.of("territory", "territoryValidFrom", "geography");
        assertThat(csv(place + "2024-06-01", "csv", ',', columns))
                .containsOnly(List.of("03388", "2021-01-01", "2024-06-01"));
        assertThat(csv(place + "2026-06-01", "csv", ',', columns))
                .containsOnly(List.of("03388", "2025-07-01", "2026-06-01"));
    }

    @Test
    void writesTheHeadAndTheCodesOfSdmxCsv() {
        var line = "dataflow|LAICHAU:CHUOI_SO_LIEU(1.0)|I|A|adult-smartphone|12|2023|_T|".split("\\|");
        var table =
                new String(get("/api/v1/series/table?indicator=adult-smartphone&until=2023-12-31", "sdmx-csv"), UTF_8);
        assertThat(table.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OPERATOR,OBS_VALUE,NUMERATOR,"
                                + "DENOMINATOR,UNIT_MEASURE,OBS_STATUS,MARK,AREA_VALID_FROM,GEOGRAPHY,AS_OF,DEMONSTRATION");
        assertThat(table.lines().skip(1).findFirst().orElseThrow())
                .startsWith(String.join(",", line) + ",")
                .contains(",PERCENT,A,");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/observations/table?indicator=adult-smartphone&period=2023, LAICHAU:HA_TANG_SO(1.0)",
        "/api/v1/series/table?indicator=adult-smartphone, LAICHAU:CHUOI_SO_LIEU(1.0)",
        "/api/v1/progress/table, LAICHAU:TIEN_DO(1.0)"
    })
    void saysWhatItsColumnsMean(String path, String dataFlow) {
        var metadata = Requests.nobody()
                .get(Requests.nobody()
                        .get(path + (path.contains("?") ? "&" : "?") + "format=csv")
                        .header("Link")
                        .replaceAll("<(.*)>; rel=\"describedby\"", "$1"))
                .jsonPath();
        metadata.setRootPath("tables.find { '%s'.startsWith(it.path) }".formatted(path));
        assertThat(metadata.getString("dataFlow")).isEqualTo(dataFlow);
        assertThat(metadata.getList("columns.label", String.class))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        var rows = CsvReader.builder().ofNamedCsvRecord(new String(get(path, "csv"), UTF_8)).stream()
                .toList();
        assertThat(rows.get(0).getHeader()).isEqualTo(metadata.getList("columns.name"));
        var numbers = metadata.getList("columns.findAll { it.type == 'number' }.name", String.class);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> numbers.forEach(
                        number -> assertThat(row.getField(number)).matches("(-?[0-9]+(\\.[0-9]+)?)?")));

        var inSdmx = CsvReader.builder().ofNamedCsvRecord(new String(get(path, "sdmx-csv"), UTF_8)).stream()
                .toList();
        assertThat(inSdmx.get(0).getHeader().subList(0, 3)).containsExactly("STRUCTURE", "STRUCTURE_ID", "ACTION");
        assertThat(inSdmx.get(0).getHeader().subList(3, inSdmx.get(0).getFieldCount()))
                .isEqualTo(metadata.getList("components"));
        assertThat(inSdmx).allSatisfy(row -> {
            assertThat(row.getFields().subList(0, 3)).containsExactly("dataflow", dataFlow, "I");
            var status = row.getField("OBS_VALUE").isEmpty() ? List.of("M") : List.of("A", "P", "E");
            assertThat(status).contains(row.getField("OBS_STATUS"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/series?indicator=adult-smartphone", "/api/v1/progress?asOf=2025-03-01"})
    void answersWithATableToWhoeverAcceptsOneAndLabelsInventedFigures(String list) {
        var type = "text/csv;profile=excel-vi";
        var answer = Requests.nobody().header("Accept", type).get(list);
        answer.then().statusCode(200).contentType("text/csv;charset=utf-8;profile=excel-vi");
        Requests.nobody().header("Accept", type).head(list).then().header("ETag", answer.header("ETag"));
        var table = answer.asString();
        assertThat(table.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(";true"));
        Requests.nobody().header("Accept", "*/*").get(list).then().contentType("application/json");
    }

    @Test
    void showsNobodyWhatOperatorsContribute() {
        var everyones = Requests.nobody()
                .get("/api/v1/series/table" + SERIES + "&format=csv")
                .asString();
        assertThat(everyones).doesNotContain("PROVISIONAL", "viettel", "vnpt");
    }

    @Test
    void refusesAFormThatItDoesNotKnow() {
        Requests.nobody()
                .get("/api/v1/series/table?format=pdf")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("detail", equalTo("format must be csv, csv-excel-vi, xlsx or sdmx-csv"));
    }

    private static JsonPath json(RequestSpecification reader, String path) {
        return reader.get(path)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    private static List<List<String>> seriesAsJson(JsonPath answer) {
        var rows = new ArrayList<List<String>>();
        for (Map<String, Object> series : answer.<Map<String, Object>>getList("items")) {
            var place = List.of(
                    text(series.get("indicator")),
                    text(inside(series, "territory").get("code")));
            for (var value : list(series, "values")) {
                rows.add(row(place, value, NONE));
                list(value, "operators")
                        .forEach(own -> rows.add(row(
                                place, Map.of("period", value.get("period"), "own", own), text(own.get("operator")))));
            }
        }
        return rows;
    }

    private static List<String> row(List<String> place, Map<String, Object> value, String operator) {
        var numbers = value.containsKey("own") ? inside(value, "own") : value;
        return Stream.of(
                        place.stream(),
                        Stream.of(text(value.get("period")), operator),
                        Stream.of("numerator", "denominator", "value").map(name -> text(numbers.get(name))))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<List<String>> progressAsJson(JsonPath answer) {
        return answer.<Map<String, Object>>getList("items").stream()
                .map(item -> Stream.of(
                                inside(item, "target").get("code"),
                                item.get("verdict"),
                                inside(item, "latest").get("value"),
                                inside(item, "target").get("value"),
                                item.get("ratio"),
                                item.get("expected"))
                        .map(TableTest::text)
                        .toList())
                .toList();
    }

    private static List<List<String>> csv(String path, String format, char separator, List<String> columns) {
        var text = new String(get(path, format), UTF_8);
        assertThat(text.startsWith("\uFEFF")).isEqualTo(separator == ';');
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text.replace("\uFEFF", "")).stream()
                .map(row -> columns.stream()
                        .map(row::getField)
                        .map(cell -> separator == ';' ? cell.replace(',', '.') : cell)
                        .map(cell -> cell.equals("_T") ? NONE : text(cell))
                        .toList())
                .toList();
    }

    private static List<List<String>> workbook(String path, List<String> columns) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(get(path, "xlsx")))) {
            var rows = book.getFirstSheet().read();
            var header = headOfCsv(path);
            return rows.stream()
                    .skip(1)
                    .map(row -> columns.stream()
                            .map(column -> text(
                                    row.getCellRawValue(header.indexOf(column)).orElse(NONE)))
                            .toList())
                    .toList();
        }
    }

    /** The columns of a workbook are named for people, in the same order. */
    private static List<String> headOfCsv(String path) {
        var head = new String(get(path, "csv"), UTF_8).lines().findFirst().orElseThrow();
        return List.of(head.split(","));
    }

    private static byte[] get(String path, String format) {
        return Requests.coordinator()
                .get(path + (path.contains("?") ? "&" : "?") + "format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Numbers alike, however many zeros they end with; texts as they are. */
    private static String text(Object cell) {
        if (cell == null) {
            return NONE;
        }
        var text = cell.toString();
        var isNumber = cell instanceof BigDecimal || text.matches(NUMBER);
        return isNumber ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inside(Map<String, Object> outer, String name) {
        return outer.get(name) == null ? Map.of() : (Map<String, Object>) outer.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> outer, String name) {
        return outer.get(name) == null ? List.of() : (List<Map<String, Object>>) outer.get(name);
    }
}
