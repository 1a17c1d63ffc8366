package vn.laichau.hatangso.agency.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** The release of one organisation from one obligation. */
@Entity
@DynamicUpdate
class Waiver implements Stateful {

    @Id
    private UUID id;

    private String organisation;
    private String obligation;
    private int year;
    private String reason;

    private Instant waivedAt;

    private String waivedBy;

    private Instant withdrawnAt;

    private String withdrawnBy;

    private String withdrawalReason;

    protected Waiver() {}

    void withdraw(Actor coordinator, String why) {
        this.withdrawalReason = why;
        this.withdrawnBy = coordinator.account();
        this.withdrawnAt = coordinator.at();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** It is granted and withdrawn, and nothing of it changes between. */
    @Override
    public long revision() {
        return 0;
    }

    WaiverView view(Actor reader) {
        return new WaiverView(
                id,
                obligation,
                year,
                organisation,
                reason,
                waivedBy,
                VietnamTime.of(waivedAt),
                VietnamTime.of(withdrawnAt),
                withdrawnBy,
                withdrawalReason,
                Transition.open(WaiverTransition.class, this, reader));
    }

    WaiverTerms release() {
        return new WaiverTerms(id, organisation, obligation, year, reason, waivedBy, waivedAt, withdrawnAt);
    }
}
