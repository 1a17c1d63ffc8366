package vn.laichau.hatangso.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/** The tests' gateway waits ten seconds for a head. */
@QuarkusTest
class SlowHeadTest {

    private static final int BETWEEN_BYTES_MILLIS = 50;

    @Test
    void isNotWaitedForForEver() throws IOException {
        try (var socket = new Socket("localhost", RawConnection.port())) {
            socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
            socket.getOutputStream().write("GET /api/v1/plans HTTP/1.1\r\nX-Slow: ".getBytes(US_ASCII));

            await().atMost(ofSeconds(25)).until(() -> isClosedBeforeOneMore(socket));
        }
    }

    private static boolean isClosedBeforeOneMore(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
