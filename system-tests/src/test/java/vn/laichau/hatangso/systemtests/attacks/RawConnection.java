package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.regex.Pattern;

/** Bytes as they are on a connection of their own: HTTP clients tidy up what has to be tried. */
final class RawConnection {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    /** For who answers: a machine that is busy takes its time. */
    private static final int TIMEOUT_MILLIS = 30_000;

    /**
     * For who closes when it has answered. Shorter than the gateway's timeout for part of a head (20 s) and with an idle connection
     * (30 s): closed for these it would not be closed for what was sent.
     */
    private static final int CLOSING_MILLIS = 10_000;

    /** For who may keep the connection open. */
    private static final int MOMENT_MILLIS = 2_000;

    private static final String STILL_OPEN = "(still open)";

    private RawConnection() {}

    /** What came back until the connection was closed. */
    static String send(URI entrance, String request) {
        return send(entrance, request, TIMEOUT_MILLIS, true);
    }

    /**
     * @param millisToBegin how long to wait for the first byte: the other side may be waiting itself
     * @param closes whether the other side has to close the connection when it has answered
     */
    static String send(URI entrance, String request, int millisToBegin, boolean closes) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(entrance.getHost(), entrance.getPort())) {
            socket.setSoTimeout(millisToBegin);
            write(socket, request.getBytes(ISO_8859_1));
            var first = socket.getInputStream().read();
            if (first >= 0) {
                answer.write(first);
                socket.setSoTimeout(closes ? CLOSING_MILLIS : MOMENT_MILLIS);
                socket.getInputStream().transferTo(answer);
            }
        } catch (SocketTimeoutException stillOpen) {
            return answer.toString(ISO_8859_1) + STILL_OPEN;
        } catch (IOException reset) {
            return answer.toString(ISO_8859_1);
        }
        return answer.toString(ISO_8859_1);
    }

    /** Who refuses a head for its length need not read it to its end: then the answer is there, and the rest cannot be sent. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException closedBefore) {
            // What was answered is read next, and where nothing was, that fails.
        }
    }

    static boolean isClosed(String answer) {
        return !answer.endsWith(STILL_OPEN);
    }

    static int status(String answer) {
        var status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : AttackHistory.NO_ANSWER;
    }

    /** How many requests the other side thought there were. */
    static long answers(String answer) {
        return STATUS.matcher(answer).results().count();
    }
}
