package vn.laichau.hatangso.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractHandlerTest {

    @Test
    void joinsTheContractsOfAllServices() throws IOException {
        var paths = contract().path("paths");

        assertThat(paths.has("/api/v1/progress")).isTrue();
        assertThat(paths.has("/api/v1/submissions/{id}/acceptance")).isTrue();
        assertThat(paths.has("/api/v1/reports/{id}")).isTrue();
    }

    @Test
    void tellsOnlyWhatTheGatewayLetsThrough() throws IOException {
        var contract = contract();

        assertThat(contract.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(contract.at("/paths/~1api~1v1~1observations").has("post")).isTrue();
        assertThat(contract.at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(schema -> schema.contains("ReportData"));
    }

    @Test
    void keepsApartWhatTwoServicesNameAlike() throws IOException {
        var schemas = contract().at("/components/schemas");

        assertThat(schemas.has("Text")).isFalse();
        assertThat(schemas.has("AgencyText")).isTrue();
        assertThat(schemas.has("Problem")).isTrue();
    }

    /** The services do not know of it, and clients meet it with each call. */
    @Test
    void saysWhatTheGatewayItselfAnswers() throws IOException {
        assertThat(contract().path("paths"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).allSatisfy(operation -> {
                    assertThat(operation.at("/responses/429/$ref").asText())
                            .isEqualTo("#/components/responses/TooManyRequests");
                    assertThat(operation.at("/responses/5XX/$ref").asText())
                            .isEqualTo("#/components/responses/Failure");
                    operation
                            .path("responses")
                            .properties()
                            .forEach(answer -> assertThat(answer.getValue()
                                            .at("/headers/RateLimit")
                                            .isMissingNode())
                                    .as(answer.getKey())
                                    .isNotEqualTo(answer.getKey().startsWith("2")));
                }));
        var responses = contract().at("/components/responses");
        assertThat(responses.path("TooManyRequests").path("headers").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("RateLimit", "RateLimit-Policy", "Retry-After");
        assertThat(responses.path("Failure").path("description").asText()).contains("bad-gateway", "gateway-timeout");
        assertThat(responses
                        .at("/Failure/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(contract()
                        .at("/paths/~1api~1v1~1progress/get/responses/200/headers")
                        .fieldNames())
                .toIterable()
                .contains("RateLimit");
        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.path("headers").has("RateLimit")).isTrue());
    }

    @Test
    void leadsEachReferenceSomewhere() throws IOException {
        var contract = contract();

        assertThat(contract.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void saysTheSameInBothSpellings() throws IOException {
        var yaml = given().get("/openapi.yaml").asString();

        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(contract());
    }

    @ParameterizedTest
    @CsvSource({"*/*, application/vnd.oai.openapi;", "application/json, application/vnd.oai.openapi+json"})
    void answersInTheSpellingThatIsAskedFor(String accept, String type) {
        given().header("Accept", accept).get("/openapi").then().statusCode(200).contentType(startsWith(type));
    }

    @ParameterizedTest
    @CsvSource({"indicator, /api/v1/progress", "agency, /api/v1/submissions", "reporting, /api/v1/reports"})
    void tellsWhatOneServiceOffersAlone(String service, String path) throws IOException {
        var part = contract("/openapi/" + service + ".json");

        assertThat(part.path("paths").has(path)).isTrue();
        assertThat(part.path("paths").size())
                .isLessThan(contract().path("paths").size());
        assertThat(new YAMLMapper()
                        .readTree(given().get("/openapi/" + service + ".yaml").asString()))
                .isEqualTo(part);
        assertThat(contract("/openapi-3.0/" + service + ".json").path("paths")).hasSameSizeAs(part.path("paths"));
    }

    @Test
    void tellsOlderProgramsTheSame() throws IOException {
        var older = contract("/openapi-3.0.json");

        assertThat(older.path("openapi").asText()).startsWith("3.0.");
        assertThat(older.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        ServiceContract.names(contract().path("paths")));
    }

    @ParameterizedTest
    @CsvSource({
        "vi, /docs, <h1>Giao diện lập trình (API)</h1>",
        "en, /docs, <h1>What can be called</h1>",
        "vi, /docs/agency, POST /api/v1/submissions</code>",
        "en, /docs/agency, POST /api/v1/submissions</code>"
    })
    void showsItAsPagesThatNeedNothingFromElsewhere(String language, String path, String shown) {
        given().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", language)
                .body(containsString(shown))
                .body(not(containsString("report-data")))
                .body(not(containsString("<script")), not(containsString("style=")), not(containsString("http://")));
    }

    @ParameterizedTest
    @CsvSource({"vi, en, What can be called", "en, vi, Giao diện lập trình (API)", "en, zz, Giao diện lập trình (API)"})
    void speaksTheLanguageThatWasChosenInThePortal(String ofBrowser, String chosen, String heading) {
        given().header("Accept-Language", ofBrowser)
                .queryParam("lang", chosen)
                .get("/docs")
                .then()
                .body(containsString("<h1>" + heading + "</h1>"));
    }

    @ParameterizedTest
    @CsvSource({"vi, en, What can be called", "en, vi, Giao diện lập trình (API)"})
    void leadsToTheOtherLanguage(String shown, String other, String name) {
        given().queryParam("lang", shown)
                .get("/docs")
                .then()
                .body(containsString(">" + name + "</a>"), containsString("href=\"/docs?lang=" + other + "\""));
    }

    @ParameterizedTest
    @CsvSource({"vi, Ví dụ", "en, Examples"})
    void showsWhatIsSentAndAnswered(String language, String heading) {
        given().header("Accept-Language", language)
                .get("/docs/agency")
                .then()
                .body(containsString("<h3>" + heading + "</h3>"))
                .body(containsString("<p><code>application/json</code></p>"), containsString("operator-plan"))
                .body(containsString("<p><code>201 application/json</code></p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/indicator",
                "/openapi",
                "/openapi.json",
                "/openapi.yaml",
                "/openapi-3.0/agency.json",
                "/problems",
                "/problems/not-found"
            })
    void isSentZippedOnceAndCountedLikeACall(String path) {
        var first = zipped().get(path);

        first.then().statusCode(200).header("Content-Encoding", "gzip").header("RateLimit", startsWith("\"address\""));
        zipped().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
    }

    private static RequestSpecification zipped() {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip");
    }

    /** A page that people read over a telephone's link. */
    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/indicator", "/docs/agency", "/docs/reporting"})
    void keepsAPageBelow150KilobytesOnTheWire(String path) {
        assertThat(zipped().get(path).asByteArray()).hasSizeBetween(500, 150_000);
    }

    private static JsonNode contract() throws IOException {
        return contract("/openapi.json");
    }

    private static JsonNode contract(String path) throws IOException {
        return new ObjectMapper().readTree(given().get(path).asString());
    }
}
