package vn.laichau.hatangso.agency.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.register.RegisterCalls.OFFER;
import static vn.laichau.hatangso.agency.register.RegisterCalls.OFFERS;
import static vn.laichau.hatangso.agency.register.RegisterCalls.REQUESTS;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.change;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class OffersTest extends RunningService {

    private static Response ask(String firm, Response offer, int quantity) {
        return enter(operator(firm), REQUESTS, """
                {"offer": "%s", "quantity": %d, "wantedFrom": "2027-01-01", "message": "Xin dùng chung"}""".formatted(offer.path("id").toString(), quantity));
    }

    @Test
    void aFirmOffersAnotherAsksAndTheOwnerAnswers() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        offer.then().statusCode(201).body("organisation", equalTo("vnpt")).body("state", equalTo("AVAILABLE"));
        operator("viettel").get(offer.header("Location")).then().statusCode(200);
        var asked = ask("viettel", offer, 2);
        asked.then().statusCode(201).body("owner", equalTo("vnpt")).body("state", equalTo("SENT"));
        var address = "/api/v1/" + REQUESTS + "/" + asked.path("id");
        operator("vnpt").get(address).then().statusCode(200);
        leader().get(address).then().statusCode(200);
        operator("mobifone").get(address).then().spec(isProblem(404, "not-found"));
        operator("mobifone")
                .get("/api/v1/" + REQUESTS + "?offer=" + offer.path("id"))
                .then()
                .body("items", empty());

        var yes = "{\"accepted\": true, \"message\": \"Theo giá niêm yết\"}";
        act(operator("viettel"), asked, REQUESTS, "answer", yes).then().spec(isProblem(403, "forbidden"));
        act(operator("vnpt"), asked, REQUESTS, "withdrawal", "{\"reason\": \"x\"}")
                .then()
                .spec(isProblem(403, "forbidden"));
        act(operator("vnpt"), asked, REQUESTS, "answer", yes)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("answer", equalTo("Theo giá niêm yết"));
        act(operator("vnpt"), asked, REQUESTS, "answer", yes).then().spec(isProblem(412, "precondition-failed"));
        var answered = operator("viettel").get(address);
        act(operator("viettel"), answered, REQUESTS, "withdrawal", "{\"reason\": \"x\"}")
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        operator("viettel").get(address + "/history").then().body("items.verb", contains("ENTER", "ACCEPT"));
    }

    @Test
    void givesAwayNoMoreThanThereIsHoweverManyAreAnsweredAtOnce() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        var yes = "{\"accepted\": true, \"message\": \"Đồng ý\"}";
        var answers = Stream.of("viettel", "mobifone", "vietnamobile", "viettel")
                .map(firm -> ask(firm, offer, 2))
                .toList()
                .stream()
                .map(asked -> CompletableFuture.supplyAsync(() ->
                        act(operator("vnpt"), asked, REQUESTS, "answer", yes).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 200, 422, 422);
        coordinator()
                .get("/api/v1/" + REQUESTS + "?offer=" + offer.path("id"))
                .then()
                .body("items.findAll { it.state == 'ACCEPTED' }.quantity.sum()", equalTo(4));
    }

    private static void give(Response asked, int status) {
        act(operator("vnpt"), asked, REQUESTS, "answer", "{\"accepted\": true, \"message\": \"Đồng ý\"}")
                .then()
                .statusCode(status);
    }

    private static Response lower(Response offer, int capacity) {
        return change(operator("vnpt"), offer, OFFERS, OFFER.replace("\"capacity\": 4", "\"capacity\": " + capacity));
    }

    @Test
    void keepsRoomForWhatItGaveAway() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        give(ask("viettel", offer, 2), 200);
        give(ask("mobifone", offer, 1), 200);
        lower(offer, 2)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/capacity"))
                .body("errors.code", contains("below-let"));
        operator("vnpt").get(offer.header("Location")).then().body("capacity", equalTo(4));
        lower(offer, 3).then().statusCode(200).body("capacity", equalTo(3));
    }

    @Test
    void countsOnlyWhatIsGivenAwayAtTheSameTimeAndNotOver() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        give(askFor(offer, "2026-01-01", "2026-01-31", 4), 200);
        give(askFor(offer, "2097-01-01", "2097-06-30", 2), 200);
        give(askFor(offer, "2097-07-01", "2097-12-31", 2), 200);
        lower(offer, 1).then().spec(isProblem(422, "invalid-content"));
        lower(offer, 2).then().statusCode(200);
    }

    /** What is given away before and after each other stands in nobody's way together. */
    @Test
    void givesAwayWhatIsLeftOnEachDay() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        give(askFor(offer, "2097-01-01", "2097-01-31", 3), 200);
        give(askFor(offer, "2097-03-01", "2097-03-31", 3), 200);
        give(askFor(offer, "2097-01-15", "2097-03-15", 1), 200);
        give(askFor(offer, "2097-01-31", "2097-03-01", 1), 422);
    }

    private static Response askFor(Response offer, String from, String until, int quantity) {
        var asked = enter(
                operator("viettel"), REQUESTS, """
                {"offer": "%s", "quantity": %d, "wantedFrom": "%s", "wantedUntil": "%s", "message": "Xin dùng chung"}""".formatted(offer.path("id").toString(), quantity, from, until));
        asked.then().statusCode(201);
        return asked;
    }

    @Test
    void neverHasLessThanItGaveAwayWhenBothAreDoneAtOnce() {
        for (var round = 0; round < 8; round++) {
            var offer = enter(operator("vnpt"), OFFERS, OFFER);
            var asked = ask("viettel", offer, 3);
            var yes = "{\"accepted\": true, \"message\": \"Đồng ý\"}";
            var given = CompletableFuture.supplyAsync(
                    () -> act(operator("vnpt"), asked, REQUESTS, "answer", yes).statusCode());
            var lowered = CompletableFuture.supplyAsync(() -> lower(offer, 2).statusCode());
            assertThat(List.of(given.join(), lowered.join())).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void givesAwayNothingOfWhatIsNotOfferedAnyMore() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        var asked = ask("viettel", offer, 1);
        act(operator("vnpt"), offer, OFFERS, "withdrawal", "{\"reason\": \"Tháo dỡ\"}")
                .then()
                .statusCode(200);
        act(operator("vnpt"), asked, REQUESTS, "answer", "{\"accepted\": true, \"message\": \"x\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("not-offered"));
        act(operator("vnpt"), asked, REQUESTS, "answer", "{\"accepted\": false, \"message\": \"x\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheOwnerChangesAnOfferAndWhatIsTakenBackIsGoneForOthers() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        change(operator("viettel"), offer, OFFERS, OFFER).then().spec(isProblem(404, "not-found"));
        var full = act(operator("vnpt"), offer, OFFERS, "full", "");
        full.then().statusCode(200).body("state", equalTo("FULL"));
        ask("viettel", offer, 1)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("not-offered"));
        var free = act(operator("vnpt"), full, OFFERS, "available", "");
        ask("vnpt", offer, 1).then().spec(isProblem(422, "invalid-content")).body("errors.code", contains("own-offer"));
        ask("viettel", offer, 5)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/quantity"));
        act(operator("vnpt"), free, OFFERS, "withdrawal", "{\"reason\": \"Tháo dỡ\"}")
                .then()
                .statusCode(200);
        operator("viettel").get(offer.header("Location")).then().spec(isProblem(404, "not-found"));
        operator("vnpt").get(offer.header("Location")).then().body("state", equalTo("WITHDRAWN"));
        operator("vnpt")
                .get(offer.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "FILL", "FREE", "WITHDRAW"))
                .body("items[3].note", equalTo("Tháo dỡ"));
    }

    @Test
    void tellsOtherFirmsNothingOfAnOffersHistory() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        operator("viettel").get(offer.header("Location") + "/history").then().body("items", empty());
        leader().get(offer.header("Location") + "/history").then().body("items", hasSize(1));
    }
}
