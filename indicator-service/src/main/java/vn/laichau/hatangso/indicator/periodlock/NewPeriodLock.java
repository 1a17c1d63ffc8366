package vn.laichau.hatangso.indicator.periodlock;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.entry.TextRules;

/**
 * A period to close.
 *
 * @param indicator code; null for all
 * @param finished whether its figures are final; such a lock does not expire
 * @param expiresAt null when it stays until somebody lifts it
 */
record NewPeriodLock(
        @Required String period,
        String indicator,
        Boolean finished,
        @Required @Prose(TextRules.LONGEST) String reason,
        OffsetDateTime expiresAt) {

    boolean isFinal() {
        return Boolean.TRUE.equals(finished);
    }

    List<FieldError> faults(OffsetDateTime now) {
        var expired = expiresAt != null && (isFinal() || !expiresAt.isAfter(now));
        return new FieldErrors()
                .addIf(expired, "/expiresAt", IndicatorErrorCode.WRONG_EXPIRY)
                .list();
    }
}
