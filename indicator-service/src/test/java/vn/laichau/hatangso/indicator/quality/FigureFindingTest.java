package vn.laichau.hatangso.indicator.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.indicator.quality.FigureSender.FINDINGS;
import static vn.laichau.hatangso.indicator.quality.FigureSender.found;
import static vn.laichau.hatangso.indicator.quality.FigureSender.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class FigureFindingTest {

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
        send(
                "centre-road-undergrounding,12,2094-12,,50,100,\ncentre-road-undergrounding,12,2095-01,,10,100,\ncentre-road-undergrounding,03388,2095-02,,1,100,\n"
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
        int id = Requests.coordinator()
                .get("/api/v1/observations?indicator=data-centre-services-on-cloud&period=2075-01")
                .path("items[0].id");
        Requests.withdraw(Requests.coordinator(), "/api/v1/observations/" + id, "\"" + id + "\"", "x")
                .statusCode(204);
        send("data-centre-services-on-cloud,12,2075-03,,90,100,\n");
        found("data-centre-services-on-cloud", "2075-02", "no-jump").body("items", hasSize(0));
    }

    @Test
    void findsThatPartsDoNotMakeTheWhole() {
        // The communes of 2081 are 38; all of them must have a figure before their sum means anything.
        var lines = new StringBuilder("organisation-fibre,12,2081,,99,3800,\nspeed-4g,12,2081,,,,50\n");
        communes("2081")
                .forEach(code -> lines.append(
                        "organisation-fibre,%1$s,2081,,3,100,\nspeed-4g,%1$s,2081,,,,50\n".formatted(code)));
        send(lines.toString());
        found("speed-4g", "2081", "parts-make-the-whole").body("items", hasSize(0));
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

    /** The figure of a year, recorded when it was not yet known that the unit would end inside it. */
    private static void knownBeforeItEnded(String indicator, String unit) {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT i.id, t.id, '2025', '2025-12-31', 'vnpt', 1, 10, 'PROVISIONAL', 'IMPORT', 'x', 'x', now()
                FROM indicator i, territory t WHERE i.code = '%s' AND t.code = '%s' AND upper(t.valid) = '2025-07-01'
                """.formatted(indicator, unit));
    }

    /** Codes of the units that one took in on 1 July 2025. */
    private static List<String> predecessors(String code) {
        return given().get("/api/v1/territories/" + code + "?validOn=2025-12-31")
                .then()
                .extract()
                .path("predecessors.code");
    }

    private static List<String> districts() {
        return given().get("/api/v1/territories?level=DISTRICT&validOn=2025-06-30")
                .then()
                .extract()
                .path("items.code");
    }

    private static List<String> communes(String year) {
        return given().get("/api/v1/territories?level=COMMUNE&validOn=" + year + "-12-31")
                .then()
                .extract()
                .path("items.code");
    }
}
