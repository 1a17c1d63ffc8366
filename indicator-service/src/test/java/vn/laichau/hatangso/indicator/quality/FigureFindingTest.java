package vn.laichau.hatangso.indicator.quality;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.SentFile;

@QuarkusTest
@ServiceTest
class FigureFindingTest {

    @Inject
    Clock clock;

    private static final String FINDINGS = "/api/v1/quality-findings";
    private static final String RULES = "/api/v1/quality-rules/";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator,value\n";

    @Test
    void showsThePlansOwnContradictionsToEveryoneAsTheRulesFoundThem() {
        given().get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items.id", everyItem(startsWith("plan-")))
                .body(
                        "items.check",
                        containsInAnyOrder(
                                "video-points-by-operator", "aerial-cable-quotient", "underground-cable-quotient"))
                .body("items.kind", containsInAnyOrder("SUM_OF_PARTS", "QUOTIENT", "QUOTIENT"));
    }

    /** Two days ago is over at any time of the day, and before the plan was loaded. */
    @Test
    void knowsAContradictionOfThePlanOnceThoughALaterVersionOfItsFileHasNone() {
        var code = "video-points-by-operator";
        var one = " WHERE check_code = '" + code + "'";
        As.superuser("UPDATE quality_finding SET found_at = found_at - interval '5 days', ended_at = now()" + one);
        try {
            given().get(FINDINGS).then().body("items.check", not(hasItem(code)));
            given().get(FINDINGS + "?asOf=" + LocalDate.now(clock).minusDays(2))
                    .then()
                    .body("items.check", contains(code))
                    .body("items.kind", contains("SUM_OF_PARTS"));
        } finally {
            As.superuser(
                    "UPDATE quality_finding SET found_at = found_at + interval '5 days', ended_at = 'infinity'" + one);
        }
    }

    @Test
    void findsAJumpAgainstTheLastPeriodAtImport() {
        var job = send("household-smart-device,12,2080-01,,10,100,\nhousehold-smart-device,12,2080-02,,60,100,\n");
        assertThat(job).isPositive();
        found("household-smart-device", "2080-02", "no-jump")
                .body("items.stated", contains(60.0f))
                .body("items.computed", contains(10.0f))
                .body("items[0].territory", equalTo("12"));
        given().get(FINDINGS + "?indicator=household-smart-device").then().body("items", hasSize(0));
    }

    @Test
    void holdsTheFirstFigureOfAMergedUnitAgainstThoseOfTheUnitsItTookIn() {
        // On 1 July 2025 Đoàn Kết (03388) took in itself and others.
        var before = predecessors("03388");
        before.forEach(unit -> send("road-mobile-coverage,%s,2024-Q1,vnpt,10,100,\n".formatted(unit)));
        send("road-mobile-coverage,03388,2025-Q4,vnpt,%d,%d,\n".formatted(36 * before.size(), 100 * before.size()));
        found("road-mobile-coverage", "2025-Q4", "no-jump")
                .body("items.territory", contains("03388"))
                .body("items.stated", contains(36.0f))
                .body("items.computed", contains(10.0f));
        send("road-mobile-coverage,03388,2025-Q4,vnpt,%d,%d,\n".formatted(35 * before.size(), 100 * before.size()));
        found("road-mobile-coverage", "2025-Q4", "no-jump").body("items", hasSize(0));
    }

    @Test
    void findsNoJumpWhereNotAllUnitsOfBeforeHaveAFigureOrWhereFiguresOfPartsDoNotAddUp() {
        var before = predecessors("03388");
        before.subList(1, before.size())
                .forEach(unit -> send("household-fibre-coverage,%s,2024-Q1,vnpt,10,100,\n".formatted(unit)));
        send("household-fibre-coverage,03388,2025-Q4,vnpt,90,100,\n");
        found("household-fibre-coverage", "2025-Q4", "no-jump").body("items", hasSize(0));
        before.forEach(unit -> send("speed-4g,%s,2024-Q1,,,,10\n".formatted(unit)));
        send("speed-4g,03388,2025-Q4,,,,90\n");
        found("speed-4g", "2025-Q4", "no-jump").body("items", hasSize(0));
    }

