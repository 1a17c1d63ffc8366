package vn.laichau.hatangso.gateway.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.testing.LowLimitsProfile;
import vn.laichau.hatangso.gateway.testing.RawConnection;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class AddressConnectionsTest {

    private static final int MOST = 20;
    private static final int TIMEOUT_MILLIS = 60_000;
    /** One for each test: the gateway may count those that another has closed for a while yet. */
    private static final String GREEDY = "127.0.0.9";

    private static final String CLOSING = "127.0.0.11";
    private static final String OTHER = "127.0.0.10";
    private static final String PROXY = "127.0.0.2";
    private static final byte[] READ = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Test
    void oneMoreThanAnAddressMayHaveIsClosedUnheardAndOthersAreServed() throws IOException {
        for (var connection = 0; connection < MOST; connection++) {
            assertThat(isServed(connect(GREEDY))).isTrue();
        }

        assertThat(isServed(connect(GREEDY))).isFalse();
        assertThat(isServed(connect(OTHER))).isTrue();
    }

    @Test
    void whoClosesOneMayOpenAnother() throws IOException {
        for (var connection = 0; connection < MOST; connection++) {
            assertThat(isServed(connect(CLOSING))).isTrue();
        }

        open.get(0).close();

        await().until(() -> isServed(connect(CLOSING)));
    }

    @Test
    void aProxyHoldsThoseOfEverybody() throws IOException {
        for (var connection = 0; connection <= MOST; connection++) {
            assertThat(isServed(connect(PROXY))).isTrue();
        }
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket("127.0.0.1", RawConnection.port(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        open.add(socket);
        return socket;
    }

    private static boolean isServed(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(READ);
            return socket.getInputStream().read() >= 0;
        } catch (SocketException reset) {
            return false;
        }
    }
}
