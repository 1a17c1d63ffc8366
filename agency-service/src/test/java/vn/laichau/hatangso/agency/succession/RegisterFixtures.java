package vn.laichau.hatangso.agency.succession;

import static io.restassured.RestAssured.given;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** What an agency entered in registers, and what enters for it. */
final class RegisterFixtures {

    private static final String NOTE = "{\"reason\": \"Có nguồn khác\"}";
    private static final String ASKS = """
            {"offer": "%s", "quantity": 1, "wantedFrom": "2027-01-01", "message": "Xin dùng chung"}""";

    private final SuccessionFixtures agencies;
    private final Map<String, Function<String, Response>> steps = new LinkedHashMap<>();

    RegisterFixtures(SuccessionFixtures agencies) {
        this.agencies = agencies;
        money();
        infrastructure();
        standard();
        media();
        accounts();
    }

    void addTo(Map<String, Function<String, Response>> all) {
        all.putAll(steps);
    }

    private void money() {
        var drafted = ask();
        var sent = act(officer(agencies.old), ask(), "budget-requests", "submission", "");
        sent.then().statusCode(200);
        steps.put(
                "DRAFT " + agencies.old, agency -> act(officer(agency), drafted, "budget-requests", "submission", ""));
        steps.put(
                "BUDGET_REQUEST " + sent.path("id"),
                agency -> act(officer(agency), sent, "budget-requests", "withdrawal", NOTE));
    }

    private Response ask() {
        var asked = enter(officer(agencies.old), "budget-requests", """
                {"task": "P2.IV.3", "year": %d, "source": "OTHER", "amount": 5, "reason": "Lắp trạm"}""".formatted(nextYear()));
        asked.then().statusCode(201);
        return asked;
    }

    private void infrastructure() {
        var theirs = offer(operator("vnpt"), "vnpt");
        var own = offer(program(), agencies.old);
        var asked = enter(firm(agencies.old), "infrastructure-requests", ASKS.formatted(theirs.<String>path("id")));
        var toAnswer = enter(operator("viettel"), "infrastructure-requests", ASKS.formatted(own.<String>path("id")));
        steps.put(
                "INFRASTRUCTURE_REQUEST " + asked.path("id"),
                agency -> act(firm(agency), asked, "infrastructure-requests", "withdrawal", NOTE));
        steps.put(
                "INFRASTRUCTURE_REQUEST " + toAnswer.path("id"),
                agency -> act(
                        firm(agency),
                        toAnswer,
                        "infrastructure-requests",
                        "answer",
                        "{\"accepted\": true, \"message\": \"Được\"}"));
        lettings(theirs, own);
        steps.put(
                "INFRASTRUCTURE_OFFER " + own.path("id"),
                agency -> act(firm(agency), own, "infrastructure-offers", "full", ""));
    }

    /** What it has of another's, and what another has of its own; what is over is nobody's to end. */
    private void lettings(Response theirs, Response own) {
        let(
                operator("vnpt"),
                enter(firm(agencies.old), "infrastructure-requests", ASKS.formatted(theirs.<String>path("id"))));
        let(
                firm(agencies.old),
                enter(operator("viettel"), "infrastructure-requests", ASKS.formatted(own.<String>path("id"))));
        var over = ASKS.formatted(theirs.<String>path("id"))
                .replace("\"wantedFrom\"", "\"wantedUntil\": \"2026-01-31\", \"wantedFrom\"")
                .replace("2027-01-01", "2026-01-01");
        accepted(operator("vnpt"), enter(firm(agencies.old), "infrastructure-requests", over));
        var lastDay = over.replace("2026-01-31", today().toString());
        let(operator("vnpt"), enter(firm(agencies.old), "infrastructure-requests", lastDay), today().toString());
    }

    private void let(RequestSpecification owner, Response asked) {
        let(owner, asked, "2090-01-01");
    }

    private void let(RequestSpecification owner, Response asked, String end) {
        var letting = accepted(owner, asked);
        steps.put(
                "INFRASTRUCTURE_REQUEST " + letting.path("id"),
                agency -> act(
                        firm(agency),
                        letting,
                        "infrastructure-requests",
                        "ending",
                        "{\"from\": \"%s\", \"reason\": \"Có trạm riêng\"}".formatted(end)));
    }

    private static Response accepted(RequestSpecification owner, Response asked) {
        var accepted =
                act(owner, asked, "infrastructure-requests", "answer", "{\"accepted\": true, \"message\": \"Được\"}");
        accepted.then().statusCode(200);
        return accepted;
    }

    /** Absent when it was entered in another name. */
    private static Response offer(RequestSpecification caller, String agency) {
        var offer = enter(caller, "infrastructure-offers", """
                {"kind": "TOWER", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đồi sau trụ sở",
                 "capacity": 4, "unit": "vị trí", "rentalPrice": 2500000}""");
        offer.then().statusCode(201);
        return agency.equals(offer.path("organisation")) ? offer : OpenWorkFixtures.absent();
    }

    private void standard() {
        var drafted = enter(builder(agencies.old), "standards", """
                {"code": "HTS-%s", "title": {"vi": "Cáp quang", "en": "Fibre"}, "content": "02 sợi"}""".formatted(UUID.randomUUID()));
        drafted.then().statusCode(201);
        steps.put(
                "STANDARD " + drafted.path("id"),
                agency -> act(builder(agency), drafted, "standards", "withdrawal", NOTE));
    }

    private static RequestSpecification builder(String agency) {
        return as("builder of " + agency, agency, "construction-officer");
    }

    private void media() {
        var item = enter(officer(agencies.old), "media-items", """
                {"publishedOn": "2026-03-02", "title": "Đưa cáp quang về bản", "channel": "WEBSITE"}""");
        item.then().statusCode(201);
        steps.put(
                "MEDIA_ITEM " + item.path("id"),
                agency -> act(officer(agency), item, "media-items", "withdrawal", NOTE));
    }

    /** Whose tokens name the first agency for ever; in whose name they act is told by what is entered with them. */
    private void accounts() {
        steps.put("CLIENT " + client(), agency -> offer(program(), agency));
        steps.put("TOKENS " + agencies.old, agency -> offer(firm(agencies.old), agency));
    }

    private RequestSpecification program() {
        var token = Tokens.with(client(), agencies.old, claims -> claims.claim("azp", client()), "operator");
        return given().auth().oauth2(token);
    }

    private String client() {
        return "api-" + agencies.old;
    }

    private static int nextYear() {
        return today().getYear() + 1;
    }
}
