package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.regex.Pattern;

/** Bytes as they are on a connection of their own: HTTP clients tidy up what has to be tried. */
final class RawCall {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final int PATIENCE_MILLIS = 2_000;

    private RawCall() {}

    /** What came back until the connection was closed. */
    static String send(URI entrance, String request) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(entrance.getHost(), entrance.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException stillOpen) {
            return answer.toString(ISO_8859_1) + "(still open)";
        } catch (IOException reset) {
            return answer.toString(ISO_8859_1);
        }
        return answer.toString(ISO_8859_1);
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
