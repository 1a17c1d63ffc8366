package vn.laichau.hatangso.indicator.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.sdmx.cube.SeriesKey;

/** Against the figures of the API itself; clients that others wrote read it in the system tests. */
@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class SdmxTest {

    private static final String ROOT = "/api/v1/sdmx/";
    private static final String FLOW = ROOT + "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/";
    private static final String KEY = "A.adult-smartphone+population-4g..";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Of one value: indicator, area, period, value. */
    private static TreeSet<String> seriesOf(String... indicators) {
        var found = new TreeSet<String>();
        for (var level : List.of("", "&level=COMMUNE")) {
            var answer = given().get("/api/v1/series?indicator=" + String.join("&indicator=", indicators) + level)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
            for (Map<String, Object> series : answer.<Map<String, Object>>getList("items")) {
                @SuppressWarnings("unchecked")
                var values = (List<Map<String, Object>>) series.get("values");
                values.stream()
                        .filter(value -> value.get("value") != null)
                        .forEach(value -> found.add(row(
                                series.get("indicator"),
                                ((Map<?, ?>) series.get("territory")).get("code"),
                                value.get("period"),
                                value.get("value").toString())));
            }
        }
        return found;
    }

    private static String row(Object indicator, Object area, Object period, String value) {
        return String.join(
                " ",
                indicator.toString(),
                area.toString(),
                period.toString(),
                new BigDecimal(value).stripTrailingZeros().toPlainString());
    }

    @Test
    void saysTheValuesOfTheApiInEachForm() throws Exception {
        var expected = seriesOf("adult-smartphone", "population-4g");
        assertThat(expected).hasSizeGreaterThan(100);

        assertThat(csv(get(FLOW + KEY + "?format=csv"))).isEqualTo(expected);
        assertThat(csv(get(FLOW + KEY + "?format=csv1"))).isEqualTo(expected);
        assertThat(flat(get(FLOW + KEY + "?dimensionAtObservation=AllDimensions")))
                .isEqualTo(expected);
        assertThat(series(get(FLOW + KEY))).isEqualTo(expected);
        assertThat(generic(get(FLOW + KEY + "?format=genericdata"))).isEqualTo(expected);
        for (var form : List.of("structurespecificdata", "xmldata")) {
            assertThat(specific(get(FLOW + KEY + "?format=" + form))).isEqualTo(expected);
            assertThat(specific(get(FLOW + KEY + "?dimensionAtObservation=AllDimensions&format=" + form)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void saysTheSameNumbersAsOfAPastDay() {
        var asOf = "&asOf=2025-06-30&geography=2025-06-30";
        var expected = given()
                .get("/api/v1/series?indicator=adult-smartphone&level=DISTRICT" + asOf)
                .jsonPath()
                .<List<Map<String, Object>>>getList("items.values")
                .stream()
                .flatMap(List::stream)
                .filter(value -> value.get("value") != null)
                .count();
        assertThat(expected).isPositive();
        var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(get(FLOW + "A.adult-smartphone..?format=csv" + asOf)
                                .asString())
                        .stream()
                        .filter(row -> row.getField("REF_AREA").length() == 3)
                        .toList();
        assertThat(rows).hasSize((int) expected);
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("AS_OF")).isEqualTo("2025-06-30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.1/data/CHUOI_SO_LIEU/A.adult-smartphone.12._T                                     | 2.1
            2.1/data/LAICHAU,CHUOI_SO_LIEU,1.0/A.adult-smartphone.12./all                       | 2.1
            2.1/data/LAICHAU,CHUOI_SO_LIEU/.adult-smartphone.12.?startPeriod=2000               | 2.1
            3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.adult-smartphone.12._T                | 3.0
            3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/~/*.adult-smartphone.12.*                   | 3.0
            3.0/data/dataflow/*/CHUOI_SO_LIEU/~/A.adult-smartphone.12.*,Q.adult-smartphone.12.* | 3.0
            3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU?c[INDICATOR]=adult-smartphone&c[REF_AREA]=12 | 3.0
            """)
    void readsAKeyInTheWaysOfBothVersions(String address, String version) throws IOException {
        var expected = seriesOf("adult-smartphone").stream()
                .filter(row -> row.contains(" 12 "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).isNotEmpty();
        var answer = given().urlEncodingEnabled(false)
                .header(
                        "Accept",
                        "application/vnd.sdmx.data+csv;version=" + (version.equals("2.1") ? "1.0.0" : "2.0.0"))
                .get(ROOT + address)
                .then()
                .statusCode(200)
                .extract()
                .response();
        assertThat(csv(answer)).isEqualTo(expected);
        assertThat(answer.asString()).startsWith(version.equals("2.1") ? "DATAFLOW," : "STRUCTURE,");
    }

    @ParameterizedTest
    @CsvSource({
        "2.1/data/CHUOI_SO_LIEU, */*, application/vnd.sdmx.genericdata+xml;version=2.1",
        "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU, */*, application/vnd.sdmx.data+json;version=2.0.0",
        "2.1/data/CHUOI_SO_LIEU, application/vnd.sdmx.structurespecificdata+xml;version=2.1,"
                + " application/vnd.sdmx.structurespecificdata+xml;version=2.1",
        "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU, application/vnd.sdmx.data+xml;version=3.0.0;q=0.9,"
                + " application/vnd.sdmx.data+xml;version=3.0.0",
        "2.1/dataflow, */*, application/vnd.sdmx.structure+xml;version=2.1",
        "3.0/structure/dataflow, */*, application/vnd.sdmx.structure+json;version=2.0.0",
        "3.0/structure/dataflow, application/vnd.sdmx.structure+xml;version=3.0.0,"
                + " application/vnd.sdmx.structure+xml;version=3.0.0"
    })
    void answersInTheFormThatIsAcceptedAndInThatOfTheVersionElse(String address, String accept, String type) {
        var answer = given().header("Accept", accept).get(ROOT + address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().replace(" ", "")).isEqualTo(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        given().header("Accept", accept)
                .header("If-None-Match", answer.header("ETag"))
                .head(ROOT + address)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A.adult-smartphone                              | key                | wrong-format
            A.adult-smartphone.12._T.x                      | key                | wrong-format
            all?includeHistory=true                         | includeHistory     | not-in-list
            all?firstNObservations=0                        | firstNObservations | not-positive
            all?lastNObservations=-1                        | lastNObservations  | not-positive
            all?detail=everything                           | detail             | not-in-list
            all?dimensionAtObservation=REF_AREA             | dimensionAtObservation | not-in-list
            all?updatedAfter=yesterday                      | updatedAfter       | not-an-instant
            all?startPeriod=soon                            | startPeriod        | wrong-format
            all?c[TIME_PERIOD]=lt:2020                      | c[TIME_PERIOD]     | wrong-format
            all?asOf=2999-01-01                             | asOf               | in-future
            all?format=pdf                                  | format             | not-in-list
            all?startPeriods=2020                           | startPeriods       | unknown-parameter
            """)
    void refusesWhatNoQueryOfTheStandardSays(String asked, String parameter, String code) {
        given().urlEncodingEnabled(false)
                .get(FLOW + asked)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesTenThousandAlternativesOfAKey() {
        var many = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining("+"));
        assertThat(SeriesKey.read("A.." + many + ".")).isEmpty();
        var some = IntStream.range(0, 600).mapToObj(Integer::toString).collect(Collectors.joining("+"));
        given().urlEncodingEnabled(false)
                .get(FLOW + "A.." + some + ".")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.0/data/dataflow/LAICHAU/NO_SUCH_FLOW",
                "3.0/data/dataflow/NOBODY/CHUOI_SO_LIEU",
                "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/7.0",
                "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.no-such-indicator..",
                "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.adult-smartphone.99999.",
                "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.adult-smartphone..viettel",
                "2.1/data/CHUOI_SO_LIEU?startPeriod=2090",
                "3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU?c[FREQ]=Q&c[INDICATOR]=adult-smartphone",
                "3.0/structure/codelist/LAICHAU/CL_NOTHING",
                "3.0/structure/hierarchy",
                "3.0/availability/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/all/NO_COMPONENT"
            })
    void findsNothingWhereThereIsNothing(String address) {
        given().urlEncodingEnabled(false)
                .get(ROOT + address)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void tellsNobodyOfAFormThatItHasNot() {
        given().header("Accept", "application/vnd.sdmx.data+json;version=9.0.0")
                .get(FLOW + "all")
                .then()
                .statusCode(406);
    }

    @Test
    void tellsOnlyWhatBecameKnownLaterAndOnlyAsManyAsAreAskedFor() throws IOException {
        var all = csv(get(FLOW + "A.adult-smartphone..?format=csv"));
        assertThat(csv(get(FLOW + "A.adult-smartphone..?format=csv&updatedAfter=2001-01-01")))
                .isEqualTo(all);
        given().get(FLOW + "A.adult-smartphone..?updatedAfter=2998-01-01T00:00:00Z")
                .then()
                .statusCode(404);

        var ofProvince = all.stream().filter(row -> row.contains(" 12 ")).toList();
        assertThat(ofProvince).hasSizeGreaterThan(1);
        var key = FLOW + "A.adult-smartphone.12.?format=csv";
        assertThat(csv(get(key + "&firstNObservations=1"))).containsExactly(ofProvince.get(0));
        assertThat(csv(get(key + "&lastNObservations=1"))).containsExactly(ofProvince.get(ofProvince.size() - 1));
        var second = ofProvince.get(1).split(" ")[2];
        assertThat(csv(get(key + "&startPeriod=" + second + "&endPeriod=" + second)))
                .containsExactly(ofProvince.get(1));
        for (var when : List.of("ge:" + second + "%2Ble:" + second, second)) {
            assertThat(csv(get(key + "&c[TIME_PERIOD]=" + when))).containsExactly(ofProvince.get(1));
        }
        assertThat(csv(get(key + "&startPeriod=1999"))).containsExactlyElementsOf(ofProvince);
        assertThat(csv(get(key + "&firstNObservations=1&lastNObservations=1")))
                .containsExactly(ofProvince.get(0), ofProvince.get(ofProvince.size() - 1));
    }

    @Test
    void leavesOutWhatADetailLeavesOut() throws IOException {
        var key = FLOW + "A.adult-smartphone.12.";
        var keys = json(get(key + "?detail=serieskeysonly")).at("/data/dataSets/0/series/0:0:0:0/observations");
        assertThat(keys).isEmpty();
        var data = json(get(key + "?detail=dataonly")).at("/data/dataSets/0/series/0:0:0:0/observations/0");
        assertThat(data).hasSize(1);
        var attributes = json(get(key + "?detail=nodata")).at("/data");
        assertThat(attributes.at("/dataSets/0/series/0:0:0:0/observations/0"))
                .hasSameSizeAs(attributes.at("/structures/0/attributes/observation"));
        assertThat(json(get(key + "?attributes=none&measures=all"))
                        .at("/data/dataSets/0/series/0:0:0:0/observations/0"))
                .hasSize(1);
    }

    @Test
    void publishesEachCodeThatTheDataHave() throws IOException {
        var structure = json(get(ROOT + "3.0/structure/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0?references=descendants"))
                .path("data");
        assertThat(structure.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("conceptSchemes", "codelists", "dataStructures", "dataflows");
        var codes = StreamSupport.stream(structure.path("codelists").spliterator(), false)
                .collect(Collectors.toMap(list -> list.path("id").asText(), list -> list.findValuesAsText("id")));
        var components = structure.at("/dataStructures/0/dataStructureComponents");
        var rows = CsvReader.builder()
                .ofNamedCsvRecord(get(FLOW + "all?format=csv").asString())
                .stream()
                .toList();
        assertThat(rows).hasSizeGreaterThan(500);
        var coded = new ArrayList<JsonNode>();
        components.at("/dimensionList/dimensions").forEach(coded::add);
        components.at("/attributeList/attributes").forEach(coded::add);
        assertThat(coded).hasSize(13);
        for (var component : coded) {
            var list = component.at("/localRepresentation/enumeration").asText();
            if (!list.isEmpty()) {
                var known = codes.get(list.replaceAll(".*:(\\w+)\\(.*", "$1"));
                assertThat(rows)
                        .allSatisfy(row -> assertThat(known)
                                .contains(row.getField(component.path("id").asText())));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.1, application/vnd.sdmx.structure+xml;version=2.1, Constraints",
        "3.0, application/vnd.sdmx.structure+xml;version=3.0.0, DataConstraints"
    })
    void tellsTheStructureInXmlOfBothVersions(String version, String type, String constraints) throws Exception {
        var address = version.equals("2.1") ? "2.1/structure/all/all/latest" : "3.0/structure/*/LAICHAU/*/1.0";
        var structure =
                xml(given().urlEncodingEnabled(false).header("Accept", type).get(ROOT + address));
        for (var name : List.of("Dataflow", "Codelist", "ConceptScheme", "DataStructure", "AgencyScheme")) {
            assertThat(structure.getElementsByTagName("structure:" + name).getLength())
                    .as(name)
                    .isPositive();
        }
        var values = structure.getElementsByTagName(version.equals("2.1") ? "common:KeyValue" : "structure:KeyValue");
        assertThat(structure.getElementsByTagName("structure:" + constraints).getLength())
                .isEqualTo(1);
        assertThat(IntStream.range(0, values.getLength()).mapToObj(i -> ((Element) values.item(i)).getAttribute("id")))
                .containsExactly("FREQ", "INDICATOR", "REF_AREA", "OPERATOR", "TIME_PERIOD");
    }

    @Test
    void tellsWhichAreasHaveValuesOfAnIndicator() throws IOException {
        var areas = json(get(
                        ROOT + "3.0/availability/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.adult-smartphone../REF_AREA"))
                .at("/data/dataConstraints/0/cubeRegions/0/keyValues");
        assertThat(areas).hasSize(1);
        var expected = seriesOf("adult-smartphone").stream()
                .map(row -> row.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(areas.get(0).path("values").findValuesAsText("value")).containsExactlyElementsOf(expected);
    }

    private static Response get(String address) {
        var answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(Response answer) throws IOException {
        return MAPPER.readTree(answer.asByteArray());
    }

    private static Document xml(Response answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static TreeSet<String> csv(Response answer) {
        return CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream()
                .map(row -> row(
                        row.getField("INDICATOR"),
                        row.getField("REF_AREA"),
                        row.getField("TIME_PERIOD"),
                        row.getField("OBS_VALUE")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> series(Response answer) throws IOException {
        var data = json(answer).path("data");
        var found = new TreeSet<String>();
        data.at("/dataSets/0/series")
                .properties()
                .forEach(series -> series.getValue()
                        .path("observations")
                        .properties()
                        .forEach(one -> found.add(named(
                                data,
                                "series",
                                series.getKey(),
                                one.getKey(),
                                one.getValue().get(0)))));
        return found;
    }

    private static TreeSet<String> flat(Response answer) throws IOException {
        var data = json(answer).path("data");
        return data.at("/dataSets/0/observations").properties().stream()
                .map(one -> named(
                        data,
                        "observation",
                        one.getKey(),
                        one.getKey().split(":")[4],
                        one.getValue().get(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(JsonNode data, String level, String key, String time, JsonNode value) {
        var places = key.split(":");
        var dimensions = data.at("/structures/0/dimensions/" + level);
        var times = data.at("/structures/0/dimensions/observation");
        return row(
                dimensions.at("/1/values/" + places[1] + "/id").asText(),
                dimensions.at("/2/values/" + places[2] + "/id").asText(),
                times.get(times.size() - 1).at("/values/" + time + "/id").asText(),
                value.asText());
    }

    private static TreeSet<String> generic(Response answer) throws Exception {
        var found = new TreeSet<String>();
        var list = xml(answer).getElementsByTagName("generic:Series");
        for (var i = 0; i < list.getLength(); i++) {
            var series = (Element) list.item(i);
            var key = ((Element)
                            series.getElementsByTagName("generic:SeriesKey").item(0))
                    .getElementsByTagName("generic:Value");
            var observations = series.getElementsByTagName("generic:Obs");
            for (var j = 0; j < observations.getLength(); j++) {
                var observation = (Element) observations.item(j);
                found.add(row(
                        ((Element) key.item(1)).getAttribute("value"),
                        ((Element) key.item(2)).getAttribute("value"),
                        value(observation, "generic:ObsDimension"),
                        value(observation, "generic:ObsValue")));
            }
        }
        return found;
    }

    private static String value(Element inside, String name) {
        return ((Element) inside.getElementsByTagName(name).item(0)).getAttribute("value");
    }

    private static TreeSet<String> specific(Response answer) throws Exception {
        var found = new TreeSet<String>();
        var observations = xml(answer).getElementsByTagName("Obs");
        for (var i = 0; i < observations.getLength(); i++) {
            var observation = (Element) observations.item(i);
            var key = observation.hasAttribute("INDICATOR") ? observation : (Element) observation.getParentNode();
            found.add(row(
                    key.getAttribute("INDICATOR"),
                    key.getAttribute("REF_AREA"),
                    observation.getAttribute("TIME_PERIOD"),
                    observation.getAttribute("OBS_VALUE")));
        }
        return found;
    }
}
