package vn.laichau.hatangso.agency.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpClientTest {

    private static final String HOST = "127.0.0.1";

    private record Settings(
            Optional<String> host,
            int port,
            Optional<String> user,
            Optional<String> password,
            String from,
            Encryption encryption,
            Duration timeout,
            Duration lease,
            Duration longestPause)
            implements MailSettings {}

    /** The server offers no encryption. */
    @ParameterizedTest
    @CsvSource({"REQUIRED, 0", "OPTIONAL, 1", "DISABLED, 1"})
    void sendsNothingInTheClearWhereEncryptionIsRequired(MailSettings.Encryption encryption, int letters) {
        var minute = Duration.ofMinutes(1);
        var setup = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(minute.toMillis());
        var server = new GreenMail(setup);
        server.start();
        try {
            var settings = new Settings(
                    Optional.of(HOST),
                    server.getSmtp().getPort(),
                    Optional.empty(),
                    Optional.empty(),
                    "ha-tang-so@lai-chau.example",
                    encryption,
                    minute,
                    minute,
                    minute);
            var client = new SmtpClient(settings, URI.create("https://portal.example"), Clock.systemUTC());
            var refused = catchThrowable(
                    () -> client.send(new QueuedEmail(1, "vnpt", "vnpt@lai-chau.example", "Nhắc nộp", "Kính gửi")));
            assertThat(refused == null).isEqualTo(letters == 1);
            assertThat(server.getReceivedMessages()).hasSize(letters);
        } finally {
            server.stop();
        }
    }
}
