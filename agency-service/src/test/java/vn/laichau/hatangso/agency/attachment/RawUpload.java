package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** An upload in chunks, without saying how much will come; it never holds more than one of them. */
final class RawUpload implements AutoCloseable {

    static final int CHUNK = 64 << 10;

    private final Socket socket;

    RawUpload(String organisation) throws IOException {
        this(organisation, "Transfer-Encoding: chunked");
    }

    private RawUpload(String organisation, String length) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        write(("POST /api/v1/attachments?name=a.pdf HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
                        + length + "\r\nAuthorization: Bearer " + Tokens.of("operator", organisation, "operator")
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1));
    }

    /** What is answered to an announcement alone. */
    static String announced(String organisation, long length) throws IOException {
        try (var upload = new RawUpload(organisation, "Content-Length: " + length)) {
            return upload.answer();
        }
    }

    void send(byte[] chunk) throws IOException {
        write((Integer.toHexString(chunk.length) + "\r\n").getBytes(ISO_8859_1));
        write(chunk);
        write("\r\n".getBytes(ISO_8859_1));
    }

    void end() throws IOException {
        write("0\r\n\r\n".getBytes(ISO_8859_1));
    }

    /** Its head and JSON body. */
    String answer() throws IOException {
        var answer = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (var read = in.read(); read >= 0 && answer.size() < CHUNK; read = in.read()) {
            answer.write(read);
            if (read == '}') {
                break;
            }
        }
        return answer.toString(ISO_8859_1);
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
