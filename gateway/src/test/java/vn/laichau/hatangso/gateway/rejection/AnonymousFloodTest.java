package vn.laichau.hatangso.gateway.rejection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.ProductionTimeoutsProfile;

/** A log of evidence that anybody may fill is none. */
@QuarkusTest
@TestProfile(ProductionTimeoutsProfile.class)
class AnonymousFloodTest {

    private static List<String> told() {
        return given().get("/api/v1/arrivals?fake=told").jsonPath().getList("path");
    }

    @Test
    void tellsOfStrangersNoMoreThanTheirShareAndOfFirmsAll() {
        for (var i = 0; i < 8; i++) {
            given().body("{}").post("/api/v1/submissions/flood").then().statusCode(401);
        }
        given().header("Authorization", "Bearer " + Tokens.of("operator", "j-t-express", "operator"))
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/submissions/after-the-flood")
                .then()
                .statusCode(413);
        // Told one after the other: what comes last is told last.
        await().atMost(Duration.ofSeconds(30)).until(() -> told().contains("/api/v1/submissions/after-the-flood"));
        assertThat(told()).filteredOn("/api/v1/submissions/flood"::equals).hasSize(2);
    }
}
