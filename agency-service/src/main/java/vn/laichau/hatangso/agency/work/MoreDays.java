package vn.laichau.hatangso.agency.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * More time, as it is granted.
 *
 * @param until the last day
 * @param expires from when on it counts no more; null: it does not lapse
 */
record MoreDays(LocalDate until, String reason, OffsetDateTime expires) {

    List<FieldError> faultsFor(Occurrence occurrence, Instant now) {
        var faults = GivenText.faultsOf("/reason", reason);
        var last = occurrence.dueBy(now);
        if (last == null || until == null || !until.isAfter(last)) {
            faults.add(new FieldError(
                    "/until",
                    "not-later",
                    Text.of(
                            "Phải sau hạn hiện tại; nhiệm vụ chưa có hạn thì không gia hạn được",
                            "It must lie after the present last day; what has none cannot be extended")));
        }
        if (expires != null && !expires.toInstant().isAfter(now)) {
            faults.add(new FieldError("/expires", "in-the-past", Text.of("Đã ở quá khứ", "It lies in the past")));
        }
        return faults;
    }

    GrantedDays grant(Occurrence occurrence, Actor grantor) {
        return new GrantedDays(
                occurrence.organisation(),
                until,
                reason,
                grantor.at(),
                grantor.account(),
                expires == null ? null : expires.toInstant());
    }
}
