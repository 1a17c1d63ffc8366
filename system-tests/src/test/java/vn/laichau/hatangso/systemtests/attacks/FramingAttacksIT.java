package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Bytes that are no plain HTTP/1.1 are refused or do no harm; nothing hides in them and nothing passes twice. */
class FramingAttacksIT {

    private static final Set<Integer> REFUSALS =
            Set.of(AttackHistory.NO_ANSWER, 400, 401, 408, 411, 413, 414, 415, 417, 431, 501, 505);

    /** Some wait for more than ever comes. */
    private static final int MILLIS_TO_BEGIN = 300;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private static final int AT_ONCE = 400;

    private static URI gateway;
    private static RealmClients clients;
    private SmuggledSubmissions smuggledSubmissions;

    @BeforeAll
    static void signIn() {
        gateway = RunningSuite.get().gatewayUrl();
        clients = RealmClients.of(RunningSuite.get());
    }

    @BeforeEach
    void takeAFreshToken() {
        smuggledSubmissions = new SmuggledSubmissions(clients.token(SmuggledSubmissions.FIRM));
    }

    @Test
    void letsNothingThroughThatHidesBehindAnAmbiguousSending() throws SQLException {
        var history = new AttackHistory("framing", REFUSALS);
        var odd = new AmbiguousFraming(AttackScope.random());
        var hidden = new ArrayList<String>();
        for (int round = 0; round < AttackScope.count(1, 50); round++) {
            takeAFreshToken();
            var keys = Stream.generate(FramingAttacksIT::key).limit(AT_ONCE).toList();
            hidden.addAll(keys);
            var attacks = keys.stream()
                    .map(key -> odd.next(smuggledSubmissions.head(key()), smuggledSubmissions.sending(key)))
                    .toList();
            var answers = ConcurrentCalls.send(
                    attacks,
                    attack -> RawConnection.send(gateway, attack.bytes(), MILLIS_TO_BEGIN, attack.ambiguous()));
            IntStream.range(0, AT_ONCE).forEach(i -> judge(history, attacks.get(i), answers.get(i)));
        }
        waitForTheLog();

        assertThat(history.close()).isEmpty();
        assertThat(SmuggledSubmissions.arrived(hidden)).isEmpty();
    }

    /**
     * One answer at most, and then the connection is closed to whatever follows; at the end of the bytes the HTTP library may
     * say without words that it cannot read on.
     */
    private static void judge(AttackHistory history, AmbiguousFraming.Odd attack, String answer) {
        var status = RawConnection.status(answer);
        var isAlone = answer.split("traceId", -1).length <= 2;
        var isOver = status == AttackHistory.NO_ANSWER || !attack.ambiguous() || RawConnection.isClosed(answer);
        var remark = " -> answers " + RawConnection.answers(answer) + (isOver ? "" : ", still open");
        history.record(written(attack.bytes()) + remark, status, REFUSALS.contains(status) && isAlone && isOver);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.laichau.hatangso.systemtests.attacks.MalformedRequests#all")
    void refusesWhatIsNoPlainRequest(String what, UnaryOperator<String> shape) throws SQLException {
        var key = key();
        var sending = MalformedRequests.with("Connection: close").apply(smuggledSubmissions.sending(key));
        var answer = RawConnection.send(gateway, shape.apply(sending), MILLIS_TO_BEGIN, false);
        waitForTheLog();

        assertThat(RawConnection.status(answer)).as(answer).isIn(REFUSALS);
        assertThat(RawConnection.answers(answer)).as(answer).isLessThanOrEqualTo(1);
        assertThat(SmuggledSubmissions.arrived(List.of(key))).as(what).isEmpty();
    }

    /** Nothing is upgraded, and what is asked for besides changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==",
                "Connection: Authorization, Content-Length, Host",
                "X-Arrived-At: 2020-01-01T00:00:00Z\r\nConnection: X-Arrived-At",
                "Forwarded: for=10.0.0.1;proto=https\r\nX-Forwarded-For: 10.0.0.1\r\nX-Real-IP: 10.0.0.1",
                "X-Org-Id: dic\r\nX-Roles: coordinator\r\nX-Forwarded-User: coordinator",
                "Max-Forwards: 0\r\nVia: 1.1 x\r\nProxy-Authorization: Basic eA==",
                "Expect: 100-continue",
                ": a header without a name"
            })
    void passesASendingOnceWhateverIsAskedForBesides(String headers) throws SQLException {
        var key = key();
        var answer = RawConnection.send(
                gateway,
                MalformedRequests.with(headers + "\r\nConnection: close").apply(smuggledSubmissions.sending(key)));
        waitForTheLog();

        assertThat(answer).doesNotContain("HTTP/1.1 101").contains("unknown-member");
        assertThat(SmuggledSubmissions.arrived(List.of(key))).containsExactly(Map.entry(key, 1));
        assertThat(SmuggledSubmissions.areFresh(key)).isTrue();
    }

    @Test
    void answersSoundSendingsOnOneConnectionOnceEachAndInTheirOrder() throws SQLException {
        var keys = List.of(key(), key(), key());
        var sendings = smuggledSubmissions.sending(keys.get(0))
                + smuggledSubmissions.sending(keys.get(1))
                + MalformedRequests.with("Connection: close").apply(smuggledSubmissions.sending(keys.get(2)));
        var answer = RawConnection.send(gateway, sendings);
        waitForTheLog();

        assertThat(RawConnection.answers(answer)).isEqualTo(3);
        assertThat(SmuggledSubmissions.arrived(keys))
                .hasSize(3)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** One more, sound: when it is noted, so is everything that passed before it. */
    private void waitForTheLog() throws SQLException {
        var marker = key();
        RawConnection.send(
                gateway, MalformedRequests.with("Connection: close").apply(smuggledSubmissions.sending(marker)));
        await().atMost(SOON)
                .pollInterval(OFTEN)
                .until(() -> SmuggledSubmissions.arrived(List.of(marker)).containsKey(marker));
    }

    /** Without the token and with its odd characters to be seen. */
    private static String written(String attack) {
        return attack.replaceAll("Bearer [^\\r\\n]+", "Bearer …")
                .replaceAll("\\{\"nobody.*", "{…}")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\u0000", "\\0")
                .replace("\u000b", "\\v");
    }
}
