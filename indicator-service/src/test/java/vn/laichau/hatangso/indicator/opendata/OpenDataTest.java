package vn.laichau.hatangso.indicator.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class OpenDataTest {

    private static final String ROOT = "/api/v1/open-data/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A table lies where the descriptor says, and has the columns that it describes. */
    @Test
    void describesTheTablesThatLieBesideIt() throws IOException {
        var descriptor = MAPPER.readTree(given().get(ROOT + "datapackage.json").asByteArray());
        assertThat(descriptor.path("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(descriptor.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(descriptor.path("resources")).hasSize(3);
        for (var resource : descriptor.path("resources")) {
            var answer = given().get(ROOT + resource.path("path").asText());
            assertThat(answer.statusCode()).isEqualTo(200);
            var rows = CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream()
                    .toList();
            var fields = resource.at("/schema/fields");
            assertThat(rows).hasSizeGreaterThan(20);
            assertThat(rows.get(0).getHeader()).isEqualTo(fields.findValuesAsText("name"));
            for (var field : fields) {
                if (field.path("type").asText().equals("number")) {
                    assertThat(rows)
                            .allSatisfy(row -> assertThat(
                                            row.getField(field.path("name").asText()))
                                    .matches("(-?[0-9]+(\\.[0-9]+)?)?"));
                }
            }
        }
    }

    @Test
    void givesTheValuesOfTheStatisticalService() {
        var values = CsvReader.builder()
                .ofNamedCsvRecord(given().get(ROOT + "values.csv").asString())
                .stream()
                .map(row -> row.getField("indicator")
                        + row.getField("area")
                        + row.getField("period")
                        + row.getField("value")
                        + row.getField("numerator")
                        + "/"
                        + row.getField("denominator"));
        var cube = CsvReader.builder()
                .ofNamedCsvRecord(given().get("/api/v1/sdmx/2.1/data/CHUOI_SO_LIEU?format=csv1")
                        .asString())
                .stream()
                .map(row -> row.getField("INDICATOR")
                        + row.getField("REF_AREA")
                        + row.getField("TIME_PERIOD")
                        + row.getField("OBS_VALUE")
                        + row.getField("NUMERATOR")
                        + "/"
                        + row.getField("DENOMINATOR"));
        assertThat(values).isNotEmpty().containsExactlyElementsOf(cube.toList());
    }

    @Test
    void namesLicenceFrequencyAndContactOfEachDataset() throws IOException {
        var catalogue = MAPPER.readTree(given().get(ROOT + "catalogue").asByteArray());
        assertThat(catalogue.path("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.path("dcat:dataset")).hasSize(4).allSatisfy(dataset -> {
            assertThat(dataset.path("dct:title")).hasSize(2);
            assertThat(dataset.at("/dct:accrualPeriodicity/0/@id").asText()).endsWith("/ANNUAL");
            assertThat(dataset.at("/dcat:contactPoint/0/vcard:hasURL/0/@id").asText())
                    .endsWith("/du-lieu-mo");
            assertThat(dataset.path("dcat:distribution"))
                    .isNotEmpty()
                    .allSatisfy(distribution -> assertThat(
                                    distribution.at("/dct:license/0/@id").asText())
                            .startsWith("https://creativecommons.org/"));
        });
    }

    /** What the catalogue offers of this service can be had. */
    @Test
    void leadsToWhatCanBeRead() throws IOException {
        var catalogue = MAPPER.readTree(given().get(ROOT + "catalogue").asByteArray());
        var addresses = new TreeSet<String>();
        catalogue.findValues("dcat:downloadURL").forEach(one -> addresses.addAll(one.findValuesAsText("@id")));
        assertThat(addresses).hasSizeGreaterThan(4).anyMatch(one -> one.endsWith("/api/v1/reports/feed"));
        assertThat(addresses)
                .map(address -> URI.create(address).getPath())
                .filteredOn(path -> !path.startsWith("/api/v1/reports"))
                .allSatisfy(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void saysTheSameInTurtleAsInJson() throws IOException {
        var json = MAPPER.readTree(given().get(ROOT + "catalogue").asByteArray());
        var turtle =
                given().header("Accept", "text/turtle").get(ROOT + "catalogue").asString();
        assertThat(turtle)
                .isEqualTo(given().get(ROOT + "catalogue?format=turtle").asString())
                .startsWith("@prefix dcat: <http://www.w3.org/ns/dcat#> .");
        assertThat(StreamSupport.stream(json.path("dcat:dataset").spliterator(), false)
                        .map(dataset -> dataset.path("@id").asText()))
                .allSatisfy(dataset -> assertThat(turtle).contains("<" + dataset + "> a dcat:Dataset ;"));
        assertThat(List.of(json.findValuesAsText("@value").toArray()))
                .allSatisfy(words -> assertThat(turtle).contains(words.toString()));
    }

    @ParameterizedTest
    @CsvSource({"catalogue, application/ld+json", "catalogue?format=turtle, text/turtle", "values.csv, text/csv"})
    void isKeptUntilSomethingChanges(String address, String type) {
        var answer = given().get(ROOT + address);
        assertThat(answer.contentType()).startsWith(type);
        given().header("If-None-Match", answer.header("ETag"))
                .get(ROOT + address)
                .then()
                .statusCode(304);
    }
}
