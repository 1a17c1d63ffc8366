package vn.laichau.hatangso.agency.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class MailDisabledTest extends RunningService {

    private static final int YEAR = 2071;

    @Inject
    @DataSource("job")
    javax.sql.DataSource database;

    @Inject
    Clock clock;

    @Inject
    SmtpClient mail;

    @Test
    void logsEachLetterAsNotSentWhereThereIsNoMailServer() throws SQLException {
        var key = new Email.Key("vnpt", "operator-plan", YEAR, LocalDate.of(YEAR, 12, 15), -7, "vnpt");
        var mailQueue = new MailQueue(database, clock, new Mailer(database, clock, mail, new WithoutServer()));
        mailQueue.keep(
                List.of(new Email(key, RecipientRole.ORGANISATION, "vnpt@lai-chau.example", "Nhắc nộp", "Kính gửi")),
                List.of());
        var more = true;
        while (more) {
            more = mailQueue.sendOne();
        }

        coordinator()
                .get("/api/v1/reminders?year=" + YEAR)
                .then()
                .body("items", hasSize(1))
                .body("items.outcome", contains("NOT_SENT"))
                .body("items.reason", contains("mail-off"))
                .body("items.address", contains("vnpt@lai-chau.example"));
    }

    private record WithoutServer() implements MailSettings {

        @Override
        public Optional<String> host() {
            return Optional.empty();
        }

        @Override
        public int port() {
            return 587;
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public String from() {
            return "khong-tra-loi@localhost";
        }

        @Override
        public Encryption encryption() {
            return Encryption.REQUIRED;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofHours(1);
        }
    }
}
