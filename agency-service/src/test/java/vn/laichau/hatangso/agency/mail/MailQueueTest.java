package vn.laichau.hatangso.agency.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

/** In which order letters are taken, when again, and which are let go. */
@QuarkusTest
class WaitingLettersTest extends RunningService implements MailServer.Reader {

    private static final Instant NOW = Instant.parse("2093-06-15T03:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final LocalDate DAY = LocalDate.of(2093, 6, 20);
    private static final String OPEN = Email.Key.duty("vnpt", "operator-plan", 2094);

    @Inject
    @DataSource("job")
    javax.sql.DataSource database;

    @Inject
    MailSettings settings;

    @Inject
    SmtpClient mail;

    private MailServer mailServer;
    private MailQueueTable waiting;

    @Override
    public void read(MailServer server) {
        mailServer = server;
    }

    @BeforeEach
    void nothingElseWaits() throws SQLException {
        execute("UPDATE reminder SET outcome = 'NOT_NEEDED', settled_at = now() WHERE outcome = 'WAITING'");
        waiting = at(NOW);
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("DELETE FROM reminder WHERE planned_at BETWEEN '2093-01-01' AND '2094-01-01'");
    }

    private MailQueueTable at(Instant instant) {
        return new MailQueueTable(database, Clock.fixed(instant, ZoneOffset.UTC));
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

    @Test
    void areTakenFromTheirInstantOnInTheirOrderAndLeased() throws SQLException {
        at(NOW.plusMillis(1)).insert(List.of(reminder("ghn", -1, "ghn")));
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt"), reminder("viettel", -1, "viettel")));
        at(NOW.minusSeconds(1)).insert(List.of(reminder("mobifone", -1, "mobifone")));

        var first = waiting.take(LEASE).orElseThrow();
        assertThat(first.recipient()).isEqualTo("mobifone");
        assertThat(first.tries()).isOne();
        assertThat(waiting.take(LEASE).orElseThrow().recipient()).isEqualTo("vnpt");
        assertThat(waiting.take(LEASE).orElseThrow().recipient()).isEqualTo("viettel");
        assertThat(waiting.take(LEASE)).isEmpty();
        assertThat(at(NOW.plus(LEASE).minusMillis(1)).take(LEASE).orElseThrow().recipient())
                .isEqualTo("ghn");
        assertThat(at(NOW.plus(LEASE)).take(LEASE).orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void areNotTakenByTwo() throws SQLException {
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt"), reminder("viettel", -1, "viettel")));
        try (var other = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT 1 FROM reminder WHERE organisation = 'vnpt' AND outcome = 'WAITING' FOR UPDATE");
            assertThat(waiting.take(LEASE).orElseThrow().recipient()).isEqualTo("viettel");
            assertThat(waiting.take(LEASE)).isEmpty();
            other.rollback();
        }
    }

    @Test
    void areSettledOnce() throws SQLException {
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt")));
        var letter = waiting.take(LEASE).orElseThrow();
        waiting.sent(letter);
        waiting.notSent(letter, "mail-off");

        assertThat(outcome(reminder("vnpt", -1, "vnpt"))).isEqualTo("SENT");
        assertThat(at(NOW.plus(LEASE)).take(LEASE)).isEmpty();
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
        waiting.insert(List.of(due, tried, untried, fulfilled, digest, notice, beingSent));
        execute("UPDATE reminder SET tries = 1 WHERE planned_at = '" + NOW + "' AND distance IS DISTINCT FROM -14");
        execute("UPDATE reminder SET next_try_at = next_try_at + interval '1 millisecond' WHERE planned_at = '" + NOW
                + "' AND distance = -30");

        waiting.dropAllBut(List.of(due), List.of(OPEN));

        assertThat(List.of(due, tried, untried, fulfilled, digest, notice, beingSent))
                .extracting(WaitingLettersTest::outcome)
                .containsExactly("WAITING", "GIVEN_UP", "NOT_NEEDED", "NOT_NEEDED", "GIVEN_UP", "WAITING", "WAITING");
    }

    @Test
    void areWrittenOnceForEachKey() throws SQLException {
        var notice = notice();
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt"), reminder("vnpt", -1, "dic"), digest(), notice));
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt"), reminder("vnpt", 1, "vnpt"), digest(), notice, notice()));

        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE planned_at = '" + NOW + "'"))
                .isEqualTo(6);
    }

    /** @param tries before this one */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "5, 32", "6, 60", "70, 60"})
    void areTriedAgainLaterAndLater(int tries, long minutes) throws SQLException {
        waiting.insert(List.of(reminder("vnpt", -1, "vnpt")));
        execute("UPDATE reminder SET tries = %d WHERE planned_at = '%s'".formatted(tries, NOW));
        mailServer.shut();
        try {
            assertThat(new Mailer(waiting, mail, settings).sendOne()).isTrue();
        } finally {
            mailServer.open();
        }

        assertThat(SuiteDatabase.count("SELECT extract(epoch FROM next_try_at - planned_at)::bigint FROM reminder"
                        + " WHERE planned_at = '" + NOW + "'"))
                .isEqualTo(60 * minutes);
        assertThat(outcome(reminder("vnpt", -1, "vnpt"))).isEqualTo("WAITING");
    }
}
