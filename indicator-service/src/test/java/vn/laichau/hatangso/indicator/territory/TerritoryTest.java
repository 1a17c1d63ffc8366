package vn.laichau.hatangso.indicator.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class TerritoryTest {

    private static final String TERRITORIES = "/api/v1/territories";

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"Đoàn Kết", "đoàn kết", "doan ket", "DOAN KET", "oàn Kế"})
    void findsANameWithOrWithoutAccentsInAnyCase(String text) {
        Requests.nobody()
                .queryParam("q", text)
                .queryParam("validOn", "2026-01-01")
                .get(TERRITORIES)
                .then()
                .statusCode(200)
                .body("items.code", contains("03388"));
    }

    @Test
    void findsANameInAnyComposition() {
        Requests.nobody()
                .queryParam("q", Normalizer.normalize("Đoàn Kết", Normalizer.Form.NFD))
                .queryParam("validOn", "2026-01-01")
                .get(TERRITORIES)
                .then()
                .body("items.code", contains("03388"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "Than%Uyên", "Than_Uyên"})
    void takesNoSignForOthers(String text) {
        Requests.nobody()
                .queryParam("q", text)
                .get(TERRITORIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void ordersNamesAsVietnameseDoes() {
        var names = Requests.nobody()
                .get(TERRITORIES + "?validOn=2024-01-01&level=COMMUNE")
                .path("items.nameVi")
                .toString();
        assertThat(names.indexOf("Dào San")).isPositive().isLessThan(names.indexOf("Đoàn Kết"));
        assertThat(names.indexOf("Đông Phong")).isLessThan(names.indexOf("Giang Ma"));
    }

    @Test
    void walksAListInPagesThatMissNothing() {
        var first = Requests.nobody().get(TERRITORIES + "?level=COMMUNE&limit=100");
        first.then().body("items", hasSize(100)).header("Link", notNullValue());
        Requests.nobody()
                .queryParam("cursor", (String) first.path("next"))
                .get(TERRITORIES + "?level=COMMUNE&limit=100")
                .then()
                .body("items", hasSize(44))
                .body("items.id", not(hasItem((Integer) first.path("items[99].id"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "00000000-0000-0000-0000-00000000000",
                "YQpiCmM",
                "QQoxAAoyMDI1LTA3LTAx",
                "AEEKMQoyMDI1LTA3LTAx",
                "QQoxCjIwMjUtMDctMDEA",
                "QQox",
                "QQoxCjIwMjUtMDItMzA"
            })
    void refusesACursorThatIsNotOurs(String cursor) {
        Requests.nobody()
                .get(TERRITORIES + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unknown-cursor"));
    }

    @Test
    void refusesANameThatMeansSeveralPlacesAndListsThem() {
        Requests.nobody()
                .get(TERRITORIES + "/resolution?name=muong than")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("http://localhost:8080/problems/ambiguous-territory"))
                .body("title", equalTo("This name means several places; name a date"))
                .body("status", equalTo(409))
                .body("detail", equalTo("This name means several places; name a date"))
                .body("instance", equalTo(TERRITORIES + "/resolution"))
                .body("code", equalTo("ambiguous-territory"))
                .body("traceId", notNullValue())
                .body("errors.pointer", contains("/03618/2025-07-01", "/03619/2021-01-01"))
                .body("errors[0].code", equalTo("candidate"))
                .body("errors[0].detail", equalTo("Xã Mường Than, from 2025-07-01 on"))
                .body("errors[1].detail", equalTo("Xã Mường Than, from 2021-01-01 to 2025-06-30"));
    }

    @Test
    void knowsWhatANameMeansOnADay() {
        Requests.nobody()
                .get(TERRITORIES + "/resolution?name=Mường Than&validOn=2026-01-01")
                .then()
                .statusCode(200)
                .body("code", equalTo("03618"));
        Requests.nobody()
                .get(TERRITORIES + "/resolution?name=Xã Lản Nhì Thàng&validOn=2024-01-01")
                .then()
                .statusCode(404);
        Requests.nobody()
                .get(TERRITORIES + "/resolution?name=lan nhi thang&validOn=2024-01-01")
                .then()
                .body("code", equalTo("03391"));
    }

    @Test
    void refusesANameThatTwoUnitsShareOnOneDay() {
        Requests.nobody()
                .get(TERRITORIES + "/resolution?name=Mường Tè&validOn=2024-01-01&level=COMMUNE")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/03433/2021-01-01", "/03445/2021-01-01"));
    }

    @Test
    void tellsPredecessorsWithTheLawThatMergedThem() {
        Requests.nobody()
                .get(TERRITORIES + "/03388?validOn=2026-01-01")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("unit.nameVi", equalTo("Đoàn Kết"))
                .body("predecessors.code", hasItem("03389"))
                .body("predecessors.on", hasItem("2025-07-01"))
                .body("predecessors[0].legalBasis", org.hamcrest.Matchers.containsString("1670/NQ-UBTVQH15"));
        Requests.nobody().get(TERRITORIES + "/03388").then().statusCode(409).body("errors", hasSize(2));
    }

    @Test
    void letsAnAdministratorCorrectAUnitAgainstTheVersionHeRead() {
        var address = TERRITORIES + "/03640/2025-07-01";
        var patch = "{\"areaKm2\": 189.79, \"aliases\": [\"Khoen On mới\"]}";
        var seen = Requests.nobody().get(address).header("ETag");
        var aliases = count("SELECT count(*) FROM territory_alias");
        correct(address, null, patch).then().statusCode(428).body("code", equalTo("precondition-required"));
        correct(address, "\"99\"", patch).then().statusCode(412).body("code", equalTo("precondition-failed"));
        correct(address, seen, patch)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .body("unit.areaKm2", equalTo(189.79f))
                .body("aliases", contains("Khoen On mới"));
        correct(address, seen, patch).then().statusCode(412);
        Requests.nobody()
                .get(TERRITORIES + "?q=khoen on moi&validOn=2026-01-01")
                .then()
                .body("items.code", contains("03640"));
        var now = Requests.nobody().get(address).header("ETag");
        correct(address, now, "{\"areaKm2\": 189.78, \"aliases\": []}")
                .then()
                .statusCode(200)
                .body("unit.nameVi", equalTo("Khoen On"));
        assertThat(count("SELECT count(*) FROM territory_alias")).isEqualTo(aliases);
    }

    /** Corrected twice on one day: none of both was known on the day before. */
    @Test
    void tellsOfADayBeforeACorrectionWhatWasKnownThen() {
        var address = TERRITORIES + "/03463/2025-07-01";
        var name = (String) Requests.nobody().get(address).path("unit.nameVi");
        var area = Requests.nobody().get(address).path("unit.areaKm2");
        var fullName = Requests.nobody().get(address).path("unit.typeVi") + " " + name;
        knowAFigureSince(3, "03463");
        for (var wording : List.of(
                "{\"nameVi\": \"Tên Sai\", \"areaKm2\": 1.5}",
                "{\"nameVi\": \"Tên Mới\", \"nameEn\": \"New Commune\"}")) {
            correct(address, Requests.nobody().get(address).header("ETag"), wording)
                    .then()
                    .statusCode(200);
        }
        // Over also if midnight has come since.
        var earlier = LocalDate.now(clock).minusDays(2);
        try {
            Requests.nobody()
                    .get(address)
                    .then()
                    .body("unit.nameVi", equalTo("Tên Mới"))
                    .body("unit.areaKm2", equalTo(1.5f));
            Requests.nobody()
                    .get(address + "?asOf=" + earlier)
                    .then()
                    .header("ETag", nullValue())
                    .body("unit.nameVi", equalTo(name))
                    .body("unit.areaKm2", equalTo(area));
            Requests.nobody()
                    .get(TERRITORIES + "?validOn=2026-01-01&q=ten moi&asOf=" + earlier)
                    .then()
                    .body("items", hasSize(0));
            Requests.nobody()
                    .get(TERRITORIES + "/resolution?validOn=2026-01-01&level=COMMUNE&name={name}&asOf=" + earlier, name)
                    .then()
                    .body("code", equalTo("03463"));
            // Of what went into it.
            var before = Requests.nobody().get(address).path("predecessors[0].code");
            Requests.nobody()
                    .get(TERRITORIES + "/" + before + "?validOn=2024-01-01&asOf=" + earlier)
                    .then()
                    .body("successors.nameVi", contains(name));
            Requests.nobody()
                    .get("/api/v1/series?indicator=household-fibre&territory=03463&asOf=" + earlier)
                    .then()
                    .body("items[0].territory.name.vi", equalTo(fullName));
            var table = "/api/v1/observations/table?format=csv&indicator=household-fibre&territory=03463&period=2077";
            assertThat(Requests.coordinator().get(table).asString()).contains("New Commune");
            assertThat(Requests.coordinator().get(table + "&asOf=" + earlier).asString())
                    .contains("Tà Tổng Commune")
                    .doesNotContain("New Commune");
        } finally {
            correct(
                            address,
                            Requests.nobody().get(address).header("ETag"),
                            "{\"nameVi\": \"%s\", \"nameEn\": \"Tà Tổng Commune\", \"areaKm2\": %s}"
                                    .formatted(name, area))
                    .then()
                    .statusCode(200);
            Requests.superuser("DELETE FROM observation WHERE period = '2077'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?level=PROVINCE",
                "/resolution?validOn=2026-01-01&name=Khoen On",
                "/03640?validOn=2026-01-01",
                "/03640/2025-07-01"
            })
    void tellsOfAnInstantAfterWhoeverIsRecordingOnly(String asked) throws Exception {
        var now = OffsetDateTime.now(clock).toString();
        ConcurrentRecording.isAwaitedBy(() -> Requests.nobody()
                .queryParam("asOf", now)
                .get(TERRITORIES + asked)
                .then()
                .statusCode(200));
    }

    @Test
    void recordsACorrectionAfterWhateverWasRecordedBefore() throws Exception {
        var address = TERRITORIES + "/03640/2025-07-01";
        var area = Requests.nobody().get(address).path("unit.areaKm2");
        for (var said : List.of("189.77", area.toString())) {
            var seen = Requests.nobody().get(address).header("ETag");
            ConcurrentRecording.isAwaitedBy(() -> correct(address, seen, "{\"areaKm2\": %s}".formatted(said))
                    .then()
                    .statusCode(200));
            assertThat(count("SELECT count(*) FROM territory_wording, recording WHERE superseded_at = stamped_at"))
                    .isEqualTo(1);
        }
    }

    private static void knowAFigureSince(int days, String territory) {
        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "%s", "period": "2077", "numerator": 3,
                         "denominator": 5}""".formatted(territory))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
        Requests.superuser("UPDATE observation SET recorded_at = recorded_at - interval '%d days' WHERE period = '2077'"
                .formatted(days));
    }

    @Test
    void refusesAnEmptyNameAndAMemberThatAMergerAloneMayChange() {
        var address = TERRITORIES + "/03637/2025-07-01";
        var seen = Requests.nobody().get(address).header("ETag");
        correct(address, seen, "{\"nameVi\": null}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains("/nameVi"));
        correct(address, seen, "{\"areaKm2\": -1}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/areaKm2"))
                .body("errors.code", contains("not-positive"));
        correct(address, seen, "{\"code\": \"1\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-member"));
    }

    @Test
    void letsNobodyElseCorrectAUnit() {
        Requests.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch(TERRITORIES + "/03640/2025-07-01")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response correct(String address, String seen, String patch) {
        var request = Requests.administrator().contentType("application/merge-patch+json");
        return (seen == null ? request : request.header("If-Match", seen))
                .body(patch.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch(address);
    }
}
