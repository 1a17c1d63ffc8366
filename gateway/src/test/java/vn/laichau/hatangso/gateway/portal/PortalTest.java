package vn.laichau.hatangso.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PortalTest {

    private static final Path SOURCES = Path.of("src/main/webui/src");
    private static final Pattern ADDRESS = Pattern.compile("(pagesOf\\()?'(/[^']*)'");

    /** As the portal's own router knows them; a register has its list and its entries. */
    static Stream<String> pages() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders
                    .map(folder -> folder.resolve("routes.ts"))
                    .filter(Files::exists)
                    .flatMap(PortalTest::addresses)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> addresses(Path routes) {
        try {
            return ADDRESS.matcher(Files.readString(routes))
                    .results()
                    .flatMap(found -> found.group(1) == null
                            ? Stream.of(found.group(2))
                            : Stream.of(found.group(2), found.group(2) + "/:id"))
                    .map(address -> address.replaceAll(":\\w+(\\([^)]*\\))?", "2027"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @ValueSource(strings = "/chi-tieu/pho-cap-cap-quang/nguon?period=2025")
    void givesThePortalForEachOfItsPages(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("<div id=\"portal\"></div>"));
    }

    @Test
    void letsBrowsersKeepThePartsForEver() {
        given().get("/assets/test-1a2b3c.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** A browser that kept an old worker would show an old portal. */
    @Test
    void letsBrowsersAskForTheWorkerAndTheAppsDescriptionEachTime() {
        given().get("/sw.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", startsWith("default-src 'self'"));
        given().get("/manifest.webmanifest")
                .then()
                .statusCode(200)
                .contentType("application/manifest+json")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void sendsLessWhereItCan() {
        plainClient()
                .header("Accept-Encoding", "gzip, br")
                .get("/assets/test-1a2b3c.js")
                .then()
                .header("Content-Encoding", "gzip")
                .header("ETag", containsString("-gzip"));
        assertThat(plainClient().get("/assets/test-1a2b3c.js").headers().getValues("Vary"))
                .contains("Accept-Encoding");
        var tag = plainClient().get("/").header("ETag");
        plainClient()
                .header("If-None-Match", tag)
                .get("/")
                .then()
                .statusCode(304)
                .body(emptyOrNullString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.js",
                "/assets",
                "/assets/",
                "/.vite/manifest.json",
                "/application.properties",
                "/problem/problems.json",
                "/index",
                "/khong-co",
                "/ban-do/7"
            })
    void hasNothingElse(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void showsAPersonAPage() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/khong-co")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Không tìm thấy"), not(containsString("<script")));
        given().header("Accept", "text/html")
                .header("Accept-Language", "en-GB")
                .get("/khong-co")
                .then()
                .body(containsString("Not found"));
    }

    /** Of an address for programs, or for who would rather have something else, a document. */
    @Test
    void showsAPageToNobodyElse() {
        given().header("Accept", "text/html")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().header("Accept", "application/json, text/html")
                .get("/khong-co")
                .then()
                .contentType("application/problem+json");
        given().get("/khong-co").then().contentType("application/problem+json");
    }

    @Test
    void tellsTheZippedFileFromThePlainOne() {
        var zipped = plainClient()
                .header("Accept-Encoding", "gzip")
                .get("/assets/test-1a2b3c.js")
                .header("ETag");
        var plain = plainClient().get("/assets/test-1a2b3c.js").header("ETag");
        assertThat(zipped).isEqualTo(plain.replaceFirst("\"$", "-gzip\""));
        assertThat(unchanged("gzip", zipped)).isEqualTo(304);
        assertThat(unchanged("gzip", plain)).isEqualTo(200);
        assertThat(unchanged("identity", plain)).isEqualTo(304);
        assertThat(unchanged("identity", zipped)).isEqualTo(200);
    }

    private static int unchanged(String encoding, String tag) {
        return plainClient()
                .header("Accept-Encoding", encoding)
                .header("If-None-Match", tag)
                .get("/assets/test-1a2b3c.js")
                .statusCode();
    }

    @Test
    void isOnlyRead() {
        given().post("/").then().statusCode(405);
    }

    private static RequestSpecification plainClient() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
