package vn.laichau.hatangso.indicator.lock;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/**
 * A period to close.
 *
 * @param indicator code; null for all
 * @param finished whether its figures are final; such a lock does not expire
 * @param expiresAt null when it stays until somebody lifts it
 */
public record NewLock(String period, String indicator, Boolean finished, String reason, OffsetDateTime expiresAt) {

    boolean isFinal() {
        return Boolean.TRUE.equals(finished);
    }

    List<FieldError> faults(OffsetDateTime now) {
        var faults = new ArrayList<FieldError>();
        if (reason == null || reason.isBlank()) {
            faults.add(new FieldError("/reason", "missing-member", Text.of("Thiếu lý do", "The reason is missing")));
        }
        EnteredText.check(faults, "/reason", reason);
        if (expiresAt != null && (isFinal() || !expiresAt.isAfter(now))) {
            faults.add(new FieldError(
                    "/expiresAt",
                    "wrong-expiry",
                    Text.of(
                            "Thời hạn phải ở tương lai; kỳ đã chốt không có thời hạn",
                            "The expiry must lie ahead; a final period has none")));
        }
        return faults;
    }
}
