package vn.laichau.hatangso.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorsFilterTest {

    private static final String TRUSTED = "https://cong.laichau.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void letsAPageOfATrustedAddressCallWithATokenAndNeverWithTheSession() {
        given().header("Origin", TRUSTED)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/submissions")
                .then()
                .statusCode(204)
                .header(ALLOWED, equalTo(TRUSTED))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", TRUSTED)
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .header(ALLOWED, equalTo(TRUSTED))
                .header("Vary", containsString("origin"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    /** Who asks for nothing beforehand is answered as everybody is. */
    @Test
    void answersOnlyAPreflightItself() {
        given().header("Origin", TRUSTED)
                .options("/api/v1/submissions")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .header(ALLOWED, equalTo(TRUSTED))
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", TRUSTED)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/nothing")
                .then()
                .statusCode(204)
                .header("Access-Control-Max-Age", equalTo("600"));
        given().header("Origin", TRUSTED)
                .header("Access-Control-Request-Method", "POST")
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", nullValue());
        given().get("/api/v1/plans")
                .then()
                .header("Vary", containsString("origin"))
                .header(ALLOWED, nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example",
                "http://cong.laichau.example",
                "https://cong.laichau.example.evil.example",
                "https://CONG.laichau.example",
                "null"
            })
    void tellsPagesOfOtherAddressesNothing(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/submissions")
                .then()
                .header(ALLOWED, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", origin)
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .header(ALLOWED, nullValue());
    }

    @Test
    void trustsNobodyUnlessSomebodyIsListed() {
        assertThat(new TrustedOrigins(Optional.empty()).areNone()).isTrue();
        assertThat(new TrustedOrigins(Optional.empty()).contain(TRUSTED)).isFalse();
        assertThat(new TrustedOrigins(Optional.of(List.of(TRUSTED))).contain(null))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "http://cong.laichau.example",
                "https://*.example",
                "https://a.example/x",
                "/.*/",
                "https://a.example/",
                "https://a.example:x",
                "http://localhost.example",
                "http://127x0x0x1",
                "https://A.example",
                "null",
                "https://a.example https://b.example"
            })
    void doesNotStartWithAListThatOpensTheApiFurther(String listed) {
        assertThatThrownBy(() -> new TrustedOrigins(Optional.of(List.of(listed))))
                .hasMessageContaining("cors.origins (CORS_ORIGINS)");
    }

    @Test
    void trustsEachThatIsListedAsItIs() {
        var listed =
                List.of("https://a.example", "https://b.example:8443", "http://localhost:3000", "http://127.0.0.1");
        var trusted = new TrustedOrigins(Optional.of(listed));
        assertThat(trusted.areNone()).isFalse();
        assertThat(listed).allMatch(trusted::contain);
        assertThat(List.of("https://b.example", "https://a.example:8443", "http://localhost", "https://axexample"))
                .noneMatch(trusted::contain);
    }
}
