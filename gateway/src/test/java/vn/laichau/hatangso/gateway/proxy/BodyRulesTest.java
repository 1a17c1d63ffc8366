package vn.laichau.hatangso.gateway.proxy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.RawConnection;

@QuarkusTest
class BodyRulesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @AfterEach
    void leaveNothingHeld() {
        FakeServices.letGo();
    }

    @Test
    void takesWhatTheRouteTakes() {
        given().header("Authorization", token())
                .body(new byte[2 * MEGABYTE])
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("bytes", is(2 * MEGABYTE));
        var tooLong = RawConnection.send(
                "POST /api/v1/imports HTTP/1.1", "Authorization: " + token(), "Content-Length: " + (64 * MEGABYTE + 1));
        assertThat(RawConnection.status(tooLong)).isEqualTo(413);
        assertThat(tooLong).contains("payload-too-large");
    }

    @Test
    void refusesAnAnnouncementThatIsNoNumberOfThisWorld() {
        var answer = RawConnection.send(
                "POST /api/v1/submissions HTTP/1.1",
                "Authorization: " + token(),
                "Content-Length: 9223372036854775807");

        assertThat(RawConnection.status(answer)).isEqualTo(413);
    }

    @Test
    void refusesJsonThatNestsTooDeeplyWhetherShortOrStreamed() {
        given().header("Authorization", token())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("[".repeat(65))
                .post("/api/v1/submissions")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].code", equalTo("too-deep"))
                .body("errors[0].detail", equalTo("The content is nested too deeply"));
        var deep = " ".repeat(400_000) + "[".repeat(100_000);
        var streamed =
                RawConnection.sendRaw("POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: " + token() + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + deep.length() + "\r\n\r\n" + deep);
        assertThat(RawConnection.status(streamed)).isEqualTo(400);
        assertThat(streamed).contains("too-deep");
        given().header("Authorization", token())
                .contentType("application/json")
                .body("[".repeat(64) + "]".repeat(64))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    /** What lies in the buffers of four sockets is less than half of this body; the rest may not be taken from the sender. */
    @Test
    void takesFromTheSenderNoFasterThanTheServiceReads() throws Exception {
        var length = 60 * MEGABYTE;
        try (var socket = new Socket("localhost", RawConnection.port())) {
            socket.setSoTimeout(60_000);
            var sent = new AtomicLong();
            var sender = new Thread(() -> send(socket, length, sent));
            sender.start();
            FakeServices.awaitHeld(1);
            awaitStandstill(sent);

            assertThat(sent.get()).isPositive().isLessThan(length / 2);
            FakeServices.letGo();
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(answer).contains("HTTP/1.1 200", "{\"bytes\":" + length + "}");
            sender.join();
        }
    }

    private static void awaitStandstill(AtomicLong sent) {
        var before = new AtomicLong();
        await().atMost(ofSeconds(30)).pollInterval(ofMillis(500)).until(() -> {
            var now = sent.get();
            return now > 0 && before.getAndSet(now) == now;
        });
    }

    private static void send(Socket socket, int length, AtomicLong sent) {
        try {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/imports?fake=held-unread HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: " + token() + "\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            var part = new byte[64 * 1024];
            while (sent.get() < length) {
                out.write(part, 0, (int) Math.min(part.length, length - sent.get()));
                sent.addAndGet(part.length);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String token() {
        return "Bearer " + Tokens.of("operator", "vnpt", "operator");
    }
}
