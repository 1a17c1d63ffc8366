package vn.laichau.hatangso.agency.media;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.register.RegisterCalls.ITEM;
import static vn.laichau.hatangso.agency.register.RegisterCalls.MEDIA;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.change;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class MediaItemsTest extends RunningService {

    @Test
    void mediaBodiesRecordWhatTheyPublishedAndNobodyElseDoes() {
        var item = enter(officer("newspaper"), MEDIA, ITEM);
        item.then().statusCode(201).body("organisation", equalTo("newspaper")).body("territory", nullValue());
        enter(officer("ubnd-03595"), MEDIA, ITEM).then().spec(isProblem(403, "forbidden"));
        change(officer("broadcaster"), item, MEDIA, ITEM).then().spec(isProblem(404, "not-found"));
        var corrected = change(officer("newspaper"), item, MEDIA, ITEM.replace("WEBSITE", "NEWSPAPER"));
        corrected.then().statusCode(200).body("channel", equalTo("NEWSPAPER"));
        change(officer("newspaper"), item, MEDIA, ITEM).then().spec(isProblem(412, "precondition-failed"));
        act(officer("newspaper"), corrected, MEDIA, "withdrawal", "{\"reason\": \"Ghi trùng\"}")
                .then()
                .statusCode(200);
        coordinator()
                .get("/api/v1/media-items?state=WITHDRAWN&organisation=newspaper&from=2026-03-02&until=2026-03-02")
                .then()
                .body("items.id", contains(item.path("id").toString()));
        operator("vnpt").get("/api/v1/media-items").then().spec(isProblem(403, "forbidden"));
        given().get("/api/v1/media-items").then().spec(isProblem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://bao.lai-chau.example/%0aalert(1)",
                "data:text/html,x",
                "http://bao.lai-chau.example/1",
                "//bao.lai-chau.example/1",
                "https://",
                "https://localhost/1",
                "https://a:b@bao.lai-chau.example/1",
                "https://bao.lai-chau.example/ 1",
                "https://bao.lai-chau.example/\\u0000"
            })
    void takesNoLinkThatIsNotAWebPage(String link) {
        enter(officer("newspaper"), MEDIA, ITEM.replace("https://bao.lai-chau.example/1", link))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/link"));
    }
}