    @Test
    void findsAJumpAlsoOverAPeriodThatWasLeftOut() {
        send("centre-road-undergrounding,12,2095-01,,10,100,\ncentre-road-undergrounding,03388,2095-02,,1,100,\n"
                + "centre-road-undergrounding,12,2095-03,,60,100,\n");
        found("centre-road-undergrounding", "2095-03", "no-jump").body("items.computed", contains(10.0f));
        // Only what came before is new: the figure that it is held against changes all the same.
        send("centre-road-undergrounding,12,2095-02,,50,100,\n");
        found("centre-road-undergrounding", "2095-03", "no-jump").body("items", hasSize(0));
        found("centre-road-undergrounding", "2095-02", "no-jump").body("items.computed", contains(10.0f));
    }

    @Test
    void missesNobodyInTheYearOfAMergerWhoReportedForTheOldUnit() {
        var before = predecessors("03388");
        before.forEach(unit -> send("household-fibre-coverage,%s,2024,vnpt,1,10,\n".formatted(unit)));
        before.forEach(unit -> knownBeforeItEnded("household-fibre-coverage", unit));
        send("household-fibre-coverage,03595,2025,vnpt,1,10,\n");
        found("household-fibre-coverage", "2025", "reporters-stay").body("items.territory", not(hasItem("03388")));
        before.forEach(unit -> send("population-4g,%s,2024,vnpt,1,10,\n".formatted(unit)));
        knownBeforeItEnded("population-4g", before.get(0));
        send("population-4g,03595,2025,vnpt,1,10,\n");
        found("population-4g", "2025", "reporters-stay").body("items.territory", hasItem("03388"));
    }

    @Test
    void takesNoUnitThatEndedInAYearForAPartOfTheWholeAtItsEnd() {
        // At the end of 2025 the units of the province are 38; with 37 of them and a district of before, one has no
        // figure.
        knownBeforeItEnded("users-2g-only", districts().get(0));
        var lines = new StringBuilder("users-2g-only,12,2025,vnpt,99,3800,\n");
        communes("2025").stream()
                .skip(1)
                .forEach(code -> lines.append("users-2g-only,%s,2025,vnpt,3,100,\n".formatted(code)));
        send(lines.toString());
        found("users-2g-only", "2025", "parts-make-the-whole").body("items", hasSize(0));
    }

    @Test
    void takesBackWhatIsNotSoAnyMoreSinceAFigureWasWithdrawn() {
        send("data-centre-services-on-cloud,12,2075-01,,10,100,\ndata-centre-services-on-cloud,12,2075-02,,90,100,\n");
        found("data-centre-services-on-cloud", "2075-02", "no-jump").body("items", hasSize(1));
        int id = As.coordinator()
                .get("/api/v1/observations?indicator=data-centre-services-on-cloud&period=2075-01")
                .path("items[0].id");
        As.coordinator()
                .header("If-Match", "\"" + id + "\"")
                .delete("/api/v1/observations/" + id + "?reason=x")
                .then()
                .statusCode(204);
        send("data-centre-services-on-cloud,12,2075-03,,90,100,\n");
        found("data-centre-services-on-cloud", "2075-02", "no-jump").body("items", hasSize(0));
    }

    @Test
    void findsThatPartsDoNotMakeTheWhole() {
        // The communes of 2081 are 38; all of them must have a figure before their sum means anything.
        var lines = new StringBuilder("organisation-fibre,12,2081,,99,3800,\n");
        communes("2081").forEach(code -> lines.append("organisation-fibre,%s,2081,,3,100,\n".formatted(code)));
        send(lines.toString());
        found("organisation-fibre", "2081", "parts-make-the-whole")
                .body("items.stated", contains(99))
                .body("items.computed", contains(114));
        send("organisation-fibre,12,2081,,114,3900,\n");
        found("organisation-fibre", "2081", "parts-make-the-whole")
                .body("items.stated", contains(3900))
                .body("items.computed", contains(3800));
        send("organisation-fibre,12,2081,,114,3800,\n");
        found("organisation-fibre", "2081", "parts-make-the-whole").body("items", hasSize(0));
    }

    @Test
    void findsOperatorsThatDisagreeAboutTheirCommonDenominatorAndThoseThatFellSilent() {
        send("adult-smartphone,12,2082-01,vnpt,1,100,\nadult-smartphone,12,2082-01,viettel,1,101,\n"
                + "adult-smartphone,12,2082-02,vnpt,1,100,\n");
        found("adult-smartphone", "2082-01", "denominators-agree").body("items.stated", contains(101));
        found("adult-smartphone", "2082-02", "reporters-stay").body("items.operator", contains("viettel"));
    }

