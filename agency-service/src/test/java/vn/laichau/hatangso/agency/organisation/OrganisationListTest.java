package vn.laichau.hatangso.agency.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

@QuarkusTest
class OrganisationListTest extends RunningService {

    private static final String PATH = "/api/v1/organisations";

    @Test
    void tellsCitizensNamesAndNothingMore() {
        given().get(PATH + "?limit=500")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(71)))
                .body("items.find { it.code == 'dic' }.name.vi", equalTo("Sở Thông tin và Truyền thông"))
                .body("items", everyItem(not(hasKey("documentSymbol"))))
                .body("items", everyItem(not(hasKey("parent"))))
                .body("$", not(hasKey("next")));
    }

    @Test
    void tellsStateBodiesSymbolsAndParents() {
        TestCallers.coordinator()
                .get(PATH + "?kind=DEPARTMENT")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("construction", "dic", "dpi", "finance"))
                .body("items.find { it.code == 'dic' }.documentSymbol", equalTo("STTTT"))
                .body("items.find { it.code == 'dic' }.parent", equalTo("departments"));
    }

    @Test
    void keepsSymbolsFromOperators() {
        TestCallers.operator("vnpt")
                .get(PATH + "?kind=DEPARTMENT")
                .then()
                .statusCode(200)
                .body("items", everyItem(not(hasKey("documentSymbol"))));
    }

    @Test
    void showsDistrictsUntilTheirLastDayAndCommunesFromTheirFirst() {
        given().get(PATH + "?validOn=2025-06-30&kind=DISTRICT_COMMITTEE").then().body("items", hasSize(8));
        given().get(PATH + "?validOn=2025-06-30&kind=COMMUNE_COMMITTEE").then().body("items", hasSize(0));
        given().get(PATH + "?validOn=2025-07-01&kind=DISTRICT_COMMITTEE").then().body("items", hasSize(0));
        given().get(PATH + "?validOn=2025-07-01&kind=COMMUNE_COMMITTEE")
                .then()
                .body("items", hasSize(38))
                .body("items.code", hasItem("ubnd-03595"));
    }

    @Test
    void saysInAHeaderWhereTheNextPageIs() {
        given().get(PATH + "?limit=20&kind=COMMUNE_COMMITTEE")
                .then()
                .header(
                        "Link",
                        matchesPattern(
                                "</api/v1/organisations\\?limit=20&kind=COMMUNE_COMMITTEE&cursor=[\\w-]+>; rel=\"next\""));
    }

    @Test
    void refusesALimitOutOfRange() {
        given().header("Accept-Language", "en")
                .get(PATH + "?limit=501")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-request"))
                .body("code", equalTo("invalid-request"))
                .body("detail", equalTo("limit must be 1 to 500"))
                .body("instance", equalTo(PATH));
    }

    @Test
    void refusesABadTokenAndGoesOnServingOthers() {
        for (var i = 0; i < 20; i++) {
            given().auth().oauth2("not-a-token").get(PATH).then().spec(isProblem(401, "unauthenticated"));
            given().get(PATH).then().statusCode(200);
        }
    }
}
