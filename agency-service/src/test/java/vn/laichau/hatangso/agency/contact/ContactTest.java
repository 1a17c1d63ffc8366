package vn.laichau.hatangso.agency.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ContactTest extends RunningService {

    private static String of(String organisation) {
        return "/api/v1/organisations/" + organisation + "/contact";
    }

    private static String email(String address) {
        return "{\"email\": \"" + address + "\"}";
    }

    @Test
    void letsAnOrganisationSayWhereItIsWrittenTo() {
        var created = operator("nhat-tin")
                .contentType(ContentType.JSON)
                .body(email("nhat-tin@lai-chau.example"))
                .put(of("nhat-tin"));
        created.then().statusCode(201).body("email", equalTo("nhat-tin@lai-chau.example"));
        coordinator().get(of("nhat-tin")).then().statusCode(200).body("changedBy", equalTo("operator"));
        operator("nhat-tin")
                .contentType(ContentType.JSON)
                .body(email("khac@lai-chau.example"))
                .put(of("nhat-tin"))
                .then()
                .statusCode(428);
        as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .header("If-Match", created.header("ETag"))
                .body(email("khac@lai-chau.example"))
                .put(of("nhat-tin"))
                .then()
                .statusCode(200)
                .body("email", equalTo("khac@lai-chau.example"));
    }

    @Test
    void refusesAChangeOfAContactThatIsNotThere() {
        operator("thuan-phong")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(email("thuan-phong@lai-chau.example"))
                .put(of("thuan-phong"))
                .then()
                .spec(isProblem(412, "precondition-failed"));
        coordinator().get(of("thuan-phong")).then().statusCode(404);
    }

    @Test
    void answersAnothersContactAsOneThatDoesNotExist() {
        operator("than-phong")
                .contentType(ContentType.JSON)
                .body(email("than-phong@lai-chau.example"))
                .put(of("than-phong"));
        for (var path : new String[] {of("than-phong"), of("nobody")}) {
            operator("vnpt").get(path).then().spec(isProblem(404, "not-found"));
            operator("vnpt")
                    .contentType(ContentType.JSON)
                    .body(email("vnpt@lai-chau.example"))
                    .put(path)
                    .then()
                    .spec(isProblem(404, "not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no address", "a@b.example, c@d.example", "a@b.example\\nBcc: c@d.example", "a@localhost", "@"})
    void refusesWhatIsNotOneMailbox(String address) {
        operator("thuan-phong")
                .contentType(ContentType.JSON)
                .body(email(address))
                .put(of("thuan-phong"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
    }
}
