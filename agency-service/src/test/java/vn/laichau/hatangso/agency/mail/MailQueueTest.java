package vn.laichau.hatangso.agency.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.MailServer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Which e-mails are written, when they are tried again, and which are let go. */
@QuarkusTest
class MailQueueTest extends RunningService implements MailServer.Reader {

    private static final Instant NOW = Instant.parse("2093-06-15T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2093, 6, 20);
    private static final String OPEN = Email.Key.obligation("vnpt", "operator-plan", 2094);

    @Inject
    @DataSource("job")
    javax.sql.DataSource database;

    @Inject
    MailSettings settings;

    @Inject
    SmtpClient mail;

    private MailServer mailServer;
    private MailQueue mailQueue;

    @Override
    public void read(MailServer server) {
        mailServer = server;
    }

    @BeforeEach
    void nothingElseWaits() throws SQLException {
        execute("UPDATE reminder SET outcome = 'NOT_NEEDED', done_at = now() WHERE outcome = 'WAITING'");
        mailQueue = new MailQueue(database, CLOCK, new Mailer(database, CLOCK, mail, settings));
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("DELETE FROM reminder WHERE enqueued_at BETWEEN '2093-01-01' AND '2094-01-01'");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Email reminder(String organisation, int distance, String recipient) {
        var key = new Email.Key(organisation, "operator-plan", 2094, DAY, distance, recipient);
        return new Email(key, RecipientRole.ORGANISATION, "x@lai-chau.example", "Nhắc", "x");
    }

    private static Email digest() {
        return new Email(
                new Email.Key("dic", null, null, DAY, null, "dic"), RecipientRole.LEAD, "x@x.example", "x", "x");
    }

    private static Email notice() {
        var key = new Email.Key("vnpt", null, null, DAY, null, "vnpt", UUID.randomUUID());
        return new Email(key, RecipientRole.ORGANISATION, "x@x.example", "x", "x");
    }

    private static String outcome(Email email) {
        var key = email.key();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery("""
                        SELECT outcome FROM reminder WHERE organisation = '%s' AND recipient = '%s' AND day = '%s'
                        AND distance IS NOT DISTINCT FROM %d AND notice IS NOT DISTINCT FROM %s
                        """.formatted(
                                key.organisation(),
                                key.recipient(),
                                key.day(),
                                key.distance(),
                                key.notice() == null ? null : "'" + key.notice() + "'"))) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What was tried in vain and is needed still is given up, all else was not needed; what is being sent is left alone. */
    @Test
    void areLetGoWhenTheyAreNotDueAnyMore() throws SQLException {
        var due = reminder("vnpt", -1, "vnpt");
        var tried = reminder("vnpt", -7, "vnpt");
        var untried = reminder("vnpt", -14, "vnpt");
        var fulfilled = reminder("viettel", -7, "viettel");
        var digest = digest();
        var notice = notice();
        var beingSent = reminder("vnpt", -30, "vnpt");
        mailQueue.queue(List.of(due, tried, untried, fulfilled, digest, notice, beingSent));
        execute("UPDATE reminder SET tries = 1 WHERE enqueued_at = '" + NOW + "' AND distance IS DISTINCT FROM -14");
        execute("UPDATE reminder SET next_try_at = next_try_at + interval '1 millisecond' WHERE enqueued_at = '" + NOW
                + "' AND distance = -30");

        mailQueue.dropAllBut(List.of(due), List.of(OPEN));

        assertThat(List.of(due, tried, untried, fulfilled, digest, notice, beingSent))
                .extracting(MailQueueTest::outcome)
                .containsExactly("WAITING", "GIVEN_UP", "NOT_NEEDED", "NOT_NEEDED", "GIVEN_UP", "WAITING", "WAITING");
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE enqueued_at = '" + NOW
                        + "' AND (outcome = 'GIVEN_UP') = (last_failure = 'broken-off')"))
                .isEqualTo(2);
    }

    @Test
    void areWrittenOnceForEachKey() throws SQLException {
        var notice = notice();
        mailQueue.queue(List.of(reminder("vnpt", -1, "vnpt"), reminder("vnpt", -1, "dic"), digest(), notice));
        mailQueue.queue(List.of(reminder("vnpt", -1, "vnpt"), reminder("vnpt", 1, "vnpt"), digest(), notice, notice()));

        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE enqueued_at = '" + NOW + "'"))
                .isEqualTo(6);
    }

    /** @param tries before this one */
    @ParameterizedTest
    @CsvSource({"0, 1", "5, 32", "6, 60"})
    void areTriedAgainLaterAndLater(int tries, long minutes) throws SQLException {
        mailQueue.queue(List.of(reminder("vnpt", -1, "vnpt")));
        execute("UPDATE reminder SET tries = %d WHERE enqueued_at = '%s'".formatted(tries, NOW));
        mailServer.shut();
        try {
            assertThat(mailQueue.sendOne()).isTrue();
        } finally {
            mailServer.open();
        }

        assertThat(SuiteDatabase.count("SELECT extract(epoch FROM next_try_at - enqueued_at)::bigint FROM reminder"
                        + " WHERE enqueued_at = '" + NOW + "'"))
                .isEqualTo(60 * minutes);
        assertThat(outcome(reminder("vnpt", -1, "vnpt"))).isEqualTo("WAITING");
    }
}