    @Test
    void looksForAReporterThatWasTakenInByAnotherUnitInThatUnit() {
        // On 1 July 2025 Than Uyên (03595) took in itself and Hua Nà (03632), among others.
        send("village-fixed-broadband,03595,2025-Q2,vnpt,1,10,\nvillage-fixed-broadband,03632,2025-Q2,vnpt,2,10,\n"
                + "village-fixed-broadband,03388,2025-Q3,vnpt,3,10,\n");
        found("village-fixed-broadband", "2025-Q3", "reporters-stay")
                .body("items.territory", contains("03595"))
                .body("items.operator", contains("vnpt"));
        send("village-fixed-broadband,03595,2025-Q3,vnpt,3,20,\n");
        found("village-fixed-broadband", "2025-Q3", "reporters-stay").body("items", hasSize(0));
    }

    @Test
    void findsOperatorsThatReachMoreThanAllTogether() {
        var above = "operators-within-the-whole";
        send("adult-smartphone,12,2085-01,vnpt,60,100,\nadult-smartphone,12,2085-01,viettel,40,100,\n");
        found("adult-smartphone", "2085-01", above).body("items", hasSize(0));
        // Whose figure of before counts on, with what another won from them since.
        send("adult-smartphone,12,2085-02,viettel,55,100,\n");
        found("adult-smartphone", "2085-02", above)
                .body("items.stated", contains(115.0f))
                .body("items.computed", contains(100));
        send("adult-smartphone,12,2085-02,vnpt,45,100,\n");
        found("adult-smartphone", "2085-02", above).body("items", hasSize(0));
        // Each commune holds what is possible, the province does not: no operator counts the whole of it.
        var two = communes("2085").subList(0, 2);
        send("adult-smartphone,%s,2085-03,vnpt,60,100,\nadult-smartphone,%s,2085-03,viettel,60,100,\n"
                .formatted(two.get(0), two.get(1)));
        found("adult-smartphone", "2085-03", above)
                .body("items.territory", contains("12"))
                .body("items.stated", contains(120.0f));
    }

    @Test
    void findsAFigureOfAllThatIsBelowAnOperatorsOwn() {
        var below = "all-not-below-the-best";
        send("population-5g,12,2086-01,,600,1000,\npopulation-5g,12,2086-01,vnpt,605,1000,\n");
        found("population-5g", "2086-01", below).body("items", hasSize(0));
        send("population-5g,12,2086-01,vnpt,606,1000,\n");
        found("population-5g", "2086-01", below)
                .body("items.stated", contains(60.0f))
                .body("items.computed", contains(60.6f));
    }

    @Test
    void findsAnIndicatorWithoutAFigureForTooLong() {
        send("public-place-5g,12,2021,,1,2,\n");
        found("public-place-5g", "2021", "not-stale").body("items", hasSize(1));
    }

    @Test
    void findsASpeedThatNo4gHas() {
        send("speed-4g,12,2079-01,,,,1000\nspeed-4g,12,2079-02,,,,1000.1\nspeed-4g,12,2079-03,,,,0.9\n");
        found("speed-4g", "2079-01", "speed-in-range").body("items", hasSize(0));
        found("speed-4g", "2079-02", "speed-in-range")
                .body("items.stated", contains(1000.1f))
                .body("items.computed", contains(1000));
        found("speed-4g", "2079-03", "speed-in-range")
                .body("items.stated", contains(0.9f))
                .body("items.computed", contains(1));
    }

