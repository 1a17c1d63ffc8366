package vn.laichau.hatangso.agency.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.WebhookReceiver;
import vn.laichau.hatangso.agency.surroundings.WebhookReceiver.Received;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

@QuarkusTest
class WebhookTest extends RunningService {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String ACCEPTED = "vn.laichau.hatangso.submission-accepted";
    private static final String TEST = "vn.laichau.hatangso.test";
    private static final String RETURNED = "vn.laichau.hatangso.submission-returned";

    @Inject
    EnqueueDeliveries enqueueDeliveries;

    private WebhookReceiver receiver;
    private String firm;

    @BeforeEach
    void listen() {
        receiver = new WebhookReceiver("sound");
        firm = freshFirm();
    }

    @AfterEach
    void close() throws SQLException {
        receiver.close();
        sql("DELETE FROM webhook");
    }

    private String subscribe(String url, String filter) {
        settle();
        var created = operator(firm)
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + url + "\"" + filter + "}")
                .post(WEBHOOKS);
        created.then().statusCode(201);
        assertThat(created.header("Location")).endsWith(created.path("id"));
        return created.path("id");
    }

    /** Until no transaction is open any more that an event of before is of: it would be told of. */
    private static void settle() {
        await().atMost(TIMEOUT)
                .until(() -> SuiteDatabase.count(
                                "SELECT count(*) FROM event WHERE transaction >= pg_snapshot_xmin(pg_current_snapshot())")
                        == 0);
    }

    private String newSecret(String webhook) {
        return of(webhook, "/secret").then().statusCode(200).extract().path("secret");
    }

    private Response of(String webhook, String what) {
        return operator(firm).post(WEBHOOKS + "/" + webhook + what);
    }

    private String subscribe() {
        var webhook = subscribe(receiver.url(), "");
        newSecret(webhook);
        return webhook;
    }

    private JsonPath get(String webhook) {
        return operator(firm).get(WEBHOOKS + "/" + webhook).jsonPath();
    }

    private JsonPath log(String webhook) {
        return operator(firm).get(WEBHOOKS + "/" + webhook + "/deliveries").jsonPath();
    }

    private Received received(int number) {
        await().atMost(TIMEOUT).until(() -> receiver.received().size() >= number);
        return receiver.received().get(number - 1);
    }

    private static List<String> types(Stream<Received> messages) {
        return messages.map(message -> new JsonPath(message.body()).getString("type"))
                .toList();
    }

    private static void sql(String statement) throws SQLException {
        try (var database = SuiteDatabase.superuser()) {
            database.createStatement().execute(statement);
        }
    }

    /** As a receiver does it that has read the standard alone. */
    private static String signature(Received message, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("whsec_", "")), "HmacSHA256"));
        var signed = message.headers().get("webhook-id") + "."
                + message.headers().get("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    @Test
    void tellsASystemWhatTheFeedTells() throws Exception {
        var webhook = subscribe(receiver.url(), ", \"organisations\": [\"" + firm + "\"]");
        var secret = newSecret(webhook);
        var submission = sendPlan(firm, freshYear());
        accept(submission).then().statusCode(200);
        var message = received(1);
        assertThat(message.uri()).isEqualTo("/events?from=ha-tang-so");
        var event = new JsonPath(message.body());
        assertThat(message.headers())
                .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
                .containsEntry("webhook-id", event.getString("id"))
                .containsEntry("webhook-signature", signature(message, secret));
        assertThat(event.getMap(""))
                .containsEntry("specversion", "1.0")
                .containsEntry("type", ACCEPTED)
                .containsEntry("subject", submission.path("id"));
        assertThat(event.getString("source")).endsWith("/api/v1/events");
        assertThat(operator(firm).get("/api/v1/events").jsonPath().getList("items"))
                .contains(event.<Object>get("data"));
        await().atMost(TIMEOUT).until(() -> "DELIVERED".equals(log(webhook).getString("items[0].state")));
        assertThat(log(webhook).getMap("items[0]")).containsKey("settledAt").doesNotContainKeys("nextTryAt", "failure");
        of(webhook, "/test").then().statusCode(204);
        assertThat(types(Stream.of(received(2)))).containsExactly(TEST);
    }

    @Test
    void tellsNothingOfBeforeAndNothingThatWasNotAskedFor() {
        sendPlan(firm, freshYear());
        settle();
        var other = freshFirm();
        var webhook = coordinator()
                .contentType(ContentType.JSON)
                .body("{\"url\": \"%s\", \"kinds\": [\"SUBMISSION_RECEIVED\"], \"organisations\": [\"%s\"]}"
                        .formatted(receiver.url(), firm))
                .post(WEBHOOKS)
                .<String>path("id");
        coordinator().post(WEBHOOKS + "/" + webhook + "/secret").then().statusCode(200);
        sendPlan(other, freshYear());
        var first = sendPlan(firm, freshYear());
        operator(firm)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Gửi nhầm tệp\"}")
                .header("If-Match", first.header("ETag"))
                .post("/api/v1/submissions/" + first.path("id") + "/withdrawal")
                .then()
                .statusCode(200);
        var second = sendPlan(firm, freshYear());

        assertThat(Stream.of(received(1), received(2)).map(WebhookTest::data))
                .extracting("kind", "subject")
                .containsExactlyInAnyOrder(
                        tuple("SUBMISSION_RECEIVED", first.path("id")),
                        tuple("SUBMISSION_RECEIVED", second.path("id")));
        coordinator().post(WEBHOOKS + "/" + webhook + "/test").then().statusCode(204);
        assertThat(types(Stream.of(received(3)))).containsExactly(TEST);
    }

    private static Map<String, Object> data(Received message) {
        return new JsonPath(message.body()).getMap("data");
    }

    @Test
    void triesAgainUnderTheSameIdAndKeepsTheOrderOfEachSubjectAlone() {
        var webhook = subscribe();
        var year = freshYear();
        var first = sendPlan(firm, year);
        String subject = first.path("id");
        receiver.answers((request, body) -> WebhookReceiver.answer(request, body.contains(subject) ? 503 : 200));
        giveBack(first, "{\"reason\": \"Thiếu nguồn đo\"}").then().statusCode(200);
        accept(sendPlan(firm, year)).then().statusCode(200);
        var other = sendPlan(firm, freshYear());
        accept(other).then().statusCode(200);

        await().atMost(TIMEOUT).until(() -> types(about(other.path("id"))).contains(ACCEPTED));
        await().atMost(TIMEOUT).until(() -> about(subject).count() > 2);
        assertThat(types(about(subject))).containsOnly(RETURNED);
        assertThat(about(subject)
                        .map(message -> message.headers().get("webhook-id"))
                        .distinct())
                .hasSize(1);

        receiver.answers(200);
        await().atMost(TIMEOUT).until(() -> types(about(subject)).contains(ACCEPTED));
        assertThat(types(about(subject))).last().isEqualTo(ACCEPTED);
        await().atMost(TIMEOUT).until(() -> get(webhook).getString("failingSince") == null);
    }

    @Test
    void keepsNoOtherSystemWaitingForOneThatTakesNothing() {
        subscribe();
        var other = subscribe(receiver.url().replace("events", "khac"), "");
        newSecret(other);
        receiver.answers((request, body) ->
                WebhookReceiver.answer(request, request.path().equals("/events") ? 503 : 200));
        var year = freshYear();
        giveBack(sendPlan(firm, year), "{\"reason\": \"Thiếu nguồn đo\"}")
                .then()
                .statusCode(200);
        accept(sendPlan(firm, year)).then().statusCode(200);

        await().atMost(TIMEOUT)
                .until(() -> log(other).getList("items.state").equals(List.of("DELIVERED", "DELIVERED")));
    }

    private Stream<Received> about(String subject) {
        return receiver.received().stream().filter(message -> message.body().contains(subject));
    }

    @Test
    void signsWithTheSecretsBeforeForADay() throws Exception {
        var webhook = subscribe(receiver.url(), "");
        var oldest = newSecret(webhook);
        var before = newSecret(webhook);
        var secret = newSecret(webhook);
        of(webhook, "/test").then().statusCode(204);

        var message = received(1);
        assertThat(message.headers().get("webhook-signature").split(" "))
                .containsExactly(signature(message, secret), signature(message, before), signature(message, oldest));

        assertThat(SuiteDatabase.count("SELECT count(*) FROM webhook_secret s WHERE webhook = '" + webhook
                        + "' AND ends_at = interval '1 day' + (SELECT min(created_at) FROM webhook_secret n"
                        + " WHERE n.webhook = s.webhook AND n.created_at > s.created_at)"))
                .isEqualTo(2);
        sql("UPDATE webhook_secret SET ends_at = now() WHERE ends_at > now()");
        of(webhook, "/test").then().statusCode(204);
        assertThat(received(2).headers().get("webhook-signature")).isEqualTo(signature(received(2), secret));
    }

    @Test
    void sendsATestThatTellsOfNothing() {
        var webhook = subscribe();
        of(webhook, "/test").then().statusCode(204);
        assertThat(new JsonPath(received(1).body()).getMap(""))
                .containsEntry("type", TEST)
                .doesNotContainKeys("data", "subject");
        assertThat(log(webhook).getString("items[0].kind")).isEqualTo("TEST");
    }

    @Test
    void sendsNothingBeforeThereIsASecret() {
        var webhook = subscribe(receiver.url(), "");
        of(webhook, "/test").then().spec(isProblem(409, "entry-state-forbids"));
        subscribe();
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        received(1);
        assertThat(log(webhook).getList("items")).isEmpty();
        // Never forward: what was not told yet is told.
        redeliver(webhook, "2100-01-01T00:00:00+07:00");
        newSecret(webhook);
        assertThat(received(2).body()).isEqualTo(received(1).body());
    }

    @Test
    void tellsAgainWhatHappenedSinceAnInstantAndNothingBefore() {
        var webhook = subscribe();
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        var before = received(1);
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        var after = received(2);
        String since = new JsonPath(after.body()).getString("time");
        redeliver(webhook, since);

        assertThat(received(3).body()).isEqualTo(after.body()).isNotEqualTo(before.body());
        assertThat(received(3).headers())
                .containsEntry("webhook-id", after.headers().get("webhook-id"));
    }

    private void redeliver(String webhook, String from) {
        operator(firm)
                .contentType(ContentType.JSON)
                .body("{\"from\": \"" + from + "\"}")
                .post(WEBHOOKS + "/" + webhook + "/redelivery")
                .then()
                .statusCode(204);
    }

    @Test
    void endsWhereTheReceiverIsGone() {
        var webhook = subscribe();
        receiver.answers(410);
        of(webhook, "/test").then().statusCode(204);
        await().atMost(TIMEOUT).until(() -> "GONE".equals(get(webhook).getString("switchedOff")));
        await().atMost(TIMEOUT).until(() -> "GIVEN_UP".equals(log(webhook).getString("items[0].state")));
        assertThat(log(webhook).getString("items[0].failure")).isEqualTo("HTTP 410");
    }

    @Test
    void followsNoRedirection() {
        var webhook = subscribe();
        receiver.answers(302);
        of(webhook, "/test").then().statusCode(204);
        failsWith(webhook, "HTTP 302");
    }

    @Test
    void waitsForNoAnswerThatTakesLong() {
        var webhook = subscribe();
        receiver.answers((request, body) -> {});
        of(webhook, "/test").then().statusCode(204);
        failsWith(webhook, "TimeoutException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended", "foreign", "elsewhere"})
    void believesNoCertificateThatHasEndedOrOfNobodyKnownOrOfAnotherHost(String certificate) {
        try (var other = new WebhookReceiver(certificate)) {
            var webhook = subscribe(other.url(), "");
            newSecret(webhook);
            of(webhook, "/test").then().statusCode(204);
            failsWith(webhook, "SSLHandshakeException");
            assertThat(other.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/", "https://169.254.169.254/"})
    void callsNobodyInsideANetworkThatIsNotListedAndTellsNobodyWhoIsThere(String url) {
        var webhook = subscribe(url, "");
        newSecret(webhook);
        of(webhook, "/test").then().statusCode(204);
        failsWith(webhook, "UnknownHostException");
    }

    private void failsWith(String webhook, String failure) {
        await().atMost(TIMEOUT).until(() -> failure.equals(log(webhook).getString("items[0].failure")));
        assertThat(get(webhook).getString("failingSince")).isNotNull();
        assertThat(log(webhook).getString("items[0].nextTryAt")).isNotNull();
        // Who answers is asked about the next message at once.
        assertThat(SuiteDatabase.count("SELECT count(*) FROM webhook_progress WHERE webhook = '" + webhook
                        + "' AND paused_until > failing_since"))
                .isEqualTo(failure.startsWith("HTTP") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"1 hour, 1 hour", "1 day, 12 hours"})
    void callsWhoCannotBeReachedAgainAfterAsLongAsThatHasLastedAndTwiceADay(String failing, String pause)
            throws SQLException {
        var webhook = subscribe("https://10.0.0.1/", "");
        newSecret(webhook);
        sql("UPDATE webhook_progress SET failing_since = now() - interval '" + failing + "' WHERE webhook = '" + webhook
                + "'");
        of(webhook, "/test").then().statusCode(204);
        failsWith(webhook, "UnknownHostException");
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM webhook_progress WHERE webhook = '%1$s' AND paused_until - now() BETWEEN 0.5 * interval '%2$s' AND 1.5 * interval '%2$s'"
                                .formatted(webhook, pause)))
                .isEqualTo(1);
    }

    @Test
    void isSwitchedOffAfterThreeDaysWithANoticeAndGoesOnWhereItWas() throws SQLException {
        var webhook = subscribe();
        receiver.answers(500);
        sql("UPDATE webhook_progress SET failing_since = now() - interval '3 days' WHERE webhook = '" + webhook + "'");
        of(webhook, "/test").then().statusCode(204);
        await().atMost(TIMEOUT).until(() -> "FAILING".equals(get(webhook).getString("switchedOff")));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE kind = 'NOTICE' AND recipient = '" + firm
                        + "' AND subject LIKE '%webhook%' AND body LIKE '%" + receiver.url() + "%'"))
                .isEqualTo(1);

        of(webhook, "/test").then().spec(isProblem(409, "entry-state-forbids"));
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        await().atMost(TIMEOUT).until(() -> log(webhook).getString("items[0].failure") != null);
        sql("UPDATE webhook_delivery SET first_tried_at = now() - interval '4 days' WHERE webhook = '" + webhook + "'");
        sql("UPDATE webhook_progress SET paused_until = now() + interval '1 day' WHERE webhook = '" + webhook + "'");
        of(webhook, "/start").then().statusCode(200);
        received(receiver.received().size() + 1);
        receiver.answers(200);
        await().atMost(TIMEOUT).until(() -> types(receiver.received().stream()).contains(ACCEPTED));
        await().atMost(TIMEOUT).until(() -> get(webhook).getString("failingSince") == null);
        assertThat(log(webhook).getList("items.state")).doesNotContain("GIVEN_UP");
    }

    /** What one message is refused for keeps no other from coming. */
    @Test
    void givesUpAfterThreeDaysWhatAloneIsRefused() throws SQLException {
        var webhook = subscribe();
        receiver.answers(500);
        of(webhook, "/test").then().statusCode(204);
        var id = received(1).headers().get("webhook-id");
        receiver.answers((request, body) -> WebhookReceiver.answer(request, body.contains(id) ? 500 : 204));
        of(webhook, "/test").then().statusCode(204);
        await().atMost(TIMEOUT)
                .until(() -> log(webhook).getList("items.state").equals(List.of("DELIVERED", "WAITING")));
        sql("UPDATE webhook_delivery SET first_tried_at = now() - interval '3 days' WHERE webhook = '" + webhook + "'");
        await().atMost(TIMEOUT).until(() -> "GIVEN_UP".equals(log(webhook).getString("items[1].state")));
        assertThat(get(webhook).getString("switchedOff")).isNull();
        // Receivers believe no message that says it is old.
        assertThat(about(id).map(message -> Long.valueOf(message.headers().get("webhook-timestamp"))))
                .hasSizeGreaterThan(1)
                .isSorted();
    }

    @Test
    void triesAgainWhatHasWaitedForThreeDays() throws SQLException {
        var webhook = subscribe();
        receiver.answers(500);
        sql("UPDATE webhook_progress SET paused_until = now() + interval '1 day' WHERE webhook = '" + webhook + "'");
        of(webhook, "/test").then().statusCode(204);
        sql("UPDATE webhook_delivery SET enqueued_at = now() - interval '3 days' WHERE webhook = '" + webhook + "'");
        sql("UPDATE webhook_progress SET paused_until = now() WHERE webhook = '" + webhook + "'");
        assertThat(received(2).headers().get("webhook-id"))
                .isEqualTo(received(1).headers().get("webhook-id"));
    }

    @Test
    void sendsOneAtATimeForEachOrganisation() throws SQLException {
        var slow = subscribe();
        of(slow, "/test").then().statusCode(204);
        await().atMost(TIMEOUT).until(() -> "DELIVERED".equals(log(slow).getString("items[0].state")));
        sql("UPDATE webhook_delivery SET done_at = NULL, next_try_at = now() + interval '1 day' WHERE webhook = '"
                + slow + "'");
        var waiting = subscribe();
        of(waiting, "/test").then().statusCode(204);
        var first = firm;
        firm = freshFirm();
        of(subscribe(), "/test").then().statusCode(204);
        received(2);
        firm = first;
        assertThat(log(waiting).getInt("items[0].tries")).isZero();

        sql("UPDATE webhook_delivery SET done_at = now() WHERE webhook = '" + slow + "'");
        await().atMost(TIMEOUT).until(() -> "DELIVERED".equals(log(waiting).getString("items[0].state")));
    }

    @Test
    void startsNothingAnewWhereItIsOn() throws SQLException {
        var webhook = subscribe();
        of(webhook, "/test").then().statusCode(204);
        await().atMost(TIMEOUT).until(() -> "DELIVERED".equals(log(webhook).getString("items[0].state")));
        sql("UPDATE webhook_delivery SET done_at = NULL, next_try_at = now() + interval '1 day' WHERE webhook = '"
                + webhook + "'");
        var held = log(webhook).getString("items[0].nextTryAt");
        of(webhook, "/start").then().statusCode(200);
        assertThat(log(webhook).getString("items[0].nextTryAt")).isEqualTo(held);
    }

    @Test
    void tellsTheSuccessorsEventsToTheSystemOfAnOrganisationThatHasEnded() {
        var next = freshFirm();
        subscribe();
        SuccessionFixtures.record(
                        SuccessionFixtures.succession("MERGE", today(), "\"" + firm + "\"", "\"" + next + "\"", ""))
                .then()
                .statusCode(201);
        accept(sendPlan(next, freshYear())).then().statusCode(200);
        assertThat(data(received(1))).containsEntry("organisation", next);
    }

    /** As if the service had died with the receiver's answer. */
    @Test
    void repeatsWhatNobodyHasNotedAsTaken() throws SQLException {
        var webhook = subscribe();
        of(webhook, "/test").then().statusCode(204);
        await().atMost(TIMEOUT).until(() -> "DELIVERED".equals(log(webhook).getString("items[0].state")));
        sql("UPDATE webhook_delivery SET done_at = NULL, next_try_at = now() WHERE webhook = '" + webhook + "'");
        assertThat(received(2).headers().get("webhook-id"))
                .isEqualTo(received(1).headers().get("webhook-id"));
    }

    @Test
    void isSeenByNobodyElse() {
        var webhook = subscribe();
        for (var other : List.of(
                operator(freshFirm()), as("auditor", firm, "auditor"), as("administrator", "ppc", "administrator"))) {
            other.get(WEBHOOKS + "/" + webhook).then().spec(isProblem(404, "not-found"));
        }
        assertThat(as("auditor", firm, "auditor").get(WEBHOOKS).jsonPath().getList("items.id"))
                .doesNotContain(webhook);
        assertThat(as("both", firm, "auditor", "operator")
                        .get(WEBHOOKS)
                        .jsonPath()
                        .getList("items.id"))
                .contains(webhook);
        operator(freshFirm()).delete(WEBHOOKS + "/" + webhook).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void keepsItsSecretFromWhoAnswersRequests() throws SQLException {
        subscribe();
        try (var database = SuiteDatabase.application();
                var statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT secret FROM webhook_secret"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void areListedPageByPageTheNewestDeliveryFirst() {
        var webhooks = List.of(subscribe(), subscribe());
        assertThat(pages(WEBHOOKS, "id")).containsExactlyInAnyOrderElementsOf(webhooks);
        var webhook = webhooks.get(0);
        of(webhook, "/test").then().statusCode(204);
        String first = log(webhook).getString("items[0].event");
        of(webhook, "/test").then().statusCode(204);
        assertThat(pages(WEBHOOKS + "/" + webhook + "/deliveries", "event"))
                .hasSize(2)
                .endsWith(first)
                .doesNotHaveDuplicates();
    }

    /** What each page of one row has. */
    private List<String> pages(String path, String member) {
        var found = new ArrayList<String>();
        for (var cursor = ""; cursor != null && found.size() < 5; ) {
            var page = operator(firm)
                    .get(path + "?limit=1&count=true&cursor=" + cursor)
                    .jsonPath();
            assertThat(page.getInt("total")).isEqualTo(2);
            found.addAll(page.getList("items." + member));
            cursor = page.getString("next");
        }
        return found;
    }

    /** More than are put on their way at once, all of one transaction. */
    @Test
    void tellsEachOfMany() throws SQLException {
        var webhook = subscribe(receiver.url(), "");
        sql("INSERT INTO event (kind, at, organisation, audience, title)" + " SELECT 'DOCUMENT_NOTICE', now(), '" + firm
                + "', '{}', 'x' FROM generate_series(1, 205)");
        newSecret(webhook);
        await().atMost(TIMEOUT)
                .until(() -> operator(firm)
                        .get(WEBHOOKS + "/" + webhook + "/deliveries?limit=1&count=true")
                        .<Integer>path("total")
                        .equals(205));
        assertThat(SuiteDatabase.count(
                        "SELECT count(DISTINCT event) FROM webhook_delivery WHERE webhook = '" + webhook + "'"))
                .isEqualTo(205);
    }

    /** As if another replica were at it, and told the system itself. */
    @Test
    void isToldByOneReplicaAlone() throws Exception {
        var webhook = subscribe(receiver.url(), "");
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        settle();
        try (var replica = SuiteDatabase.superuser()) {
            replica.setAutoCommit(false);
            var process = replica.createStatement().executeQuery("SELECT pg_backend_pid()");
            process.next();
            replica.createStatement()
                    .execute(
                            "UPDATE webhook_progress SET (transaction, number) = (SELECT transaction, number FROM event"
                                    + " ORDER BY transaction DESC, number DESC LIMIT 1) WHERE webhook = '" + webhook
                                    + "'");
            newSecret(webhook);
            var round = CompletableFuture.runAsync(enqueueDeliveries::round);
            await().atMost(TIMEOUT)
                    .until(() ->
                            round.isDone() || Waits.behind(process.getLong(1)).any());
            replica.commit();
            round.join();
        }
        of(webhook, "/test").then().statusCode(204);
        assertThat(types(Stream.of(received(1)))).containsExactly(TEST);
    }

    @Test
    void endsWithAllThatIsOnItsWay() {
        var webhook = subscribe();
        operator(firm).delete(WEBHOOKS + "/" + webhook).then().statusCode(204);
        operator(firm).get(WEBHOOKS + "/" + webhook + "/deliveries").then().spec(isProblem(404, "not-found"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM webhook_secret WHERE webhook = '" + webhook + "'"))
                .isZero();
    }

    @Test
    void areAHundredForAnOrganisationAtMost() throws SQLException {
        var last = subscribe();
        sql("INSERT INTO webhook SELECT gen_random_uuid(), organisation, roles, url, kinds, organisations, created_at"
                + " FROM webhook, generate_series(2, 100) WHERE id = '" + last + "'");
        var another = "{\"url\": \"" + receiver.url() + "\"}";
        operator(firm)
                .contentType(ContentType.JSON)
                .body(another)
                .post(WEBHOOKS)
                .then()
                .spec(isProblem(409, "too-many-webhooks"));
        operator(firm).delete(WEBHOOKS + "/" + last).then().statusCode(204);
        operator(firm)
                .contentType(ContentType.JSON)
                .body(another)
                .post(WEBHOOKS)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"http://he-thong.example/\"}",
                "{\"url\": \"https://ten:mat-khau@he-thong.example/\"}",
                "{\"url\": \"https://he-thong.example/\", \"organisations\": [\"x'y\"]}"
            })
    void refusesWhatIsNoReceiver(String body) {
        operator(firm)
                .contentType(ContentType.JSON)
                .body(body)
                .post(WEBHOOKS)
                .then()
                .spec(isProblem(422, "invalid-content"));
    }
}
