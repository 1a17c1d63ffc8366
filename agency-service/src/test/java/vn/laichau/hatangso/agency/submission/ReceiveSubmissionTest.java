package vn.laichau.hatangso.agency.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
class ReceiveSubmissionTest extends RunningService {

    /** Whoever waited for another transaction would wait a minute, until his own is broken off. */
    private static final long LESS_THAN_A_WAIT_MILLIS = 30_000;

    private static long stored(int year) {
        return SuiteDatabase.count("SELECT count(*) FROM submission WHERE year = " + year);
    }

    @Test
    void answersAReplayByteForByte() {
        var body = plan(freshYear());
        var first = send("vnpt", "replayed", body);
        var again = send("vnpt", "replayed", body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void storesTwentyParallelSendsOfOneKeyOnce() throws Exception {
        var year = freshYear();
        var body = plan(year);
        var pool = Executors.newFixedThreadPool(20);
        Callable<Response> sending = () -> send("mobifone", "parallel", body);
        var answers = new ArrayList<Response>();
        for (var answer : pool.invokeAll(Collections.nCopies(20, sending))) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        var receipts = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("receipt.jws"))
                .distinct();
        assertThat(receipts).hasSize(1);
        assertThat(send("mobifone", "parallel", body).<String>path("receipt.jws"))
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .path("receipt.jws"));
        assertThat(stored(year)).isEqualTo(1);
    }

    @Test
    void aClientThatNeverHeardTheAnswerGetsItByAskingAgain() throws Exception {
        var year = freshYear();
        var body = plan(year).getBytes(UTF_8);
        try (var client = new Socket("localhost", RestAssured.port)) {
            var head = "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of("operator", "mobifone", "operator")
                    + "\r\nAccept-Language: en\r\nContent-Type: application/json\r\nIdempotency-Key: cut-off"
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes(UTF_8));
            client.getOutputStream().write(body);
            client.getOutputStream().flush();
            await().atMost(ofSeconds(30)).until(() -> stored(year) == 1);
        }
        var again = send("mobifone", "cut-off", plan(year));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM receipt WHERE number = '%s' AND jws = '%s'"
                        .formatted(again.path("receipt.number"), again.path("receipt.jws"))))
                .isOne();
        assertThat(stored(year)).isOne();
    }

    @Test
    void takesOneOfManyKeysForTheSameObligation() throws Exception {
        var year = freshYear();
        var pool = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Integer>();
        Callable<Integer> sending = () -> sendPlan("mobifone", year).statusCode();
        for (var answer : pool.invokeAll(Collections.nCopies(8, sending))) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(stored(year)).isEqualTo(1);
    }

    /** Who waited would hold a connection to the database, and there are sixteen for all. */
    @Test
    void turnsASecondSendingForTheSameObligationAwayAtOnce() throws Exception {
        var year = freshYear();
        try (var other = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            AgencyLocks.SENDING.about("mobifone", "operator-plan", year).take(other);
            sendPlan("mobifone", year)
                    .then()
                    .spec(isProblem(409, "obligation-in-progress"))
                    .header("Retry-After", "1")
                    .body("title", equalTo("Another sending for this obligation is being processed"))
                    .time(lessThan(LESS_THAN_A_WAIT_MILLIS));
            // Who only asks beforehand is answered.
            operator("mobifone")
                    .contentType(ContentType.JSON)
                    .body(plan(year))
                    .post("/api/v1/submissions?validateOnly=true")
                    .then()
                    .statusCode(200);
            other.rollback();
        }
        sendPlan("mobifone", year).then().statusCode(201);
    }

    @Test
    void refusesAKeyThatServedAnotherBody() {
        send("vnpt", "reused", plan(freshYear())).then().statusCode(201);
        var receipts = SuiteDatabase.count("SELECT count(*) FROM receipt");
        var year = freshYear();
        send("vnpt", "reused", plan(year)).then().spec(isProblem(422, "idempotency-key-reused"));
        assertThat(stored(year)).isZero();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM receipt")).isEqualTo(receipts);
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 400", "200, 201", "201, 400"})
    void wantsAKeyThatSaysSomething(int length, int status) {
        var key = length == 1 ? " " : "k".repeat(length);
        send("vnpt", key, plan(freshYear())).then().statusCode(status);
    }

    @Test
    void refusesASendingWithoutAKey() {
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body(plan(freshYear()))
                .post("/api/v1/submissions")
                .then()
                .spec(isProblem(400, "idempotency-key-missing"));
    }

    @Test
    void refusesASecondSubmissionForTheSameObligation() {
        var year = freshYear();
        sendPlan("vnpt", year).then().statusCode(201);
        sendPlan("vnpt", year).then().spec(isProblem(409, "obligation-already-sent"));
        sendPlan("viettel", year).then().statusCode(201);
    }

    @Test
    void checksWithoutStoring() {
        var year = freshYear();
        operator("vnpt")
                .contentType(ContentType.JSON)
                .body(plan(year))
                .post("/api/v1/submissions?validateOnly=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("version", equalTo(1))
                .body("punctuality", equalTo("ON_TIME"))
                .body("id", nullValue())
                .body("receipt", nullValue());
        assertThat(stored(year)).isZero();
    }

    @Test
    void isLateWhenTheYearIsAlreadyOver() {
        sendPlan("than-phong", 2025).then().statusCode(201).body("receipt.punctuality", equalTo("LATE"));
    }

    @Test
    void showsForeignSubmissionsAsAbsentOnes() {
        var sent = sendPlan("vnpt", freshYear());
        var foreign = operator("viettel").get("/api/v1/submissions/" + sent.path("id"));
        var absent = operator("viettel").get("/api/v1/submissions/00000000-0000-7000-8000-000000000000");

        foreign.then().spec(isProblem(404, "not-found"));
        absent.then().spec(isProblem(404, "not-found"));
        assertThat(foreign.<String>path("code")).isEqualTo(absent.path("code"));
        assertThat(foreign.<String>path("detail")).isEqualTo(absent.path("detail"));
        operator("viettel").get("/api/v1/submissions/not-an-id").then().statusCode(404);
        assertThat(operator("viettel")
                        .get("/api/v1/submissions?limit=500")
                        .jsonPath()
                        .getList("items.organisation"))
                .doesNotContain("vnpt");
    }
}
