package vn.laichau.hatangso.agency.present;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.Parties;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class PresentSystemListTest extends RunningService {

    private static final String PATH = "/api/v1/present-systems";

    @Test
    void showsStateBodiesTheWholeRegister() {
        Parties.as("auditor", "ppc", "auditor")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(38))
                .body("items.find { it.code == 'mobile-5g' }.state", equalTo("NOT_DEPLOYED"));
    }

    @Test
    void isNotForVisitors() {
        given().get(PATH).then().statusCode(401);
    }
}
