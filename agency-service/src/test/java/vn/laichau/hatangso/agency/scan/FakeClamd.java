package vn.laichau.hatangso.agency.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks the protocol of a clamd and finds the EICAR test file; says what a test wants for a file that begins with "say:". */
public final class FakeClamd implements AutoCloseable {

    private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final ServerSocket server;
    volatile byte[] lastSeen;
    private volatile String tooLarge;

    public FakeClamd() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The service's own client of it. */
    public VirusScanner scanner() {
        return new ClamAv(ClamAvTest.at("127.0.0.1", port()));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                converse(socket);
            } catch (IOException ended) {
                // the test is over, or the client hung up
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        if (!"zINSTREAM\0".equals(new String(in.readNBytes(10), ISO_8859_1))) {
            socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(ISO_8859_1));
            return;
        }
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        lastSeen = content.toByteArray();
        socket.getOutputStream().write((answer(content.toString(ISO_8859_1)) + "\0").getBytes(ISO_8859_1));
    }

    /** Of content with these words it says that it is too large. */
    public void cannotJudge(String words) {
        tooLarge = words;
    }

    private String answer(String content) {
        if (tooLarge != null && content.contains(tooLarge)) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        if (content.startsWith("say:")) {
            return content.substring(4);
        }
        return content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
