package vn.laichau.hatangso.indicator.observation.recording;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;

/**
 * A period that takes no figures.
 *
 * Public because Jdbi makes it from rows.
 *
 * @param covers the period itself and those inside it
 * @param indicator the one it is closed for; null for all
 * @param finished closed because its figures are final
 * @param expiresAt null when it stays closed until somebody opens it
 */
public record LockedPeriod(
        String period,
        List<String> covers,
        Integer indicator,
        boolean finished,
        String reason,
        String author,
        String organisation,
        OffsetDateTime expiresAt) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final String STANDING = """
            SELECT period, covers, indicator, final AS finished, reason, author, organisation, expires_at
            FROM period_lock
            WHERE withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY final DESC, id
            """;

    /** Those that are closed now, on the connection of the recording that asks. */
    public static List<LockedPeriod> list(Handle handle, OffsetDateTime now) {
        return handle.createQuery(STANDING)
                .bind("now", now)
                .mapTo(LockedPeriod.class)
                .list();
    }

    public boolean covers(ResolvedFigure figure) {
        return covers.contains(figure.period()) && (indicator == null || indicator == figure.indicator());
    }

    /** Says why, by whom and until when. */
    public Text text() {
        var until = expiresAt == null ? null : INSTANT.format(expiresAt.atZoneSameInstant(VietnamTime.ZONE));
        return IndicatorErrorCode.PERIOD_LOCKED.detail(
                period,
                finished ? Text.of("chốt", "final") : Text.of("khóa", "locked"),
                reason,
                author,
                organisation,
                until == null
                        ? Text.of("đến khi được mở lại", "until it is opened again")
                        : Text.of("đến " + until, "until " + until + " (+07:00)"));
    }
}
