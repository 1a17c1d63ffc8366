package vn.laichau.hatangso.agency.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.change;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What is let of an offer, until it is given back. */
@QuarkusTest
class LeaseTest extends RunningService {

    private static final String OFFERS = "infrastructure-offers";
    private static final String REQUESTS = "infrastructure-requests";
    private static final String YES = "{\"accepted\": true, \"message\": \"Đồng ý\"}";
    private static final String NO = "{\"accepted\": false, \"message\": \"Chưa được\"}";
    private static final String REASON = "{\"reason\": \"Tháo dỡ\"}";
    private static final String OFFER = """
            {"kind": "DUCT", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đường vào bản", "capacity": 4,
             "unit": "mét", "rentalPrice": 4400}""";

    private static Response offer() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        offer.then().statusCode(201);
        return offer;
    }

    /** @param days how the days are said, in JSON */
    private static Response ask(String firm, Response offer, int quantity, String days) {
        var asked =
                enter(operator(firm), REQUESTS, """
                {"offer": "%s", "quantity": %d, %s, "message": "Xin dùng chung"}""".formatted(offer.path("id").toString(), quantity, days));
        asked.then().statusCode(201);
        return asked;
    }

    private static Response askFrom(Response offer, String from) {
        return ask("viettel", offer, 4, "\"wantedFrom\": \"" + from + "\"");
    }

    private static Response answer(Response asked, String answer) {
        return act(operator("vnpt"), asked, REQUESTS, "answer", answer);
    }

    private static Response let(Response offer, String from) {
        var let = answer(askFrom(offer, from), YES);
        let.then().statusCode(200).body("endedFrom", nullValue());
        return let;
    }

    private static Response end(String firm, Response letting, String from) {
        return act(
                operator(firm),
                letting,
                REQUESTS,
                "ending",
                "{\"from\": \"%s\", \"reason\": \"Có tuyến riêng\"}".formatted(from));
    }

    private static Response withdraw(Response offer) {
        return act(operator("vnpt"), offer, OFFERS, "withdrawal", REASON);
    }

    private static Response again(Response entry, String path) {
        return operator("vnpt").get("/api/v1/" + path + "/" + entry.path("id"));
    }

    @Test
    void whoHasItGivesItBackAndTheHistorySaysFromWhen() {
        var letting = let(offer(), "2097-01-01");
        end("viettel", letting, "2097-06-01")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("endedFrom", equalTo("2097-06-01"));
        leader().get("/api/v1/" + REQUESTS + "/" + letting.path("id") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ACCEPT", "END"))
                .body("items[2].organisation", equalTo("viettel"))
                .body("items[2].state", equalTo("ACCEPTED"))
                .body("items[2].from", equalTo("2097-06-01"))
                .body("items[2].note", equalTo("Có tuyến riêng"));
    }

    @Test
    void theOwnerTakesItBackAsWell() {
        end("vnpt", let(offer(), "2097-01-01"), "2097-06-01")
                .then()
                .statusCode(200)
                .body("endedFrom", equalTo("2097-06-01"));
    }

    @Test
    void whatIsGivenBackIsFreeForOthersFromThatDay() {
        var offer = offer();
        var letting = let(offer, "2097-01-01");
        var next = ask("mobifone", offer, 1, "\"wantedFrom\": \"2097-06-01\"");
        answer(next, YES)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("exceeds-capacity"));
        end("viettel", letting, "2097-06-01").then().statusCode(200);
        answer(ask("mobifone", offer, 1, "\"wantedFrom\": \"2097-05-31\""), YES)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("exceeds-capacity"));
        answer(next, YES).then().statusCode(200);
    }

    @Test
    void endsAtTheAgreedEndWhereThatComesFirst() {
        var offer = offer();
        var asked = ask("viettel", offer, 4, "\"wantedFrom\": \"2097-01-01\", \"wantedUntil\": \"2097-03-31\"");
        var letting = answer(asked, YES);
        end("viettel", letting, "2097-04-01")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("after-the-end"));
        answer(ask("mobifone", offer, 4, "\"wantedFrom\": \"2097-04-01\""), YES)
                .then()
                .statusCode(200);
        end("viettel", letting, "2097-03-31").then().statusCode(200);
        answer(ask("mobifone", offer, 4, "\"wantedFrom\": \"2097-03-31\", \"wantedUntil\": \"2097-03-31\""), YES)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"DUCT\", \"POLE\"",
                "\"Đường vào bản\", \"Đường lên đồi\"",
                "\"territory\": \"03388\", \"territory\": \"03595\""
            })
    void whatIsLetOrAskedForStaysWhatAndWhereItIs(String was, String becomes) {
        var offer = offer();
        var another = OFFER.replace(was, becomes);
        var asked = askFrom(offer, "2097-01-01");
        assertStays(offer, another);
        var letting = answer(asked, YES);
        assertStays(offer, another);
        change(operator("vnpt"), again(offer, OFFERS), OFFERS, OFFER.replace("4400", "4500"))
                .then()
                .statusCode(200);
        end("viettel", letting, "2097-01-01").then().statusCode(200);
        change(operator("vnpt"), again(offer, OFFERS), OFFERS, another).then().statusCode(200);
    }

    private static void assertStays(Response offer, String another) {
        change(operator("vnpt"), again(offer, OFFERS), OFFERS, another)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/place"))
                .body("errors.code", contains("let-or-asked-for"));
    }

    @Test
    void whatIsGivenBackBeforeItBeginsWasNeverLet() {
        var offer = offer();
        end("viettel", let(offer, "2097-01-01"), "2097-01-01").then().statusCode(200);
        answer(askFrom(offer, "2097-01-01"), YES).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2097-01-01, 2096-12-31, before-the-beginning",
        "2026-01-01, 2025-12-31, before-the-beginning",
        "2026-01-01, 2026-02-01, in-past",
        "2097-01-01, 9999-01-01, out-of-range",
        "2097-01-01, 0097-01-01, out-of-range"
    })
    void changesNothingForADayOnWhichItCannotEnd(String began, String from, String code) {
        var letting = let(offer(), began);
        end("viettel", letting, from)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/from"))
                .body("errors.code", contains(code));
        assertUntouched(letting);
    }

    /** A quarter past midnight in Lai Chau: in London it is still the day before. */
    @Test
    void endsOnTheDayOfTodayAtTheEarliest() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-11-25T17:15:00Z"), ZoneOffset.UTC), Clock.class);
        var letting = let(offer(), "2026-01-01");
        end("viettel", letting, "2026-11-25")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("in-past"));
        end("viettel", letting, "2026-11-26").then().statusCode(200).body("endedFrom", equalTo("2026-11-26"));
    }

    @Test
    void wantsADayAndAReason() {
        var letting = let(offer(), "2097-01-01");
        act(operator("viettel"), letting, REQUESTS, "ending", "{\"reason\": \" \"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/from", "/reason"));
        act(operator("viettel"), letting, REQUESTS, "ending", "{\"from\": \"x\", \"reason\": \"x\"}")
                .then()
                .statusCode(400);
        assertUntouched(letting);
    }

    @Test
    void isEndedOnceByThoseWhomItConcernsInTheVersionTheySaw() {
        var asked = askFrom(offer(), "2097-01-01");
        end("viettel", asked, "2097-06-01").then().spec(isProblem(409, "entry-state-forbids"));
        var letting = answer(asked, YES);
        end("viettel", asked, "2097-06-01").then().spec(isProblem(412, "precondition-failed"));
        operator("viettel")
                .contentType(ContentType.JSON)
                .body("{\"from\": \"2097-06-01\", \"reason\": \"x\"}")
                .post("/api/v1/" + REQUESTS + "/" + letting.path("id") + "/ending")
                .then()
                .spec(isProblem(428, "precondition-required"));
        end("mobifone", letting, "2097-06-01").then().spec(isProblem(404, "not-found"));
        assertUntouched(letting);
        var ended = end("viettel", letting, "2097-06-01");
        end("vnpt", ended, "2097-07-01").then().spec(isProblem(409, "entry-state-forbids"));
        again(letting, REQUESTS).then().body("endedFrom", equalTo("2097-06-01"));
    }

    private static void assertUntouched(Response letting) {
        again(letting, REQUESTS).then().header("ETag", letting.header("ETag")).body("endedFrom", nullValue());
    }

    /** Whatever the program does: a policy that lets who asked end it must not let it accept. */
    @Test
    void whoAskedCannotAcceptByGivingBack() throws SQLException {
        var asked = askFrom(offer(), "2097-01-01");
        assertThatThrownBy(() -> asViettel("state = 'ACCEPTED', answer = 'x', ended_from = '2097-06-01'", asked))
                .hasMessageContaining("only what is let can be given back");
        assertThatThrownBy(() -> asViettel("state = 'ACCEPTED', answer = 'x'", asked))
                .hasMessageContaining("row-level security");
        var letting = answer(asked, YES);
        assertThatThrownBy(() -> asViettel("ended_from = '2096-12-31'", letting))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> asViettel("ended_from = NULL", letting)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asViettel("wanted_until = NULL", letting)).hasMessageContaining("permission denied");
        assertThat(asViettel("ended_from = '2097-06-01'", letting)).isOne();
    }

    private static int asViettel(String change, Response asked) throws SQLException {
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            var statement = connection.createStatement();
            statement.execute("SET LOCAL app.organisation = 'viettel'; SET LOCAL app.roles = ',operator,'");
            var changed = statement.executeUpdate(
                    "UPDATE infrastructure_request SET %s WHERE id = '%s'".formatted(change, asked.path("id")));
            connection.rollback();
            return changed;
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2097-01-01"})
    void anOfferIsNotWithdrawnWhileAnythingOfItIsLetOrPromised(String from) {
        var offer = offer();
        var letting = let(offer, from);
        withdraw(offer).then().spec(isProblem(409, "infrastructure-let"));
        again(offer, OFFERS).then().header("ETag", offer.header("ETag")).body("state", equalTo("AVAILABLE"));
        var full = act(operator("vnpt"), offer, OFFERS, "full", "");
        withdraw(full).then().spec(isProblem(409, "infrastructure-let"));
        end("viettel", letting, "2097-06-01").then().statusCode(200);
        withdraw(full).then().spec(isProblem(409, "infrastructure-let"));
    }

    @Test
    void anOfferIsWithdrawnWhenNothingOfItIsLetAnyMore() {
        var offer = offer();
        answer(ask("viettel", offer, 4, "\"wantedFrom\": \"2026-01-01\", \"wantedUntil\": \"2026-01-31\""), YES)
                .then()
                .statusCode(200);
        answer(askFrom(offer, "2097-01-01"), NO).then().statusCode(200);
        askFrom(offer, "2097-01-01");
        end("vnpt", let(offer, "2097-02-01"), "2097-02-01").then().statusCode(200);
        withdraw(offer).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void keepsTheUnitInWhichItIsLet() {
        var offer = offer();
        var letting = let(offer, "2097-01-01");
        var inPairs = OFFER.replace("mét", "đôi sợi");
        change(operator("vnpt"), offer, OFFERS, inPairs.replace("\"capacity\": 4", "\"capacity\": 1"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/capacity", "/unit"))
                .body("errors.code", contains("below-let", "let-in-this-unit"));
        again(offer, OFFERS).then().header("ETag", offer.header("ETag")).body("unit", equalTo("mét"));
        var dearer = change(operator("vnpt"), offer, OFFERS, OFFER.replace("4400", "4500"));
        dearer.then().statusCode(200);
        end("viettel", letting, "2097-01-01").then().statusCode(200);
        change(operator("vnpt"), dearer, OFFERS, inPairs).then().statusCode(200).body("unit", equalTo("đôi sợi"));
    }

    @Test
    void isAcceptedAsItWasOfferedWhenItWasAskedFor() {
        var offer = offer();
        var asked = askFrom(offer, "2097-01-01");
        asked.then().body("unit", equalTo("mét")).body("rentalPrice", equalTo(4400));
        var dearer = change(operator("vnpt"), offer, OFFERS, OFFER.replace("4400", "44000"));
        answer(asked, YES)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/accepted"))
                .body("errors.code", contains("terms-changed"));
        var inPairs = change(operator("vnpt"), dearer, OFFERS, OFFER.replace("mét", "đôi sợi"));
        answer(asked, YES)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("terms-changed"));
        change(operator("vnpt"), inPairs, OFFERS, OFFER).then().statusCode(200);
        answer(asked, YES).then().statusCode(200).body("rentalPrice", equalTo(4400));
    }

    /** Of two who come at once one wins, and the other finds what the first did: nothing is let of what is withdrawn. */
    @Test
    void neverWithdrawsWhatIsAcceptedAtTheSameTime() {
        for (var round = 0; round < 8; round++) {
            var offer = offer();
            var asked = askFrom(offer, "2097-01-01");
            var given = CompletableFuture.supplyAsync(() -> answer(asked, YES).statusCode());
            var withdrawn = CompletableFuture.supplyAsync(() -> withdraw(offer).statusCode());
            assertThat(List.of(given.join(), withdrawn.join())).isIn(List.of(200, 409), List.of(422, 200));
        }
    }
}
