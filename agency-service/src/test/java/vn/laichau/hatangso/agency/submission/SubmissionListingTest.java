package vn.laichau.hatangso.agency.submission;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class SubmissionListingTest extends RunningService {

    private final int year = freshYear();

    private static List<String> listed(RequestSpecification reader, String query) {
        return reader.get("/api/v1/submissions?limit=500&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void isNarrowedToAnOrganisation() {
        String vnpt = sendPlan("vnpt", year).path("id");
        String viettel = sendPlan("viettel", year).path("id");
        var ofYear = "year=" + year;
        Supplier<RequestSpecification> auditor = () -> as("auditor", "inspectorate", "auditor");
        for (var reader : List.<Supplier<RequestSpecification>>of(TestCallers::coordinator, auditor)) {
            assertThat(listed(reader.get(), ofYear)).containsExactly(vnpt, viettel);
            assertThat(listed(reader.get(), ofYear + "&organisation=vnpt")).containsExactly(vnpt);
            assertThat(listed(reader.get(), ofYear + "&organisation=viettel")).containsExactly(viettel);
            assertThat(listed(reader.get(), ofYear + "&organisation=no-such-body"))
                    .isEmpty();
        }
    }

    /** To an operator others' are absent, however they are asked for. */
    @Test
    void showsAnOperatorNothingOfAnother() {
        var vnpt = sendPlan("vnpt", year);
        sendPlan("viettel", year);
        assertThat(listed(operator("viettel"), "organisation=vnpt")).isEmpty();
        assertThat(listed(
                        operator("viettel"), "organisation=vnpt&state=SUBMITTED&obligation=operator-plan&year=" + year))
                .isEmpty();
        assertThat(operator("viettel")
                        .get("/api/v1/submissions?count=true&organisation=vnpt")
                        .<Integer>path("total"))
                .isZero();
        assertThat(listed(operator("vnpt"), "organisation=vnpt&year=" + year)).containsExactly(vnpt.<String>path("id"));
        operator("viettel").get("/api/v1/submissions/" + vnpt.path("id")).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void isNarrowedToAYearAnObligationAndAState() {
        var other = freshYear();
        var accepted = accept(sendPlan("ghn", year));
        String waiting = sendPlan("ghn", other).path("id");
        String difficulties = send(
                        "ghn",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"difficulties-report\", \"year\": %d, \"narrative\": \"x\"}".formatted(year))
                .path("id");
        String plan = accepted.path("id");
        assertThat(listed(operator("ghn"), "year=" + year)).containsExactlyInAnyOrder(plan, difficulties);
        assertThat(listed(operator("ghn"), "year=" + other)).containsExactly(waiting);
        assertThat(listed(operator("ghn"), "year=" + year + "&obligation=difficulties-report"))
                .containsExactly(difficulties);
        assertThat(listed(operator("ghn"), "obligation=operator-plan"))
                .contains(plan, waiting)
                .doesNotContain(difficulties);
        assertThat(listed(operator("ghn"), "state=ACCEPTED")).contains(plan).doesNotContain(waiting, difficulties);
        assertThat(listed(operator("ghn"), "state=SUBMITTED&year=" + other)).containsExactly(waiting);
        assertThat(listed(operator("ghn"), "state=RETURNED&year=" + year)).isEmpty();
        operator("ghn").get("/api/v1/submissions?state=LOST").then().spec(isProblem(400, "invalid-request"));
        operator("ghn").get("/api/v1/submissions?year=soon").then().spec(isProblem(400, "invalid-request"));
    }

    @Test
    void isNarrowedToThoseWithFiguresThatWereNotTaken() {
        var refused = new ArrayList<String>();
        for (var firm : List.of("vnpt", "viettel", "mobifone")) {
            var sent = sendPlan(firm, year);
            String id = sent.path("id");
            IndicatorPeer.rejects(id, id + "/1/1", "unknown-code");
            accept(sent).then().statusCode(200);
            refused.add(id);
            await().atMost(ofSeconds(30)).until(() -> findings(id) == 1);
        }
        String taken = accept(sendPlan("ghtk", year)).path("id");

        assertThat(listed(coordinator(), "findings=true&year=" + year)).containsExactlyElementsOf(refused);
        assertThat(listed(coordinator(), "findings=false&year=" + year)).containsExactly(taken);
        assertThat(listed(operator("vnpt"), "findings=true&year=" + year)).containsExactly(refused.get(0));
        assertThat(pageByPage("findings=true&count=true&year=" + year, 3)).isEqualTo(refused);
    }

    @Test
    void isInTheOrderThatIsAskedForPageByPage() {
        String vnpt = sendPlan("vnpt", year).path("id");
        String viettel = sendPlan("viettel", year).path("id");
        String mobifone = sendPlan("mobifone", year).path("id");
        var byName = List.of(mobifone, viettel, vnpt);
        assertThat(pageByPage("count=true&sort=ORGANISATION&year=" + year, 3)).isEqualTo(byName);
        assertThat(pageByPage("count=true&sort=ORGANISATION&descending=true&year=" + year, 3))
                .containsExactly(vnpt, viettel, mobifone);
        assertThat(pageByPage("count=true&sort=SENT_AT&year=" + year, 3)).containsExactly(vnpt, viettel, mobifone);
        assertThat(pageByPage("count=true&sort=SENT_AT&descending=true&year=" + year, 3))
                .isEqualTo(byName);
        for (var same : List.of("YEAR", "OBLIGATION", "STATE")) {
            assertThat(pageByPage("count=true&descending=true&sort=" + same + "&year=" + year, 3))
                    .as(same)
                    .containsExactly(vnpt, viettel, mobifone);
        }
    }

    @Test
    void tellsNoOtherTwiceAndLeavesNoneOutWhenOneMovesMeanwhile() {
        var first = sendPlan("vnpt", year);
        var rest = List.of(
                sendPlan("viettel", year).path("id"), sendPlan("mobifone", year).path("id"));
        var query = "/api/v1/submissions?sort=STATE&descending=true&year=" + year;
        var page = coordinator().get(query + "&limit=1").jsonPath();
        assertThat(page.getList("items.id")).containsExactly(first.<String>path("id"));
        accept(first).then().statusCode(200);
        assertThat(coordinator()
                        .get(query + "&cursor=" + page.getString("next"))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(rest.get(0), rest.get(1), first.path("id"));
    }

    @Test
    void refusesAnotherColumnAndTheCursorOfAnotherOrder() {
        sendPlan("vnpt", year);
        sendPlan("viettel", year);
        var next = coordinator().get("/api/v1/submissions?limit=1&sort=YEAR").<String>path("next");
        for (var query : List.of(
                "sort=WEIGHT",
                "sort=STATE&cursor=" + next,
                "sort=YEAR&descending=true&cursor=" + next,
                "cursor=" + next,
                "sort=YEAR&cursor=WUVBUis")) {
            coordinator().get("/api/v1/submissions?" + query).then().spec(isProblem(400, "invalid-request"));
        }
    }

    private static long findings(String submission) {
        return SuiteDatabase.count("SELECT count(*) FROM finding WHERE subject = '" + submission + "'");
    }

    private static List<String> pageByPage(String query, int total) {
        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = coordinator()
                    .get("/api/v1/submissions?limit=2&" + query + "&cursor=" + cursor)
                    .jsonPath();
            assertThat(page.getInt("total")).isEqualTo(total);
            found.addAll(page.<String>getList("items.id"));
            cursor = page.getString("next");
        }
        return found;
    }
}
