package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** One HTTP/1.1 connection that is kept, with as little work of its own as possible: the machine belongs to the suite. */
final class Connection implements Closeable {

    private final Socket socket;
    private final InputStream answers;
    private final byte[] request;

    Connection(URI target, String token) throws IOException {
        socket = new Socket(target.getHost(), target.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        request =
                """
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: application/json\r
                Authorization: Bearer %s\r
                \r
                """.formatted(target.getRawPath(), target.getAuthority(), token).getBytes(ISO_8859_1);
    }

    /** Sends the one request there is and reads the whole answer; anything but 200 ends the measurement. */
    void exchange() throws IOException {
        socket.getOutputStream().write(request);
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).trim());
            }
        }
        if (length >= 0) {
            answers.skipNBytes(length);
        } else {
            skipChunks();
        }
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line().trim(), 16);
            answers.skipNBytes(size);
            line();
        } while (size > 0);
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
