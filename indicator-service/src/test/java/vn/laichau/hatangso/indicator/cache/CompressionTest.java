package vn.laichau.hatangso.indicator.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ServiceTest;

/** Of answers that are kept, of those that are written each time, and of tables that are streamed. */
@QuarkusTest
@ServiceTest
class CompressionTest {

    @TestHTTPResource
    URI service;

    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/progress, 4",
        "/api/v1/indicators, 4",
        "/api/v1/series/table?format=csv&indicator=household-fibre, 1",
        "/api/v1/territories, 4",
        "/api/v1/observations/table?format=csv, 1",
        "/api/v1/open-data/catalogue, 2",
    })
    void givesTheSameTextInFewerBytesToWhoTakesIt(String path, int atLeastTimesSmaller)
            throws IOException, InterruptedException {
        var plain = get(path, "identity");
        for (var encoding : new String[] {"gzip", "br"}) {
            var packed = get(path, encoding);
            assertThat(header(packed, "Content-Encoding")).isEqualTo(encoding);
            assertThat(packed.body()).hasSizeLessThan(plain.body().length / atLeastTimesSmaller);
            assertThat(unpacked(packed, encoding.equals("br") ? BrotliInputStream::new : GZIPInputStream::new))
                    .isEqualTo(plain.body());
        }
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br;q=0", "unheard-of"})
    void givesPlainTextToWhoTakesNothingElse(String accepted) throws IOException, InterruptedException {
        assertThat(get("/api/v1/progress", accepted).body())
                .isEqualTo(get("/api/v1/progress", "identity").body());
    }

    @Test
    void saysThatNothingChangedToWhoHasTheKeptAnswerPacked() throws IOException, InterruptedException {
        var tag = header(get("/api/v1/progress", "gzip"), "ETag");
        assertThat(tag).isNotEqualTo(header(get("/api/v1/progress", "identity"), "ETag"));
        assertThat(get("/api/v1/progress", "gzip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/indicators/unknown", "/api/v1/progress/table?format=xlsx"})
    void leavesAloneWhatRepeatsTheReadersWordsAndWhatIsPackedAlready(String path)
            throws IOException, InterruptedException {
        assertThat(header(get(path, "br, gzip"), "Content-Encoding")).isNotIn("br", "gzip");
    }

    /** As it comes: what the other tests use unpacks it. */
    private HttpResponse<byte[]> get(String path, String accepted, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer, Unpacking unpacking) throws IOException {
        try (var plain = unpacking.of(new ByteArrayInputStream(answer.body()))) {
            return plain.readAllBytes();
        }
    }
}
