package vn.laichau.hatangso.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends bytes as they are: HTTP clients would tidy up what the gateway has to refuse. */
public final class RawConnection {

    private static final int STATUS_LINE = 15;
    private static final int SMALL = 4 * 1024;
    private static final int BETWEEN_READS_MILLIS = 100;
    private static final int TIMEOUT_MILLIS = 60_000;

    private RawConnection() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** The whole answer to a request line and header lines; the connection is closed after it. */
    public static String send(String requestLine, String... headers) {
        var lines = new StringBuilder(requestLine).append("\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return sendRaw(
                lines.append("Host: localhost\r\nConnection: close\r\n\r\n").toString());
    }

    public static String sendRaw(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is answered first, up to the end of a JSON object; of a request that never ends, whose connection may stay open. */
    public static String firstAnswer(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            for (var read = in.read(); read >= 0; read = in.read()) {
                answer.append((char) read);
                if (read == '}') {
                    break;
                }
            }
            return answer.toString();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sends a part of a request and goes away when the condition is met: with a reset, or with an end as a program that dies. */
    public static void breakOff(String part, boolean byReset, Runnable whenReached) {
        try (var socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(part.getBytes(ISO_8859_1));
            whenReached.run();
            socket.setSoLinger(byReset, 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads the beginning of an answer and closes the connection, as somebody does who goes on to another page. */
    public static String leaveWithin(String requestLine) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((requestLine + "\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(STATUS_LINE), ISO_8859_1);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads a little now and then, in the background, until the connection ends: what is under way is read first. */
    public static void readSlowly(String requestLine, String header) {
        var reader = new Thread(() -> {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(SMALL);
                socket.connect(new InetSocketAddress("localhost", port()));
                socket.getOutputStream()
                        .write((requestLine + "\r\n" + header + "\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1));
                while (socket.getInputStream().read(new byte[SMALL]) >= 0) {
                    Thread.sleep(BETWEEN_READS_MILLIS);
                }
            } catch (IOException | InterruptedException ended) {
                // As it should: the gateway does not wait for such a reader.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    public static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
