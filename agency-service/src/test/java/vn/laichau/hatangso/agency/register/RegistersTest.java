package vn.laichau.hatangso.agency.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.laichau.hatangso.agency.register.RegisterCalls.ITEM;
import static vn.laichau.hatangso.agency.register.RegisterCalls.MEDIA;
import static vn.laichau.hatangso.agency.register.RegisterCalls.OFFER;
import static vn.laichau.hatangso.agency.register.RegisterCalls.OFFERS;
import static vn.laichau.hatangso.agency.register.RegisterCalls.STANDARDS;
import static vn.laichau.hatangso.agency.register.RegisterCalls.construction;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.register.RegisterCalls.standard;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What all registers have in common. */
@QuarkusTest
class RegistersTest extends RunningService {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vnpt | infrastructure-offers | 'capacity': 4 | 'capacity': 0 | /capacity",
                "vnpt | infrastructure-offers | 'rentalPrice': 2500000 | 'rentalPrice': -1 | /rentalPrice",
                "vnpt | infrastructure-offers | 'territory': '03388' | 'territory': '../x' | /territory",
                "vnpt | infrastructure-offers | 'territoryOn': '2025-07-01' | 'territoryOn': '0025-07-01' | /territoryOn",
                "vnpt | infrastructure-offers | Đồi sau | Đồi \\u001b sau | /place",
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

    /** In each register alike: without having seen it, nobody changes anything. */
    @Test
    void wantsToKnowWhichRevisionWasSeen() {
        var offer = enter(operator("vnpt"), OFFERS, OFFER);
        var item = enter(officer("newspaper"), MEDIA, ITEM);
        var draft = enter(construction(), STANDARDS, standard("HTS-" + UUID.randomUUID(), "x"));
        for (var entry : List.of(offer, item, draft)) {
            var owner = entry == offer ? operator("vnpt") : entry == item ? officer("newspaper") : construction();
            owner.contentType(ContentType.JSON)
                    .body("{\"reason\": \"x\"}")
                    .post(entry.header("Location") + "/withdrawal")
                    .then()
                    .spec(isProblem(428, "precondition-required"));
        }
        assertThat(SuiteDatabase.count("SELECT count(*) FROM register_act WHERE entry = '" + item.path("id") + "'"))
                .isOne();
    }
}
