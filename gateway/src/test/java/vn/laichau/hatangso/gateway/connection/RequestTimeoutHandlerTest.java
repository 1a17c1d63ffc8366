package vn.laichau.hatangso.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTimeoutHandlerTest {

    private static final String UPLOAD = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n";

    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpRequestDecoder(), new RequestTimeoutHandler(Duration.ofSeconds(20)));

    @BeforeEach
    void onlyTheTestMovesTheClock() {
        connection.freezeTime();
    }

    @Test
    void closesAConnectionWhoseHeadComesByteByByte() {
        for (var second = 0; second < 20; second++) {
            sends("G");
            assertThat(isOpenAfter(1)).isEqualTo(second < 19);
        }
    }

    @Test
    void countsFromTheFirstByteOfEachHead() {
        sends("GET / HT");
        assertThat(isOpenAfter(19)).isTrue();
        sends("TP/1.1\r\nHost: h\r\n\r\n");
        answers(HttpResponseStatus.OK);
        assertThat(isOpenAfter(600)).isTrue();

        sends("GET / HT");
        assertThat(isOpenAfter(19)).isTrue();
        sends("TP/1.1\r\nHost");
        assertThat(isOpenAfter(1)).isFalse();
    }

    @Test
    void leavesABodyThatIsWantedItsTime() {
        sends(UPLOAD);
        answers(HttpResponseStatus.CONTINUE);
        for (var minute = 0; minute < 20; minute++) {
            sends("a");
            assertThat(isOpenAfter(60)).isTrue();
        }
    }

    @Test
    void closesAConnectionOnWhichABodyGoesOnLongAfterItsAnswer() {
        sends(UPLOAD);
        answers(HttpResponseStatus.UNAUTHORIZED);
        assertThat(isOpenAfter(19)).isTrue();
        sends("a");
        assertThat(isOpenAfter(1)).isFalse();
    }

    @Test
    void takesTheAnswerToOneRequestForNoAnswerToTheNext() {
        sends("GET / HTTP/1.1\r\nHost: h\r\n\r\n" + UPLOAD);
        answers(HttpResponseStatus.OK);
        assertThat(isOpenAfter(600)).isTrue();
    }

    private void sends(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void answers(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    private boolean isOpenAfter(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        return connection.isOpen();
    }
}
