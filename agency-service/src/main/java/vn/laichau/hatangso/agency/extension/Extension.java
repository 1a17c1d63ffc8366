package vn.laichau.hatangso.agency.extension;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewExtension;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/**
 * More time for one organisation and one obligation. Granted late it still helps what has arrived; withdrawn or expired it takes
 * nothing from what had arrived before.
 */
@Entity
@DynamicUpdate
class Extension extends RevisionedEntity {

    private String organisation;
    private String obligation;
    private int year;
    private Instant until;
    private String reason;

    private Instant grantedAt;

    private String grantedBy;

    private Instant expires;

    private Instant withdrawnAt;

    private String withdrawnBy;

    private String withdrawalReason;

    protected Extension() {}

    Extension(NewExtension granted, Actor grantor) {
        this.organisation = granted.organisation();
        this.obligation = granted.obligation();
        this.year = granted.year();
        this.until = granted.until().toInstant();
        this.reason = granted.reason();
        this.expires = granted.expires() == null ? null : granted.expires().toInstant();
        this.grantedBy = grantor.account();
        this.grantedAt = grantor.at();
    }

    void withdraw(Actor coordinator, String why) {
        this.withdrawalReason = why;
        this.withdrawnBy = coordinator.account();
        this.withdrawnAt = coordinator.at();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ExtensionTerms moreTime() {
        return new ExtensionTerms(organisation, until, reason, grantedBy, grantedAt, end());
    }

    /** From when on it counts for nobody who has not sent; null for never. */
    private Instant end() {
        if (withdrawnAt == null || expires == null) {
            return withdrawnAt == null ? expires : withdrawnAt;
        }
        return withdrawnAt.isBefore(expires) ? withdrawnAt : expires;
    }

    ExtensionView view(Actor reader) {
        return new ExtensionView(
                id(),
                obligation,
                year,
                organisation,
                VietnamTime.of(until),
                reason,
                grantedBy,
                VietnamTime.of(grantedAt),
                VietnamTime.of(expires),
                VietnamTime.of(withdrawnAt),
                withdrawnBy,
                withdrawalReason,
                Transition.open(ExtensionTransition.class, this, reader),
                revision());
    }
}
