package vn.laichau.hatangso.agency.calendarfeed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class FeedTest extends RunningService {

    private static final String FEEDS = "/api/v1/deadlines/feeds";

    @BeforeEach
    void itIsNovember() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    private static String open(String organisation) {
        var opened = operator(organisation).post(FEEDS);
        opened.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        return URI.create(opened.path("url")).getPath();
    }

    @Test
    void showsWhoeverKnowsTheAddressTheObligationsOfItsOrganisationAlone() {
        given().get(open("best-express"))
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .body(
                        startsWith("BEGIN:VCALENDAR\r\n"),
                        containsString("UID:operator-plan-2025-best-express@ha-tang-so\r\n"),
                        containsString("UID:operator-plan-2028-best-express@ha-tang-so\r\n"),
                        not(containsString("operator-plan-2024")),
                        not(containsString("operator-plan-2029")),
                        containsString("DTSTART:20261214T170000Z\r\nDTEND:20261215T170000Z\r\n"),
                        not(containsString("vnpt")));
    }

    @Test
    void keepsTheSecretAsAHashAlone() {
        var path = open("best-express");
        var token = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");

        assertThat(token).hasSize(43);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM calendar_feed WHERE organisation = 'best-express'"
                        + " AND token_sha256 = sha256('" + token + "')"))
                .isEqualTo(1);
    }

    @Test
    void endsTheFormerAddressWithANewOneAndEveryAddressWhenAsked() {
        var first = open("247-express");
        var second = open("247-express");

        given().get(first).then().spec(isProblem(404, "not-found"));
        given().get(second).then().statusCode(200);
        operator("247-express").delete(FEEDS).then().statusCode(204);
        given().get(second).then().statusCode(404);
        operator("247-express").delete(FEEDS).then().statusCode(404);
    }

    @Test
    void opensNothingForAGuess() {
        given().get(FEEDS + "/" + "A".repeat(43) + ".ics")
                .then()
                .statusCode(404)
                .body("code", allOf(equalTo("not-found")));
        given().post(FEEDS).then().statusCode(401);
    }
}
