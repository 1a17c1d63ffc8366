package vn.laichau.hatangso.gateway.allowlist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
class AllowListTest {

    @ParameterizedTest
    @CsvSource({
        "/plans, indicator",
        "/plans/lai-chau-2023, indicator",
        "/indicators, indicator",
        "/targets, indicator",
        "/baselines, indicator",
        "/territories, indicator",
        "/progress, indicator",
        "/observations, indicator",
        "/organisations, agency",
        "/tasks, agency",
        "/obligations, agency",
        "/deadlines, agency",
        "/existing-systems, agency",
        "/obstacles, agency",
        "/submissions, agency",
        "/submissions/7/figures, agency",
        "/receipts/1, agency",
        "/receipt-keys, agency"
    })
    void sendsEachPathToItsService(String path, String service) {
        given().get("/api/v1" + path + "?limit=10")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1" + path + "?limit=10"));
    }

    @ParameterizedTest
    @CsvSource({
        "/plans/lai-chau-2023/indicators, indicator",
        "/plans/lai-chau-2023/territories, indicator",
        "/plans/lai-chau-2023/obligations, agency"
    })
    void sendsEachPartOfAPlanToTheServiceThatOwnsIt(String path, String service) {
        given().header("Authorization", "Bearer " + Tokens.of("administrator", "dic", "administrator"))
                .body("{}")
                .put("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service));
        given().delete("/api/v1" + path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/plans",
                "/api/v1/indicatorsx",
                "/api/v1/indicators-all",
                "/api/v1/indicator",
                "/api/v1/INDICATORS",
                "/api/v1/plans/",
                "/api/v1/report-data",
                "/internal/v1/report-data",
                "/internal/v1/rejections",
                "/api/v1/audit",
                "/api/v1/q/health",
                "/apiv1/plans"
            })
    void doesNotKnowAnythingElse(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /observations", "PUT, /imports/1", "DELETE, /submissions/7", "PATCH, /progress/x"})
    void allowsOnlyTheMethodsOfTheRoute(String method, String path) {
        given().header("Authorization", "Bearer " + Tokens.of("service", "dic", "observations-feed"))
                .body("{}")
                .request(method, "/api/v1" + path)
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void passesNothingOnThatAStrangerSendsExceptWhereAnybodyMay() {
        given().body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
        given().body("{}").post("/api/v1/receipts/check").then().statusCode(200).body("service", equalTo("agency"));
        given().body(new byte[16 * 1024 + 1])
                .post("/api/v1/receipts/check")
                .then()
                .statusCode(413);
    }

    /** Nobody learns from us what would be too long before he has said who he is. */
    @Test
    void asksAStrangerForHisProofBeforeItLooksAtWhatHeSends() {
        given().body(new byte[(1 << 20) + 1]).post("/api/v1/submissions").then().statusCode(401);
        given().body(new byte[16 * 1024]).post("/api/v1/receipts/check").then().statusCode(200);
    }

    @Test
    void saysWhatARouteAllows() {
        given().options("/api/v1/submissions")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body(emptyString());
        given().delete("/api/v1/submissions").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }
}
