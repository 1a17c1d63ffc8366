package vn.laichau.hatangso.agency.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.register.Registers.act;
import static vn.laichau.hatangso.agency.register.Registers.change;
import static vn.laichau.hatangso.agency.register.Registers.construction;
import static vn.laichau.hatangso.agency.register.Registers.enter;
import static vn.laichau.hatangso.agency.register.Registers.leader;
import static vn.laichau.hatangso.agency.register.Registers.officer;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;
import static vn.laichau.hatangso.agency.surroundings.Parties.operator;
import static vn.laichau.hatangso.agency.surroundings.Problems.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class RegistersTest extends RunningService {

    private static final String OFFERS = "shared-infrastructure";
    private static final String REQUESTS = "infrastructure-requests";
    private static final String STANDARDS = "standards";
    private static final String MEDIA = "media-items";

    private static final String OFFER = """
            {"kind": "TOWER", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đồi sau trụ sở phường",
             "capacity": 4, "unit": "vị trí treo ăng-ten", "rentalPrice": 2500000}""";

    private static final String ITEM = """
            {"publishedOn": "2026-03-02", "title": "Đưa cáp quang về bản", "channel": "WEBSITE",
             "link": "https://bao.lai-chau.example/1"}""";

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
        act(operator("vnpt"), asked, REQUESTS, "withdrawal", "{\"note\": \"x\"}")
                .then()
                .spec(isProblem(403, "forbidden"));
        act(operator("vnpt"), asked, REQUESTS, "answer", yes)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("answer", equalTo("Theo giá niêm yết"));
        act(operator("vnpt"), asked, REQUESTS, "answer", yes).then().spec(isProblem(412, "precondition-failed"));
        var answered = operator("viettel").get(address);
        act(operator("viettel"), answered, REQUESTS, "withdrawal", "{\"note\": \"x\"}")
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
        act(operator("vnpt"), offer, OFFERS, "withdrawal", "{\"note\": \"Tháo dỡ\"}")
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
        act(operator("vnpt"), free, OFFERS, "withdrawal", "{\"note\": \"Tháo dỡ\"}")
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

    private static String standard(String code, String content) {
        return """
                {"code": "%s", "title": {"vi": "Cáp quang trong chung cư", "en": "Fibre in apartment buildings"},
                 "content": "%s"}""".formatted(code, content);
    }

    @Test
    void aStandardIsDraftedPutIntoForceAndReplacedByItsNextVersion() {
        var code = "HTS-" + UUID.randomUUID();
        var inForce = "{\"on\": \"2026-02-01\", \"legalBasis\": \"12/QĐ-SXD\"}";
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        first.then().statusCode(201).body("version", equalTo(1)).body("state", equalTo("DRAFT"));
        operator("vnpt").get(first.header("Location")).then().spec(isProblem(404, "not-found"));
        leader().get(first.header("Location")).then().statusCode(200);
        enter(construction(), STANDARDS, standard(code, "03 sợi"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("draft-exists"));
        act(construction(), first, STANDARDS, "entry-into-force", inForce)
                .then()
                .statusCode(200);
        operator("vnpt").get(first.header("Location")).then().statusCode(200).body("inForceOn", equalTo("2026-02-01"));

        var second = enter(construction(), STANDARDS, standard(code, "04 sợi"));
        second.then().body("version", equalTo(2));
        var changed = change(construction(), second, STANDARDS, standard(code, "05 sợi"));
        change(construction(), changed, STANDARDS, standard("OTHER", "05 sợi"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("fixed"));
        act(construction(), changed, STANDARDS, "entry-into-force", inForce)
                .then()
                .statusCode(200);
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("REPLACED", "IN_FORCE"));
        leader().get(first.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ENFORCE", "REPLACE"));
        change(construction(), construction().get(first.header("Location")), STANDARDS, standard(code, "x"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        enter(coordinator(), STANDARDS, standard(code, "x")).then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void aVersionComesIntoForceNoEarlierThanTheOneItReplaces() {
        var code = "HTS-" + UUID.randomUUID();
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        act(construction(), first, STANDARDS, "entry-into-force", inForce("2026-02-01"))
                .then()
                .statusCode(200);
        var second = enter(construction(), STANDARDS, standard(code, "04 sợi"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-01-31"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-replaced"));
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("IN_FORCE", "DRAFT"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-03-01"))
                .then()
                .statusCode(200);
        leader().get(first.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ENFORCE", "REPLACE"))
                .body("items.from", contains(null, "2026-02-01", "2026-03-01"));
    }

    @Test
    void aVersionInForceIsRepealedOnceByADocumentAndAnotherCanFollow() {
        var code = "HTS-" + UUID.randomUUID();
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        act(construction(), first, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        var inForce = act(construction(), first, STANDARDS, "entry-into-force", inForce("2026-02-01"));
        act(construction(), inForce, STANDARDS, "repeal", repealed("2026-01-31"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-in-force"));
        act(construction(), inForce, STANDARDS, "repeal", "{\"on\": \"2026-03-01\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/legalBasis"));
        act(construction(), first, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(412, "precondition-failed"));
        act(coordinator(), inForce, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(403, "forbidden"));

        var repealed = act(construction(), inForce, STANDARDS, "repeal", repealed("2026-03-01"));
        repealed.then()
                .statusCode(200)
                .body("state", equalTo("REPEALED"))
                .body("inForceOn", equalTo("2026-02-01"))
                .body("legalBasis", equalTo("12/QĐ-SXD"))
                .body("repealedOn", equalTo("2026-03-01"))
                .body("repealBasis", equalTo("34/QĐ-SXD"));
        operator("vnpt").get(first.header("Location")).then().statusCode(200).body("state", equalTo("REPEALED"));
        leader().get(first.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ENFORCE", "REPEAL"))
                .body("items[2].from", equalTo("2026-03-01"))
                .body("items[2].note", equalTo("34/QĐ-SXD"));
        act(construction(), repealed, STANDARDS, "repeal", repealed("2026-03-02"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));

        var second = enter(construction(), STANDARDS, standard(code, "04 sợi"));
        second.then().statusCode(201).body("version", equalTo(2));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-02-28"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("before-repealed"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-03-01"))
                .then()
                .statusCode(200);
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("REPEALED", "IN_FORCE"));
    }

    private static String repealed(String on) {
        return "{\"on\": \"%s\", \"legalBasis\": \"34/QĐ-SXD\"}".formatted(on);
    }

    private static String inForce(String on) {
        return "{\"on\": \"%s\", \"legalBasis\": \"12/QĐ-SXD\"}".formatted(on);
    }

    @Test
    void mediaBodiesRecordWhatTheyPublishedAndNobodyElseDoes() {
        var item = enter(officer("newspaper"), MEDIA, ITEM);
        item.then().statusCode(201).body("organisation", equalTo("newspaper")).body("territory", nullValue());
        enter(officer("ubnd-03595"), MEDIA, ITEM).then().spec(isProblem(403, "forbidden"));
        change(officer("broadcaster"), item, MEDIA, ITEM).then().spec(isProblem(404, "not-found"));
        var corrected = change(officer("newspaper"), item, MEDIA, ITEM.replace("WEBSITE", "NEWSPAPER"));
        corrected.then().statusCode(200).body("channel", equalTo("NEWSPAPER"));
        change(officer("newspaper"), item, MEDIA, ITEM).then().spec(isProblem(412, "precondition-failed"));
        act(officer("newspaper"), corrected, MEDIA, "withdrawal", "{\"note\": \"Ghi trùng\"}")
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vnpt | shared-infrastructure | 'capacity': 4 | 'capacity': 0 | /capacity",
                "vnpt | shared-infrastructure | 'rentalPrice': 2500000 | 'rentalPrice': -1 | /rentalPrice",
                "vnpt | shared-infrastructure | 'territory': '03388' | 'territory': '../x' | /territory",
                "vnpt | shared-infrastructure | 'territoryOn': '2025-07-01' | 'territoryOn': '0025-07-01' | /territoryOn",
                "vnpt | shared-infrastructure | Đồi sau | Đồi \\u001b sau | /place",
                "newspaper | media-items | '2026-03-02' | '2099-03-02' | /publishedOn",
                "newspaper | media-items | 'channel': 'WEBSITE' | 'channel': null | /channel"
            })
    void namesTheFaultOfAnEntry(String organisation, String path, String good, String bad, String pointer) {
        var body = (path.equals(MEDIA) ? ITEM : OFFER).replace(good.replace('\'', '"'), bad.replace('\'', '"'));
        var caller = path.equals(MEDIA) ? officer(organisation) : operator(organisation);
        enter(caller, path, body)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void tellsHowASystemIsByNowAndKeepsWhatThePlanFound() {
        var address = "/api/v1/present-systems/mobile-5g";
        var seen = coordinator().get(address);
        var now =
                "{\"state\": \"IN_PROGRESS\", \"since\": \"2025-09-30\", \"note\": \"Theo báo cáo của doanh nghiệp\"}";
        var told = tell(seen.header("ETag"), now);
        told.then()
                .statusCode(200)
                .body("state", equalTo("NOT_DEPLOYED"))
                .body("now.state", equalTo("IN_PROGRESS"))
                .body("now.since", equalTo("2025-09-30"));
        tell(seen.header("ETag"), now).then().spec(isProblem(412, "precondition-failed"));
        tell(told.header("ETag"), "{\"state\": \"RETIRED\", \"since\": \"2099-01-01\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/since", "/note"));
        leader().get(address + "/history")
                .then()
                .body("items.verb", contains("RESTATE"))
                .body("items.from", contains("2025-09-30"));
        leader().get("/api/v1/present-systems?kind=CONNECTION").then().body("items", hasSize(10));
        leader().get("/api/v1/present-systems/nothing").then().spec(isProblem(404, "not-found"));
    }

    private static Response tell(String etag, String now) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(now)
                .put("/api/v1/present-systems/mobile-5g/now");
    }

    /** In each register alike: without having seen it, nobody changes anything. */
    @Test
    void wantsToKnowWhichRevisionWasSeen() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        var item = enter(officer("newspaper"), MEDIA, ITEM);
        var draft = enter(construction(), STANDARDS, standard("HTS-" + UUID.randomUUID(), "x"));
        for (var entry : List.of(offer, item, draft)) {
            var owner = entry == offer ? operator("vnpt") : entry == item ? officer("newspaper") : construction();
            owner.contentType(ContentType.JSON)
                    .body("{\"note\": \"x\"}")
                    .post(entry.header("Location") + "/withdrawal")
                    .then()
                    .spec(isProblem(428, "precondition-required"));
        }
        assertThat(SuiteDatabase.count("SELECT count(*) FROM register_act WHERE entry = '" + item.path("id") + "'"))
                .isOne();
    }
}