    @Test
    void followsTheBoundsOfARuleAtTheNextRun() {
        send("state-body-cloud,12,2078-01,,10,100,\nstate-body-cloud,12,2078-02,,40,100,\n");
        found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(1));
        var before = given().get(RULES + "no-jump").jsonPath();
        change("{\"upper\": 35, \"statement\": {\"vi\": \"Không quá 35\", \"en\": \"At most 35\"}}")
                .statusCode(200)
                .body("upper", equalTo(35));
        try {
            assertThat(run()).isEqualTo(standing());
            found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(0));
            given().get(RULES + "no-jump/history")
                    .then()
                    .body("items.upper", hasItems(25, 35))
                    .body("items[0].knownFrom", nullValue())
                    .body("items[1].statement.en", equalTo("At most 35"))
                    .body("items[1].changedBy", nullValue());
            As.coordinator().get(RULES + "no-jump/history").then().body("items[1].changedBy", equalTo("coordinator"));
        } finally {
            change("{\"upper\": 25, \"statement\": {\"vi\": \"%s\", \"en\": \"%s\"}}"
                            .formatted(before.getString("statement.vi"), before.getString("statement.en")))
                    .statusCode(200);
        }
        assertThat(run()).isEqualTo(standing());
        found("state-body-cloud", "2078-02", "no-jump").body("items", hasSize(1));
    }

    @Test
    void findsNothingByARuleThatIsNotInForce() {
        send("industry-iot,12,2077-01,,10,100,\nindustry-iot,12,2077-02,,90,100,\n");
        found("industry-iot", "2077-02", "no-jump").body("items", hasSize(1));
        change("{\"inForce\": false}").statusCode(200).body("inForce", equalTo(false));
        try {
            found("industry-iot", "2077-02", "no-jump").body("items", hasSize(0));
            assertThat(run()).isEqualTo(standing());
            found("industry-iot", "2077-02", "no-jump").body("items", hasSize(0));
        } finally {
            change("{\"inForce\": true}").statusCode(200);
        }
        run();
        found("industry-iot", "2077-02", "no-jump").body("items", hasSize(1));
    }

    @Test
    void refusesBoundsThatARuleCannotHaveOrThatItsWordsDoNotSay() {
        change("{\"upper\": 30}").statusCode(422).body("errors.code", contains("says-old-bounds"));
        var words = "\"statement\": {\"vi\": \"x\", \"en\": \"y\"}";
        change("{\"upper\": null, \"lower\": 1, " + words + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/lower", "/upper"))
                .body("errors.code", contains("no-such-bound", "required"));
        patch("not-stale", "{\"upper\": 1e12, " + words + "}")
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
        patch("speed-in-range", "{\"lower\": 2000, " + words + "}")
                .statusCode(422)
                .body("errors.code", contains("above-upper"));
        given().get(RULES + "no-jump").then().body("upper", equalTo(25));
    }

    @Test
    void letsACoordinatorAloneChangeARuleThatIsAsItWasRead() {
        As.coordinator()
                .contentType("application/merge-patch+json")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(428);
        As.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(412);
        As.administrator()
                .contentType("application/merge-patch+json")
                .body("{\"inForce\": false}")
                .patch(RULES + "no-jump")
                .then()
                .statusCode(403);
        patch("no-such-rule", "{}").statusCode(404);
        given().get(RULES + "no-such-rule/history").then().statusCode(404);
    }

    private static ValidatableResponse change(String patch) {
        return patch("no-jump", patch);
    }

    private static ValidatableResponse patch(String rule, String patch) {
        var seen = given().get(RULES + rule).header("ETag");
        return As.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", seen == null ? "\"1\"" : seen)
                .body(patch.getBytes(UTF_8))
                .patch(RULES + rule)
                .then();
    }

    private static long run() {
        return As.coordinator().post("/api/v1/quality-runs").jsonPath().getLong("findings");
    }

    private static long standing() {
        return count("SELECT count(*) FROM figure_finding WHERE ended_at = 'infinity'");
    }

    @Test
    void keepsTheNoteOfAFindingUntilItsFiguresChange() {
        send("enterprise-cloud,12,2083-01,,10,100,\nenterprise-cloud,12,2083-02,,90,100,\n");
        String id = found("enterprise-cloud", "2083-02", "no-jump").extract().path("items[0].id");
        acknowledge(id, "Đã hỏi đơn vị: đúng").statusCode(200).body("acknowledgement.notedBy", equalTo("coordinator"));
        As.coordinator().post("/api/v1/quality-runs").then().statusCode(200);
        found("enterprise-cloud", "2083-02", "no-jump")
                .body("items[0].acknowledgement.note", equalTo("Đã hỏi đơn vị: đúng"));
        As.coordinator()
                .get(FINDINGS + "?indicator=enterprise-cloud&acknowledged=false&check=no-jump")
                .then()
                .body("items", hasSize(0));
        send("enterprise-cloud,12,2083-02,,95,100,\n");
        found("enterprise-cloud", "2083-02", "no-jump").body("items[0].acknowledgement", nullValue());
    }

    @Test
    void keepsWhatWasNotedBeforeAndLetsNobodyReplaceWhatTheyHaveNotSeen() {
        send("household-fibre,12,2076-01,,10,100,\nhousehold-fibre,12,2076-02,,90,100,\n");
        String id = found("household-fibre", "2076-02", "no-jump").extract().path("items[0].id");
        given().get(FINDINGS + "/" + id).then().statusCode(404);
        As.coordinator().get(FINDINGS + "/" + id).then().statusCode(200).header("ETag", nullValue());
        var first = acknowledge(id, "Đang hỏi").statusCode(200).extract().header("ETag");
        var then = OffsetDateTime.now(clock);
        acknowledge(id, "Đúng").statusCode(428);
        noting(id, "Đúng", "\"0\"").statusCode(412);
        noting(id, "Đúng", first).statusCode(200).body("acknowledgement.note", equalTo("Đúng"));
        noting(id, "Sai", first).statusCode(412);
        As.coordinator().get(FINDINGS + "/" + id).then().body("acknowledgement.note", equalTo("Đúng"));
        As.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "?indicator=household-fibre&period=2076-02&check=no-jump")
                .then()
                .body("items[0].acknowledgement.note", equalTo("Đang hỏi"));
    }

    @Test
    void knowsWhatWasFoundOnceThoughItIsGone() {
        send("industry-iot,12,2084-01,,10,100,\nindustry-iot,12,2084-02,,90,100,\n");
        String id = found("industry-iot", "2084-02", "no-jump").extract().path("items[0].id");
        var then = OffsetDateTime.now(clock);
        send("industry-iot,12,2084-02,,11,100,\n");
        found("industry-iot", "2084-02", "no-jump").body("items", hasSize(0));
        acknowledge(id, "x").statusCode(404);
        As.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "?indicator=industry-iot&period=2084-02&check=no-jump")
                .then()
                .body("items.id", contains(id));
        As.coordinator()
                .queryParam("asOf", then.toString())
                .get(FINDINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("period", equalTo("2084-02"));
        As.coordinator().get(FINDINGS + "/" + id).then().statusCode(404);
        As.coordinator()
                .get(FINDINGS + "?indicator=industry-iot&asOf=2024-01-01")
                .then()
                .body("items", hasSize(0));
        As.coordinator().get(FINDINGS + "?asOf=2999-01-01").then().statusCode(400);
    }

    @Test
    void letsACoordinatorAloneAcknowledge() {
        String id = given().get(FINDINGS).then().extract().path("items[0].id");
        As.committee("03388")
                .contentType("application/json")
                .body("{\"note\": \"x\"}")
                .put(FINDINGS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(403);
        acknowledge("plan-999999", "x").statusCode(404);
        acknowledge(id, " ").statusCode(400);
        acknowledge(id, "Văn bản gốc ghi như vậy").statusCode(200);
        given().get(FINDINGS)
                .then()
                .body("items[0].acknowledgement.note", equalTo("Văn bản gốc ghi như vậy"))
                .body("items[0].acknowledgement.notedBy", nullValue());
    }

    private static ValidatableResponse acknowledge(String id, String note) {
        return noting(id, note, null);
    }

    private static ValidatableResponse noting(String id, String note, String seen) {
        var request = As.coordinator().contentType("application/json");
        return (seen == null ? request : request.header("If-Match", seen))
                .body("{\"note\": \"" + note + "\"}")
                .put(FINDINGS + "/" + id + "/acknowledgement")
                .then();
    }

    private static ValidatableResponse found(String indicator, String period, String check) {
        return As.coordinator()
                .get(FINDINGS + "?indicator=%s&period=%s&check=%s".formatted(indicator, period, check))
                .then()
                .statusCode(200);
    }

    /** @return number of findings about the indicators of the file */
    private static int send(String lines) {
        var job = SentFile.of("text/csv", "", HEADER + lines);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        return As.coordinator()
                .get(job.getString("links.self"))
                .then()
                .extract()
                .path("findings");
    }

    /** The figure of a year, recorded when it was not yet known that the unit would end inside it. */
    private static void knownBeforeItEnded(String indicator, String unit) {
        As.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT i.id, t.id, '2025', '2025-12-31', 'vnpt', 1, 10, 'PROVISIONAL', 'IMPORT', 'x', 'x', now()
                FROM indicator i, territory t WHERE i.code = '%s' AND t.code = '%s' AND upper(t.valid) = '2025-07-01'
                """.formatted(indicator, unit));
    }

    /** Codes of the units that one took in on 1 July 2025. */
    private static java.util.List<String> predecessors(String code) {
        return given().get("/api/v1/territories/" + code + "?validOn=2025-12-31")
                .then()
                .extract()
                .path("predecessors.code");
    }

    private static java.util.List<String> districts() {
        return given().get("/api/v1/territories?level=DISTRICT&validOn=2025-06-30")
                .then()
                .extract()
                .path("items.code");
    }

    private static java.util.List<String> communes(String year) {
        return given().get("/api/v1/territories?level=COMMUNE&validOn=" + year + "-12-31")
                .then()
                .extract()
                .path("items.code");
    }
}
