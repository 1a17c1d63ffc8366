package vn.laichau.hatangso.agency.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

@QuarkusTest
class ArrivalListTest extends RunningService {

    private static List<Map<String, Object>> arrivals(RequestSpecification reader, String query) {
        return reader.get("/api/v1/arrivals?limit=500" + query).jsonPath().getList("items");
    }

    private static List<Map<String, Object>> own(String organisation) {
        return arrivals(operator(organisation), "");
    }

    private static void awaitRefusal(String organisation, String attempt, int status, String reason) {
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(own(organisation))
                        .anySatisfy(arrival -> assertThat(arrival)
                                .containsEntry("attempt", attempt)
                                .containsEntry("status", status)
                                .containsEntry("reason", reason)
                                .containsEntry("organisation", organisation)));
    }

    @Test
    void tellsWhatCameAndWhatWasRefused() {
        var sent = sendPlan("ghn", freshYear());
        send("ghn", UUID.randomUUID().toString(), "{\"obligation\": \"no-such-obligation\", \"year\": 2040}");

        awaitRefusal("ghn", "SUBMISSION", 422, "invalid-content");
        assertThat(own("ghn"))
                .anySatisfy(arrival -> assertThat(arrival)
                        .containsEntry("receipt", sent.path("receipt.number"))
                        .containsEntry("sha256", sent.path("receipt.sha256"))
                        .containsEntry("arrivedAt", sent.path("receipt.arrivedAt"))
                        .containsEntry("status", 201)
                        .containsEntry("reason", "accepted"));
    }

    @Test
    void knowsTheSenderAlsoOfWhatWasRefusedUnread() {
        var firm = freshFirm();
        operator(firm)
                .contentType(ContentType.JSON)
                .body("x".repeat(1_100_000))
                .post("/api/v1/submissions")
                .then()
                .statusCode(413);
        awaitRefusal(firm, "SUBMISSION", 413, "payload-too-large");
        operator(firm)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/submissions")
                .then()
                .statusCode(415);
        awaitRefusal(firm, "SUBMISSION", 415, "unsupported-media-type");
        operator(firm)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(400);
        awaitRefusal(firm, "SUBMISSION", 400, "idempotency-key-missing");
        operator(firm)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/attachments?name=a.pdf")
                .then()
                .statusCode(415);
        awaitRefusal(firm, "ATTACHMENT", 415, "unsupported-media-type");
        operator(firm)
                .contentType("application/pdf")
                .body(new byte[1])
                .post("/api/v1/attachments?name=a/b.pdf")
                .then()
                .statusCode(422);
        awaitRefusal(firm, "ATTACHMENT", 422, "invalid-content");
        operator(firm)
                .contentType(SampleFiles.XLSX)
                .body("no workbook".getBytes(UTF_8))
                .post("/api/v1/drafts/operator-plan/" + freshYear() + "/workbook")
                .then()
                .statusCode(422);
        awaitRefusal(firm, "WORKBOOK", 422, "invalid-content");
        as("clerk", "dic", "clerk")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(403);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(arrivals(coordinator(), "&organisation=dic"))
                        .anySatisfy(arrival ->
                                assertThat(arrival).containsEntry("status", 403).containsEntry("reason", "forbidden")));
    }

    /** Asking beforehand means nothing for a file: the word must not hide a real attempt. */
    @Test
    void keepsARefusedFileThatSaysItOnlyAsks() {
        var firm = freshFirm();
        operator(firm)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/attachments?name=a.pdf&validateOnly=true")
                .then()
                .statusCode(415);
        awaitRefusal(firm, "ATTACHMENT", 415, "unsupported-media-type");
        operator(firm)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/submissions?validateOnly=true")
                .then()
                .statusCode(422);
        assertThat(own(firm)).hasSize(1);
    }

    /** Written by one thread, whatever the others do: a rush of refusals takes no connection from other work. */
    @Test
    void keepsEveryRefusalOfARush() throws Exception {
        var firm = freshFirm();
        var pool = Executors.newFixedThreadPool(16);
        for (var i = 0; i < 200; i++) {
            pool.submit(() -> send(firm, UUID.randomUUID().toString(), "{}"));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(own(firm)).hasSize(200));
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("arrival-log")))
                .hasSize(1);
    }

    @Test
    void showsAnOperatorItsOwnAlone() {
        sendPlan("viettelpost", freshYear());
        sendPlan("ghn", freshYear());
        assertThat(own("viettelpost"))
                .isNotEmpty()
                .allSatisfy(arrival -> assertThat(arrival).containsEntry("organisation", "viettelpost"));
        assertThat(arrivals(operator("viettelpost"), "&organisation=ghn")).isEmpty();
        assertThat(arrivals(as("auditor", "inspectorate", "auditor"), "&organisation=ghn"))
                .isNotEmpty();
        operator("x").get("/api/v1/arrivals?cursor=bm90aGluZw").then().spec(isProblem(400, "invalid-request"));
        as("clerk", "dic", "clerk").get("/api/v1/arrivals").then().statusCode(403);
    }

    @Test
    void pagesThroughAllNewestFirst() {
        var firm = freshFirm();
        for (var i = 0; i < 3; i++) {
            sendPlan(firm, freshYear());
        }
        var all = own(firm).stream()
                .map(arrival -> arrival.get("arrivedAt") + " " + arrival.get("receipt"))
                .toList();
        var paged = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = operator(firm)
                    .get("/api/v1/arrivals?limit=1&cursor=" + cursor)
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(arrival -> paged.add(arrival.get("arrivedAt") + " " + arrival.get("receipt")));
            cursor = page.getString("next");
        }
        assertThat(paged).isEqualTo(all);
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
    }

    @Test
    void selectsByTime() {
        String at = sendPlan("vietnamobile", freshYear()).path("receipt.arrivedAt");
        var from = "&from=" + OffsetDateTime.parse(at).toInstant();
        assertThat(arrivals(operator("vietnamobile"), from)).isNotEmpty();
        assertThat(arrivals(operator("vietnamobile"), from.replace("from", "until")))
                .noneMatch(arrival -> at.equals(arrival.get("arrivedAt")));
        operator("vietnamobile").get("/api/v1/arrivals?from=yesterday").then().statusCode(400);
    }
}
