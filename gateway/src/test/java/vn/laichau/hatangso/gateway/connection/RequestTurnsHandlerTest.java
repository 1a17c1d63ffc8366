package vn.laichau.hatangso.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTurnsHandlerTest {

    private static final int BIT_OF_THE_READER = 1;

    private final EmbeddedChannel connection = new EmbeddedChannel(new HttpRequestDecoder(), new RequestTurnsHandler());
    private final List<String> arrived = new ArrayList<>();

    @Test
    void letsOneRequestInAfterTheOther() {
        sends(get("/a") + get("/b") + get("/c"));
        assertThat(arrived()).containsExactly("/a", "end");
        answers(HttpResponseStatus.OK);
        assertThat(arrived()).containsExactly("/a", "end", "/b", "end");
        answers(HttpResponseStatus.OK);
        assertThat(arrived()).containsExactly("/a", "end", "/b", "end", "/c", "end");
    }

    @Test
    void letsNoneInBeforeTheAnswerToTheLastHasLeft() {
        sends(get("/a"));
        hasRead(false);
        answers(HttpResponseStatus.OK);
        sends(get("/b"));
        assertThat(arrived()).containsExactly("/a", "end");
        hasRead(true);
        assertThat(arrived()).containsExactly("/a", "end", "/b", "end");
    }

    @Test
    void letsABodyFollowItsRequestWhateverHasLeft() {
        sends(post("/a", "one"));
        hasRead(false);
        sends("two");
        assertThat(arrived()).containsExactly("/a", "one", "two");
        answers(HttpResponseStatus.CONTINUE);
        sends("six" + post("/b", "one"));
        assertThat(arrived()).containsExactly("/a", "one", "two", "six", "end");
        answers(HttpResponseStatus.OK);
        assertThat(arrived()).hasSize(5);
        hasRead(true);
        assertThat(arrived()).endsWith("/b", "one");
    }

    @Test
    void keepsNothingOfAConnectionThatEnds() {
        var sent = Unpooled.copiedBuffer(get("/a") + post("/b", "one"), US_ASCII);
        connection.writeInbound(sent);
        assertThat(arrived()).containsExactly("/a", "end");
        assertThat(sent.refCnt()).isPositive();
        connection.close();
        assertThat(sent.refCnt()).isZero();
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }

    /** Three times three bytes long. */
    private static String post(String path, String begun) {
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n" + begun;
    }

    private void sends(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void answers(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
        connection.runPendingTasks();
    }

    private void hasRead(boolean all) {
        connection.unsafe().outboundBuffer().setUserDefinedWritability(BIT_OF_THE_READER, all);
        connection.runPendingTasks();
    }

    private List<String> arrived() {
        for (Object message = connection.readInbound(); message != null; message = connection.readInbound()) {
            if (message instanceof HttpRequest request) {
                arrived.add(request.uri());
            }
            if (message instanceof HttpContent content) {
                if (content.content().isReadable()) {
                    arrived.add(content.content().toString(US_ASCII));
                }
                content.release();
            }
            if (message instanceof LastHttpContent) {
                arrived.add("end");
            }
        }
        return arrived;
    }
}
