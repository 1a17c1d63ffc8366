package vn.laichau.hatangso.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;

@QuarkusTest
class PublicAnswersTest {

    private final String key = UUID.randomUUID().toString();

    private Response read(RequestSpecification reader) {
        return reader.get("/api/v1/plans?fake=public&key=" + key);
    }

    private int asked(String method) {
        return FakeServices.asked(method, key);
    }

    @Test
    void areGivenAgainWhenTheServiceSaysThatTheyHold() {
        var first = read(given());
        assertThat(first.asString()).isEqualTo("first public");
        for (var time = 1; time <= 3; time++) {
            read(given())
                    .then()
                    .statusCode(200)
                    .body(equalTo("first public"))
                    .header("ETag", first.header("ETag"))
                    .header("Cache-Control", "public, no-cache")
                    .header("Content-Type", first.header("Content-Type"))
                    .header("Content-Length", "12")
                    .header("RateLimit", notNullValue())
                    .header("X-Frame-Options", "DENY");
            assertThat(asked("HEAD")).isEqualTo(time);
        }
        assertThat(asked("GET")).isOne();
    }

    @Test
    void areReadAnewWhenTheyChanged() {
        read(given());
        FakeServices.edit(key, "second");
        assertThat(read(given()).asString()).isEqualTo("second public");
        assertThat(read(given()).asString()).isEqualTo("second public");
        assertThat(asked("GET")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0.700, 0.100", "0.100, 0.700", "'', 0.100", "0.700, ''"})
    void tellHowOldTheyAreAsTheirServiceSaidWhenItWasAskedLast(String first, String last) {
        FakeServices.lag(key, first);
        var tag = tellsLag(read(given()), 200, first).header("ETag");
        FakeServices.lag(key, last);
        tellsLag(read(given()), 200, last);
        tellsLag(read(given().header("If-None-Match", tag)), 304, last);
        assertThat(asked("GET")).isOne();
    }

    private static Response tellsLag(Response answer, int status, String seconds) {
        answer.then().statusCode(status).header("Replica-Lag", seconds.isEmpty() ? nullValue() : equalTo(seconds));
        return answer;
    }

    @Test
    void areNotGivenWhileTheirServiceSaysNothing() {
        read(given());
        FakeServices.edit(key, "lost");
        read(given()).then().statusCode(503).body(not(equalTo("first public")));
        FakeServices.edit(key, "first");
        read(given()).then().statusCode(200).body(equalTo("first public"));
    }

    @ParameterizedTest
    @CsvSource({"%s, 304", "W/%s, 304", "'\"other\", %s', 304", "*, 304", "\"other\", 200"})
    void areNotSentToWhoHasThem(String tags, int status) {
        var tag = read(given()).header("ETag");
        var answer = read(given().header("If-None-Match", tags.formatted(tag)));
        answer.then().statusCode(status).header("ETag", tag);
        assertThat(answer.asString()).isEqualTo(status == 200 ? "first public" : "");
        assertThat(asked("GET")).isOne();
    }

    @Test
    void areNeitherMadeOfWhatSomebodyWasGivenNorGivenToThem() {
        assertThat(read(known()).asString()).isEqualTo("first private");
        assertThat(read(given()).asString()).isEqualTo("first public");
        assertThat(read(known()).asString()).isEqualTo("first private");
        assertThat(read(given()).asString()).isEqualTo("first public");
        assertThat(asked("GET")).isEqualTo(3);
    }

    private static RequestSpecification known() {
        return given().header("Authorization", "Bearer " + Tokens.of("operator", "vnpt", "operator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: text/csv",
                "Accept-Language: en",
                "Accept-Encoding: br",
                "If-Match: \"1\"",
                "Range: bytes=0-1"
            })
    void areNotGivenToWhoAsksForAnotherForm(String header) {
        read(given());
        var parts = header.split(": ");
        read(given().header(parts[0], parts[1]));
        assertThat(asked("GET")).isEqualTo(2);
    }

    /** Its service did not see the type that the first reader names and lets end with the connection. */
    @Test
    void areGivenToWhoAsksForWhatTheirServiceSaw() {
        read(given().header("Connection", "Accept").header("Accept", "text/csv"));
        read(given().header("Accept", "text/csv"));
        assertThat(asked("GET")).isEqualTo(2);
    }
}
