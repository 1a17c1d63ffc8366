package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import vn.laichau.hatangso.indicator.Requests;

/** A file of figures on its way in. */
public final class UploadedFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private UploadedFile() {}

    /** As a coordinator, to its end. */
    public static JsonPath of(String mediaType, String options, String content) {
        return of(mediaType, options, content.getBytes(UTF_8));
    }

    public static JsonPath of(String mediaType, String options, byte[] content) {
        return ended(
                Requests.coordinator(),
                send(Requests.coordinator(), mediaType, options, content)
                        .statusCode(202)
                        .extract()
                        .header("Location"));
    }

    /** @param options the query, with its question mark; empty for none */
    public static ValidatableResponse send(
            RequestSpecification sender, String mediaType, String options, byte[] content) {
        return sender.config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, io.restassured.http.ContentType.BINARY)))
                .contentType(mediaType)
                .body(content)
                .post("/api/v1/imports" + options)
                .then();
    }

    /** How an import ended. */
    public static JsonPath ended(RequestSpecification reader, String location) {
        return await().pollInterval(PAUSE)
                .atMost(LONGEST)
                .until(
                        () -> reader.get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> job.getInt("percent") == 100);
    }
}
