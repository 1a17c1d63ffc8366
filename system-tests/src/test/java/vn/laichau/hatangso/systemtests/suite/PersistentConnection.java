package vn.laichau.hatangso.systemtests.suite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** One HTTP/1.1 connection that is kept, with as little work of its own as possible: the machine belongs to the suite. */
public final class PersistentConnection implements Closeable {

    private static final String STATUS_LINE = "HTTP/1.1 ";

    private final Socket socket;
    private final InputStream answers;

    public PersistentConnection(URI target) throws IOException {
        this(target, null);
    }

    /** @param from the address it is made from; null for whichever the system takes */
    public PersistentConnection(URI target, String from) throws IOException {
        socket = new Socket(target.getHost(), target.getPort(), from == null ? null : InetAddress.getByName(from), 0);
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @param ends whether the other side says that it closes the connection now */
    public record Answer(int status, byte[] body, boolean ends) {}

    /** @param token null for none */
    public static byte[] get(URI target, String token) {
        return """
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: application/json\r
                %s\r
                """.formatted(
                        address(target),
                        target.getAuthority(),
                        token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                .getBytes(ISO_8859_1);
    }

    private static String address(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    public static byte[] post(URI target, String token, String key, byte[] body) {
        var head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Accept: application/json\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(address(target), target.getAuthority(), token, key, body.length);
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Sends a part of a request. */
    public void send(byte[] part) throws IOException {
        socket.getOutputStream().write(part);
    }

    /** Sends a request, or what is left of it, and reads the whole answer. */
    public Answer exchange(byte[] request) throws IOException {
        send(request);
        var status = line();
        if (!status.startsWith(STATUS_LINE)) {
            throw new IOException(status);
        }
        var length = -1;
        var ends = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            ends |= header.equalsIgnoreCase("Connection: close");
        }
        var body = length >= 0 ? answers.readNBytes(length) : chunks();
        return new Answer(
                Integer.parseInt(status.substring(STATUS_LINE.length()).substring(0, 3)), body, ends);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().trim(), 16);
            body.writeBytes(answers.readNBytes(size));
            line();
        } while (size > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
