package vn.laichau.hatangso.agency.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ObligationYearsTest extends RunningService {

    private static final String OBLIGATION = """
            {"code": "%s", "title": {"vi": "Báo cáo chuyên đề", "en": "Special report"},
             "owedBy": {"organisations": ["best-express"]}, "owedTo": "dic", "recurrence": "%s", "firstYear": 2040,
             "onTimeBefore": "--06-15", "form": "report", "legalSource": {"vi": "Công văn", "en": "Letter"}}""";

    private static void owed(String code, String recurrence) {
        coordinator()
                .contentType(ContentType.JSON)
                .body(OBLIGATION.formatted(code, recurrence))
                .post("/api/v1/obligations")
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse sendReport(String code, int year) {
        return send(
                        "best-express",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"%s\", \"year\": %d, \"narrative\": \"Báo cáo\"}".formatted(code, year))
                .then();
    }

    @Test
    void oneThatIsOwedOnceIsNotOwedForAnotherYear() {
        owed("once-only", "ONCE");
        sendReport("once-only", 2041)
                .statusCode(422)
                .body("errors.pointer", contains("/obligation"))
                .body("errors.code", contains("not-owed"));
        sendReport("once-only", 2040).statusCode(201).body("punctuality", equalTo("ON_TIME"));
    }

    @Test
    void oneThatBeginsLaterIsNotOwedBefore() {
        owed("from-2040", "YEARLY");
        sendReport("from-2040", 2039).statusCode(422).body("errors.code", contains("not-owed"));
        sendReport("from-2040", 2041).statusCode(201);
    }
}
