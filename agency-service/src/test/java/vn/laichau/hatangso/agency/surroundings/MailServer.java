package vn.laichau.hatangso.agency.surroundings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server: letters reach it by an SMTP conversation. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final String HOST = "127.0.0.1";
    private static final String PORT = "suite.test.smtp-port";
    private static final Duration START = Duration.ofSeconds(30);

    private Socket kept;
    private GreenMail server;
    private ServerSocket refusing;

    @Override
    public Map<String, String> start() {
        var port = Integer.toString(keepPort());
        System.setProperty(PORT, port);
        open();
        return Map.of("SMTP_HOST", HOST, "SMTP_PORT", port, "SMTP_FROM", "ha-tang-so@lai-chau.example");
    }

    /**
     * Keeps the port from anybody else while the server is away: a socket that is bound and does not listen refuses
     * callers, lets a server of ours listen beside it, and is passed over when a port is chosen for a connection.
     */
    private int keepPort() {
        try {
            kept = new Socket();
            kept.setReuseAddress(true);
            kept.bind(new InetSocketAddress(HOST, 0));
            return kept.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static GreenMail serve() throws IOException {
        listen().close();
        var setup = new ServerSetup(Integer.getInteger(PORT), HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START.toMillis());
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    /** A socket that was closed goes on listening until the thread that waited at it has noticed. */
    private static ServerSocket listen() {
        return await().atMost(START)
                .ignoreException(BindException.class)
                .until(
                        () -> new ServerSocket(Integer.getInteger(PORT), 50, InetAddress.getByName(HOST)),
                        ServerSocket::isBound);
    }

    @Override
    public void inject(Object test) {
        if (test instanceof Reader reader) {
            reader.read(this);
        }
    }

    /** A test that looks into mailboxes. */
    public interface Reader {
        void read(MailServer server);
    }

    /** Closes the port: nobody can connect until it opens again. */
    public void shut() {
        server.stop();
    }

    public void open() {
        try {
            if (refusing != null) {
                refusing.close();
            }
            server = serve();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes nobody's letters: each recipient is answered with that line, in an SMTP conversation, until it opens again. */
    public void refuse(String answer) throws IOException {
        shut();
        refusing = listen();
        var conversations = new Thread(() -> refuse(refusing, answer));
        conversations.setDaemon(true);
        conversations.start();
    }

    private static void refuse(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (var client = server.accept();
                    var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                var out = client.getOutputStream();
                out.write("220 refusing\r\n".getBytes(US_ASCII));
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var said = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 go on";
                    out.write((said + "\r\n").getBytes(US_ASCII));
                }
            } catch (IOException ended) {
                // Somebody hung up, or it opens again.
            }
        }
    }

    /** What arrived with that word in its subject, in the order of arrival. */
    public List<MimeMessage> about(String word) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject(message).contains(word))
                .toList();
    }

    /** Who got what arrived with that word in its subject, sorted. */
    public List<String> recipientsOf(String word) {
        return about(word).stream().map(MailServer::recipient).sorted().toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
        try {
            kept.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
