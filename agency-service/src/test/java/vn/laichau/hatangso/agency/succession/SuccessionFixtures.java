package vn.laichau.hatangso.agency.succession;

import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.agency.surroundings.TaskFixtures;

/** Agencies of one test alone, with a task, an obligation and a report of the first of them, and what becomes of them. */
public final class SuccessionFixtures {

    static final String SUCCESSIONS = "/api/v1/successions";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final String old = agency("old");
    public final String next = agency("next");
    public final String other = agency("other");

    public static RequestSpecification administrator() {
        return as("administrator", "ppc", "administrator").contentType(ContentType.JSON);
    }

    public static RequestSpecification officer(String agency) {
        return as("officer of " + agency, agency, "agency-officer").contentType(ContentType.JSON);
    }

    public static RequestSpecification firm(String agency) {
        return as("account of " + agency, agency, "operator").contentType(ContentType.JSON);
    }

    private String agency(String name) {
        var code = name + "-" + mark;
        administrator()
                .body("""
                        {"code": "%1$s", "kind": "MEDIA", "name": {"vi": "Cơ quan %1$s", "en": "Agency %1$s"},
                         "shortName": "%1$s"}""".formatted(code))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    /** Owed by the first agency each 15 June, to the coordinator's. */
    String obligation() {
        return obligation("obligation-" + mark, old, "dic");
    }

    /** Owed by the third agency each 15 June, to the first. */
    String obligationToTheFirst() {
        return obligation("received-" + mark, other, old);
    }

    /** Owed by the first agency, in a year that nobody has set. */
    String obligationOwedOnce() {
        return obligation("once-" + mark, old, "dic", "\"recurrence\": \"ONCE\"");
    }

    static String obligation(String code, String debtor, String receiver) {
        return obligation(code, debtor, receiver, "\"recurrence\": \"YEARLY\", \"onTimeBefore\": \"--06-15\"");
    }

    private static String obligation(String code, String debtor, String receiver, String when) {
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%s", "title": {"vi": "Báo cáo", "en": "Report"}, "owedBy": {"organisations": ["%s"]},
                         "owedTo": "%s", %s, "form": "report",
                         "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code, debtor, receiver, when))
                .post("/api/v1/obligations")
                .then()
                .statusCode(201);
        return code;
    }

    /** Led by the first agency, with the third beside it. */
    Response task() {
        return TaskFixtures.addTask("\"leads\": [\"%s\"], \"cooperating\": [\"%s\"]".formatted(old, other));
    }

    static Response send(RequestSpecification sender, String query, String obligation, int year) {
        return sender.header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"obligation": "%s", "year": %d, "narrative": "Báo cáo",
                         "answers": [{"question": "results", "text": "Đã phủ 12 thôn"}]}""".formatted(obligation, year))
                .post("/api/v1/submissions" + query);
    }

    public String merger(LocalDate day) {
        return succession("MERGE", day, "\"" + old + "\"", "\"" + next + "\"", "");
    }

    public static String succession(String kind, LocalDate day, String from, String to, String more) {
        return """
                {"kind": "%s", "day": "%s", "predecessors": [%s], "successors": [%s],
                 "legalBasis": "Nghị quyết số 1/NQ-HĐND"%s}""".formatted(kind, day, from, to, more);
    }

    public static Response record(String body) {
        return administrator().body(body).post(SUCCESSIONS);
    }
}
