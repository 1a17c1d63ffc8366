package vn.laichau.hatangso.gateway.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.LowLimitsProfile;

/** Five reads, three submissions and a hundred calls of an address in an hour: hardly any comes back while a test runs. */
@QuarkusTest
@TestProfile(LowLimitsProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitsTest {

    @Test
    @Order(1)
    void tellsWhereAClientStandsAndThenRefusesIt() {
        read("firm", "vnpt")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"reads\";q=5;w=3600")
                .header("RateLimit", matchesPattern("\"reads\";r=4;t=\\d+"));
        for (int i = 0; i < 4; i++) {
            read("firm", "vnpt");
        }

        read("firm", "vnpt")
                .then()
                .statusCode(429)
                .header("RateLimit", matchesPattern("\"reads\";r=0;t=\\d+"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .contentType("application/problem+json")
                .body("type", equalTo("http://localhost:8080/problems/too-many-requests"))
                .body("title", equalTo("Too many requests"))
                .body("status", is(429))
                .body("detail", equalTo("Too many requests"))
                .body("instance", equalTo("/api/v1/plans"))
                .body("code", equalTo("too-many-requests"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    @Order(2)
    void countsEachClassOfRoutesEachClientAndEachOrganisationForItself() {
        for (int i = 0; i < 6; i++) {
            read("busy", "vnpt");
        }
        assertThat(read("busy", "vnpt").statusCode()).isEqualTo(429);
        assertThat(read("busy", "viettel").statusCode()).isEqualTo(200);
        assertThat(read("quiet", "vnpt").statusCode()).isEqualTo(200);
        given().header("Authorization", bearer("busy", "vnpt"))
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"submissions\";q=3;w=3600");
    }

    @Test
    @Order(3)
    void doesNotCountAClientsTokensApart() {
        for (int i = 0; i < 5; i++) {
            read("renewing", "vnpt");
        }
        assertThat(read("renewing", "vnpt").statusCode()).isEqualTo(429);
    }

    /** A household has more addresses of the new kind than anybody can count. */
    @Test
    @Order(3)
    void countsTheAddressesOfOneNetworkOfTheNewKindTogether() {
        for (int i = 1; i <= 5; i++) {
            assertThat(readFrom("2001:db8:1:2::" + i).statusCode()).isEqualTo(200);
        }
        assertThat(readFrom("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(readFrom("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    private static Response readFrom(String address) {
        return given().header("X-Forwarded-For", address).get("/api/v1/plans");
    }

    /** The last rule that was asked speaks. */
    @Test
    @Order(3)
    void tellsOfEachClassItsOwnRule() {
        given().header("Authorization", bearer("exporting", "vnpt"))
                .get("/api/v1/imports/template")
                .then()
                .header("RateLimit-Policy", "\"exports\";q=60;w=60")
                .header("RateLimit", matchesPattern("\"exports\";r=59;t=1"));
    }

    @Test
    @Order(4)
    void refusesAnAddressBeforeItsProofIsLookedAt() {
        untilNot(401, () -> elsewhere().header("Authorization", "Bearer x").get("/api/v1/plans"))
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"address\";q=100;w=3600")
                .body("code", equalTo("too-many-requests"));
        untilNot(200, () -> elsewhere().get("/me")).then().statusCode(429);
        elsewhere().get("/").then().statusCode(200);
    }

    /** Others go on calling from where they are. */
    private static RequestSpecification elsewhere() {
        return given().header("X-Forwarded-For", "192.0.2.4");
    }

    /** Room comes back all the time, so the next call after a refusal may be let in again. */
    private static Response untilNot(int status, Supplier<Response> call) {
        Response answer;
        do {
            answer = call.get();
        } while (answer.statusCode() == status);
        return answer;
    }

    private static Response read(String client, String organisation) {
        return given().header("Authorization", bearer(client, organisation))
                .header("Accept-Language", "en")
                .get("/api/v1/plans");
    }

    private static String bearer(String client, String organisation) {
        return "Bearer " + Tokens.with("subject", organisation, claims -> claims.claim("azp", client), "operator");
    }
}
