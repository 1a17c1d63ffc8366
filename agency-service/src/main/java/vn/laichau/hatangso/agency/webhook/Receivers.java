package vn.laichau.hatangso.agency.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.notice.NewNotice;
import vn.laichau.hatangso.agency.notice.SendNotice;
import vn.laichau.hatangso.chassis.database.Sql;

/** How it goes with each receiver; one that takes nothing for long is switched off, and its organisation is told. */
@ApplicationScoped
class Receivers {

    private static final String TOOK = """
            UPDATE webhook_progress SET failing_since = NULL WHERE webhook = ? AND failing_since IS NOT NULL
            """;

    /** Who cannot be reached is left alone as long again as it has been failing: pauses double. */
    private static final String FAILED = """
            UPDATE webhook_progress
            SET failing_since = coalesce(failing_since, now.at),
                paused_until = CASE WHEN ? THEN paused_until ELSE now.at + least(
                    greatest(now.at - failing_since, make_interval(secs => ?)), make_interval(secs => ?)) END
            FROM (VALUES (CAST(? AS timestamptz))) AS now (at)
            WHERE webhook = ? RETURNING failing_since
            """;

    private static final String SWITCH_OFF = """
            UPDATE webhook SET switched_off_at = ?, switched_off = ? WHERE id = ? AND switched_off_at IS NULL
            """;

    private final Sql sql;
    private final SendNotice sendNotice;
    private final WebhookSettings settings;
    private final Clock clock;
    private final String page;

    Receivers(
            @DataSource("job") javax.sql.DataSource database,
            SendNotice sendNotice,
            WebhookSettings settings,
            Clock clock,
            @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.sql = new Sql(database);
        this.sendNotice = sendNotice;
        this.settings = settings;
        this.clock = clock;
        this.page = publicUrl + "/phat-trien";
    }

    void took(Message message) {
        sql.update(TOOK, message.webhook());
    }

    /** It said itself that it wants no more. */
    void gone(Message message) {
        switchOff(message, SwitchedOff.GONE);
    }

    /** @return whether the message is tried again */
    boolean failed(Message message, boolean answered) {
        var since = sql.find(
                Instant.class,
                FAILED,
                answered,
                settings.firstPause().toSeconds(),
                settings.longestPause().toSeconds(),
                clock.instant(),
                message.webhook());
        if (since.filter(this::isLong).isPresent()) {
            // Told first, under an id that stays the same: who dies between leaves both to the next try.
            var id = message.webhook() + "/" + since.get();
            sendNotice.send(UUID.nameUUIDFromBytes(id.getBytes(UTF_8)), notice(message));
            switchOff(message, SwitchedOff.FAILING);
            return true;
        }
        return !isLong(message.firstTriedAt());
    }

    private boolean isLong(Instant since) {
        return !clock.instant().isBefore(since.plus(settings.longestFailure()));
    }

    private void switchOff(Message message, SwitchedOff why) {
        sql.update(SWITCH_OFF, clock.instant(), why, message.webhook());
    }

    private NewNotice notice(Message message) {
        return new NewNotice(
                List.of(message.organisation()),
                null,
                "Ngừng gửi sự kiện đến hệ thống của đơn vị (webhook) sau nhiều lần không gửi được",
                """
                Hệ thống tại %1$s không nhận sự kiện nào trong %2$d giờ qua nên việc gửi đã dừng.
                Các sự kiện chưa gửi vẫn được giữ. Sau khi khắc phục, đề nghị bật lại tại %3$s.

                The system at %1$s has taken no event for %2$d hours, so nothing is sent there any more.
                What was not sent is kept. Switch it on again when it is mended: %3$s.
                """.formatted(message.url(), settings.longestFailure().toHours(), page));
    }
}
