package vn.laichau.hatangso.agency.succession;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.send;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.surroundings.ChainFixtures;

/** One of everything that an agency can hold, each under its kind and name with what only its holder may do. */
final class OpenWorkFixtures {

    private final SuccessionFixtures agencies;
    private final Map<String, Function<String, Response>> steps = new LinkedHashMap<>();
    private final Map<String, Function<String, Response>> stepsOfRoles = new LinkedHashMap<>();
    private Response later;

    OpenWorkFixtures(SuccessionFixtures agencies) {
        this.agencies = agencies;
        task();
        obligations();
        reviews();
        chain();
        new RegisterFixtures(agencies).addTo(steps);
    }

    /** What only the holder of each may do, given who tries; under {@code KIND id}. */
    Map<String, Function<String, Response>> steps() {
        return steps;
    }

    /** Things whose next step is a role's, whatever agency the account belongs to; under {@code KIND id}. */
    Map<String, Function<String, Response>> stepsOfRoles() {
        return stepsOfRoles;
    }

    Set<String> names() {
        return Stream.of(steps, stepsOfRoles)
                .flatMap(all -> all.keySet().stream())
                .collect(toSet());
    }

    private void task() {
        var task = agencies.task();
        String id = occurrence(task, agencies.old).path("id");
        steps.put("OCCURRENCE " + id, agency -> move(officer(agency), id, "/acceptance"));
        steps.put("TASK " + task.path("code"), agency -> leads(agency, task) ? task : absent());
    }

    private static boolean leads(String agency, Response task) {
        List<List<String>> leads = coordinator()
                .get("/api/v1/tasks?organisation=" + agency)
                .path("items.findAll { it.code == '%s' }.leads".formatted(task.<String>path("code")));
        return leads.contains(List.of(agency));
    }

    static Response absent() {
        return given().get("/api/v1/successions/none");
    }

    private void obligations() {
        var obligation = agencies.obligation();
        var sent = send(firm(agencies.old), "", obligation, lastYear());
        giveBack(sent, "{\"reason\": \"Thiếu số liệu\"}").then().statusCode(200);
        var draft = "/api/v1/drafts/" + obligation + "/" + lastYear();
        firm(agencies.old)
                .body("{\"narrative\": \"Đang viết\"}")
                .put(draft)
                .then()
                .statusCode(201);
        var named = "?organisation=" + agencies.old;
        steps.put("DRAFT " + obligation, agency -> officer(agency).get(draft + named));
        steps.put("SUBMISSION " + sent.path("id"), agency -> send(officer(agency), named, obligation, lastYear()));
        steps.put("OBLIGATION_OWED " + obligation, agency -> send(officer(agency), "", obligation, nextYear()));
    }

    private void reviews() {
        var obligation = agencies.obligationToTheFirst();
        var sent = send(firm(agencies.other), "", obligation, lastYear());
        sent.then().statusCode(201);
        steps.put("REVIEW " + sent.path("id"), agency -> accept(agency, sent));
        steps.put("OBLIGATION_RECEIVED " + obligation, agency -> accept(agency, sentLater(obligation)));
    }

    /** What comes for the obligation when somebody first wants to decide about it. */
    private Response sentLater(String obligation) {
        later = later == null ? send(firm(agencies.other), "", obligation, nextYear()) : later;
        return later;
    }

    private static Response accept(String agency, Response sent) {
        return as("leader of " + agency, agency, "leader")
                .header("If-Match", sent.header("ETag"))
                .post("/api/v1/submissions/" + sent.path("id") + "/acceptance");
    }

    private void chain() {
        var proposer = as("coordinator of " + agencies.old, agencies.old, "coordinator");
        var body = ChainFixtures.proposal(ChainFixtures.POLICY, ChainFixtures.obstacle());
        var proposed = ChainFixtures.submit(ChainFixtures.post(proposer, "/api/v1/proposals", body));
        proposed.then().statusCode(200);
        stepsOfRoles.put(
                "PROPOSAL " + proposed.path("id"),
                agency -> ChainFixtures.verb(
                        as("coordinator of " + agency, agency, "coordinator"),
                        proposed,
                        "withdrawal",
                        "{\"reason\": \"Gộp chung\"}"));

        var reported = ChainFixtures.report(officer(agencies.old), "Chưa có điện");
        steps.put(
                "OBSTACLE " + reported.path("id"),
                agency -> ChainFixtures.verb(officer(agency), reported, "withdrawal", "{\"reason\": \"Đã có điện\"}"));
    }

    private static int lastYear() {
        return today().getYear() - 1;
    }

    private static int nextYear() {
        return today().getYear() + 1;
    }
}
