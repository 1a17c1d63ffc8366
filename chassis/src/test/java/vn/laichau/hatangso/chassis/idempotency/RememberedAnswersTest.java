package vn.laichau.hatangso.chassis.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests.RequestKey;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.OneConnection;

class RememberedAnswersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T16:59:59Z"), ZoneOffset.UTC);
    private static final RequestKey KEY = RequestKey.of("vnpt", "POST /x", "k");
    private static final StoredAnswer ANSWER = new StoredAnswer(201, "/x/7", "\"0\"", "{}".getBytes(UTF_8));

    private Connection first;
    private Connection second;

    @BeforeEach
    void begin() throws SQLException {
        first = transaction();
        second = transaction();
    }

    private static Connection transaction() throws SQLException {
        var connection = ChassisDatabase.application("vnpt", ",operator,");
        connection.setAutoCommit(false);
        return connection;
    }

    @AfterEach
    void takeBack() throws SQLException {
        for (var connection : List.of(first, second)) {
            connection.rollback();
            connection.close();
        }
    }

    private static StoredAnswers on(Connection connection) {
        var database = OneConnection.of(connection);
        return new StoredAnswers(database, new Sql(database), CLOCK);
    }

    @Test
    void areGivenAgainAsTheyWere() throws SQLException {
        var answers = on(first);
        assertThat(answers.lockAndFind(KEY))
                .hasValueSatisfying(looked -> assertThat(looked.remembered()).isEmpty());
        assertThat(answers.find(KEY)).isEmpty();
        answers.remember(KEY, "asked".getBytes(UTF_8), ANSWER);
        var remembered = answers.lockAndFind(KEY).orElseThrow().remembered().orElseThrow();
        for (var found : List.of(remembered, answers.find(KEY).orElseThrow())) {
            assertThat(found.fingerprint()).isEqualTo("asked".getBytes(UTF_8));
            assertThat(found.answer()).usingRecursiveComparison().isEqualTo(ANSWER);
        }
        answers.remember(
                RequestKey.of("vnpt", "POST /y", "k"), new byte[0], new StoredAnswer(200, null, null, new byte[0]));
        assertThat(answers.find(RequestKey.of("vnpt", "POST /y", "k"))
                        .orElseThrow()
                        .answer())
                .usingRecursiveComparison()
                .isEqualTo(new StoredAnswer(200, null, null, new byte[0]));
    }

    @Test
    void belongToOneOrganisationOperationAndKey() throws SQLException {
        on(first).remember(KEY, new byte[0], ANSWER);
        for (var other : List.of(
                RequestKey.of("viettel", "POST /x", "k"),
                RequestKey.of("vnpt", "POST /y", "k"),
                RequestKey.of("vnpt", "POST /x", "K"),
                RequestKey.of("vnpt", "POST /x", "k "))) {
            assertThat(on(first).find(other)).as(other.toString()).isEmpty();
            assertThat(other.lock()).isNotEqualTo(KEY.lock());
        }
        assertThat(RequestKey.of("vnpt", "POST /x", "k").lock()).isEqualTo(KEY.lock());
    }

    /** Nobody waits: who asks meanwhile is told so, and who asks afterwards gets the answer. */
    @Test
    void areWorkedOnByOneAtATime() throws SQLException {
        assertThat(on(first).lockAndFind(KEY)).isPresent();
        assertThat(on(second).lockAndFind(KEY)).isEmpty();
        assertThat(on(second).lockAndFind(RequestKey.of("vnpt", "POST /x", "another")))
                .isPresent();
        on(first).remember(KEY, new byte[0], ANSWER);
        assertThat(on(second).find(KEY)).isEmpty();
        first.commit();
        assertThat(on(second).lockAndFind(KEY).orElseThrow().remembered()).isPresent();
        try (var superuser = vn.laichau.hatangso.chassis.testing.SuiteDatabase.superuser()) {
            superuser.createStatement().execute("DELETE FROM idempotency_key");
        }
    }

    @Test
    void areGivenForTheSameContentAlone() {
        var remembered = new StoredAnswers.Remembered("asked".getBytes(UTF_8), ANSWER);
        assertThat(remembered.replayFor("asked".getBytes(UTF_8)).getHeaderString("Idempotency-Replayed"))
                .isEqualTo("true");
        for (var other : List.of("", "aske", "askee", "asked ", "Asked")) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> remembered.replayFor(other.getBytes(UTF_8)))
                            .type())
                    .isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    @Test
    void sayWhatWasCreatedAndWhetherItIsARepetition() {
        for (var answer : List.of(ANSWER.toResponse(), ANSWER.toReplay())) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Location")).isEqualTo("/x/7");
            assertThat(answer.getHeaderString("ETag")).isEqualTo("\"0\"");
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getMediaType()).hasToString("application/json");
            assertThat(answer.getEntity()).isEqualTo("{}".getBytes(UTF_8));
        }
        assertThat(ANSWER.toResponse().getHeaderString("Idempotency-Replayed")).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void needAKey(String none) {
        isMissing(none);
    }

    @Test
    void needAKeyOfAtMostTwoHundredCharacters() {
        assertThat(RequestKey.of("vnpt", "POST /x", "k".repeat(200)).key()).hasSize(200);
        isMissing("k".repeat(201));
    }

    private static void isMissing(String key) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> RequestKey.of("vnpt", "POST /x", key))
                        .type())
                .isEqualTo(CommonProblem.IDEMPOTENCY_KEY_MISSING);
    }

    private Response once(Connection connection, String content, AtomicInteger done) {
        return new IdempotentRequests(on(connection), null).once(KEY, content.getBytes(UTF_8), () -> {
            done.incrementAndGet();
            return ANSWER;
        });
    }

    @Test
    void areMadeOnce() {
        var done = new AtomicInteger();
        assertThat(once(first, "a", done).getHeaderString("Idempotency-Replayed"))
                .isNull();
        var again = once(first, "a", done);
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(done).hasValue(1);
        assertThat(catchThrowableOfType(ProblemException.class, () -> once(first, "b", done))
                        .type())
                .isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> once(second, "a", done))
                        .type())
                .isEqualTo(CommonProblem.IDEMPOTENCY_KEY_IN_PROGRESS);
        assertThat(done).hasValue(1);
    }

    /** What was refused may be corrected and sent again. */
    @Test
    void areNotRememberedOfARefusal() throws SQLException {
        var requests = new IdempotentRequests(on(first), null);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> requests.once(KEY, new byte[0], () -> {
                                    throw CommonProblem.INVALID_CONTENT.asIs();
                                }))
                        .type())
                .isEqualTo(CommonProblem.INVALID_CONTENT);
        assertThat(on(first).find(KEY)).isEmpty();
        assertThat(once(first, "corrected", new AtomicInteger()).getStatus()).isEqualTo(201);
    }

    @Test
    void areNotLookedForWithoutAKey() {
        var requests = new IdempotentRequests(on(first), null);
        var done = new AtomicInteger();
        for (var i = 0; i < 2; i++) {
            var answer = requests.onceIfKeyed(null, "POST /x", new byte[0], () -> {
                done.incrementAndGet();
                return ANSWER;
            });
            assertThat(answer.getHeaderString("Idempotency-Replayed")).isNull();
        }
        assertThat(done).hasValue(2);
    }
}
