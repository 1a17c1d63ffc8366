package vn.laichau.hatangso.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/** Four kilobytes of requests ask for 100 megabytes of one file of the portal. */
@QuarkusTest
class UnreadAnswersTest {

    private static final int ASKED = 100;
    private static final int LENGTH = 1 << 20;
    private static final int SMALL = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int STANDSTILL_MILLIS = 3_000;
    private static final int BUFFERS_OF_THE_SYSTEM = 32 << 20;

    private static final AtomicInteger ANSWERED = new AtomicInteger();

    @ApplicationScoped
    static class LongFile {

        void route(@Observes Router router) {
            var file = PrecompressedFile.of("text/plain", "x".repeat(LENGTH));
            router.route("/long-file").handler(context -> {
                ANSWERED.incrementAndGet();
                file.send(context, "no-cache");
            });
        }
    }

    @Test
    void areNotKeptForWhoAsksForMoreAndMore() throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("localhost", RawConnection.port()));
            socket.getOutputStream()
                    .write("GET /long-file HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .repeat(ASKED)
                            .getBytes(US_ASCII));
            var reader = socket.getInputStream();
            assertThat(reader.read()).isEqualTo('H');
            // What the system's own buffers took has left the gateway.
            assertThat(ANSWERED.get()).isLessThan(ASKED / 4);

            var read = 0L;
            var buffer = new byte[LENGTH];
            while (read < (long) ASKED * LENGTH) {
                var part = reader.read(buffer);
                assertThat(part).isPositive();
                read += part;
            }
            assertThat(ANSWERED.get()).isEqualTo(ASKED);
        }
    }

    @Test
    void areAReasonToReadNoMoreRequests() throws IOException {
        var requests = "GET /long-file HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(1_000)
                .getBytes(US_ASCII);
        try (var writable = Selector.open();
                var connection = SocketChannel.open(new InetSocketAddress("localhost", RawConnection.port()))) {
            connection.configureBlocking(false);
            connection.register(writable, SelectionKey.OP_WRITE);
            var sent = 0L;
            var buffer = ByteBuffer.wrap(requests);
            while (writable.select(STANDSTILL_MILLIS) > 0) {
                writable.selectedKeys().clear();
                sent += connection.write(buffer);
                if (!buffer.hasRemaining()) {
                    buffer.rewind();
                }
                assertThat(sent).isLessThan(BUFFERS_OF_THE_SYSTEM);
            }
        }
    }
}
