package vn.laichau.hatangso.agency.isolation;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;
import static vn.laichau.hatangso.agency.register.RegisterCalls.construction;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.reword;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.TaskFixtures;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Brings a row into each table that belongs to organisations, on the ways by which rows come there. */
final class SampleRows {

    private SampleRows() {}

    static void bring() throws SQLException {
        returnAPlanWithEverything();
        refuseAFigure();
        saveADraft();
        grant();
        write();
        refuseASending();
        workOnATask();
        decideAboutAnObstacle();
        keepRegisters();
        readEvents();
        subscribeToEvents();
    }

    private static void returnAPlanWithEverything() {
        String file = operator("vnpt")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/attachments")
                .path("id");
        var plan = wholePlan(freshYear()).replaceFirst("\\{", "{\"attachments\": [\"" + file + "\"], ");
        var sent = send("vnpt", UUID.randomUUID().toString(), plan);
        sent.then().statusCode(201);
        giveBack(sent, "{\"reason\": \"x\", \"items\": [{\"pointer\": \"/items/0\", \"comment\": \"x\"}]}")
                .then()
                .statusCode(200);
    }

    private static void refuseAFigure() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        IndicatorPeer.rejects(id, id + "/1/0", "unknown-code");
        accept(sent).then().statusCode(200);
        await().atMost(ofSeconds(30))
                .until(() -> SuiteDatabase.count("SELECT count(*) FROM finding WHERE subject = '" + id + "'") == 1);
        IndicatorPeer.takesEverything();
    }

    private static void readEvents() {
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{\"id\": \"1-1\"}")
                .put("/api/v1/me/events/read")
                .then()
                .statusCode(204);
    }

    private static void subscribeToEvents() {
        String webhook = operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{\"url\": \"https://he-thong.example/\"}")
                .post("/api/v1/webhooks")
                .path("id");
        for (var what : List.of("/secret", "/test")) {
            operator("vnpt").post("/api/v1/webhooks/" + webhook + what).then().statusCode(lessThan(300));
        }
    }

    private static void saveADraft() {
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{\"narrative\": \"x\"}")
                .put("/api/v1/drafts/operator-plan/" + freshYear())
                .then()
                .statusCode(201);
    }

    private static void grant() {
        var year = freshYear();
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": %d, "organisation": "vnpt", "reason": "Lũ",
                         "until": "%d-12-20T00:00:00+07:00"}""".formatted(year, year - 1))
                .post("/api/v1/extensions")
                .then()
                .statusCode(201);
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "operator-plan", "year": %d, "organisation": "vnpt", "reason": "Giải thể"}""".formatted(freshYear()))
                .post("/api/v1/waivers")
                .then()
                .statusCode(201);
    }

    /** A letter is written by background work, at its hour; the row is put where that puts it. */
    private static void write() throws SQLException {
        as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("{\"email\": \"vnpt@lai-chau.example\"}")
                .put("/api/v1/organisations/vnpt/contact");
        operator("vnpt").post("/api/v1/deadlines/feeds").then().statusCode(201);
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("""
                    INSERT INTO reminder (organisation, kind, day, recipient, addressee, subject, body, enqueued_at, outcome,
                                          next_try_at, done_at)
                    VALUES ('vnpt', 'DIGEST', '2020-01-06', 'vnpt', 'LEAD', 'x', 'x', now(), 'NOT_NEEDED', now(), now())
                    ON CONFLICT DO NOTHING
                    """);
        }
    }

    private static void workOnATask() {
        var today = today();
        var task = TaskFixtures.addTask("""
                "leads": ["vnpt"], "due": "%s", "commitments": [
                  {"code": "c", "description": {"vi": "x", "en": "x"}, "comparator": "AT_LEAST", "value": 1, "unit": "STATION"}]
                """.formatted(today));
        String id = TaskFixtures.occurrence(task, "vnpt").path("id");
        TaskFixtures.move(operator("vnpt"), id, "/acceptance");
        TaskFixtures.move(operator("vnpt"), id, "/start");
        TaskFixtures.report(operator("vnpt"), id, """
                        {"percent": 1, "text": "x", "reached": [{"commitment": "c", "value": 1}], "evidence": ["%s"], "figures": [
                          {"indicator": "x", "territory": "12", "period": "2026", "value": 1}]}""".formatted(TaskFixtures.file(operator("vnpt"), true)))
                .then()
                .statusCode(201);
        TaskFixtures.move(
                        coordinator(),
                        id,
                        "/extensions",
                        "{\"until\": \"%s\", \"reason\": \"x\"}".formatted(today.plusDays(1)))
                .then()
                .statusCode(200);
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .post(TaskFixtures.path(id, "/comments"))
                .then()
                .statusCode(201);
    }

    private static void decideAboutAnObstacle() {
        var obstacle = report(commune(), "x");
        reword(obstacle, "y").then().statusCode(200);
        var proposal = submitted(POLICY, obstacle.<String>path("id"));
        var day = proposal.<String>path("submittedAt").substring(0, 10);
        decide(proposal, freshNumber(), day, "ACCEPTED").then().statusCode(201);
        // In its other words the first one names no place.
        report(commune(), "z").then().statusCode(201);
    }

    private static void refuseASending() {
        send("vnpt", UUID.randomUUID().toString(), "{}").then().statusCode(422);
        await().atMost(ofSeconds(30))
                .until(() -> SuiteDatabase.count("SELECT count(*) FROM arrival WHERE organisation = 'vnpt'") > 0);
    }

    private static void keepRegisters() {
        enter(officer("dic"), "budget-requests", """
                {"task": "P2.IV.3", "year": 2030, "source": "OTHER", "amount": 1, "reason": "x"}""");
        enter(construction(), "standards", """
                {"code": "HTS-%s", "title": {"vi": "x", "en": "x"}, "content": "x"}""".formatted(UUID.randomUUID()));
        enter(officer("newspaper"), "media-items", """
                {"publishedOn": "2026-01-05", "title": "x", "channel": "RADIO"}""");
        String offer = enter(operator("vnpt"), "infrastructure-offers", """
                        {"kind": "POLE", "territory": "03388", "territoryOn": "2025-07-01", "place": "x", "capacity": 1,
                         "unit": "x", "rentalPrice": 0}""").path("id");
        enter(operator("viettel"), "infrastructure-requests", """
                {"offer": "%s", "quantity": 1, "wantedFrom": "2027-01-01", "message": "x"}""".formatted(offer));
    }
}
