package vn.laichau.hatangso.agency.concession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The release of one organisation from one duty. */
@Entity
@DynamicUpdate
class Waiver {

    @Id
    private UUID id;

    private String organisation;
    private String obligation;
    private int year;
    private String reason;

    @Column(name = "waived_at")
    private Instant waivedAt;

    @Column(name = "waived_by")
    private String waivedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    protected Waiver() {}

    void withdraw(String coordinator, Instant at) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("waiver %s is withdrawn".formatted(id));
        }
        this.withdrawnBy = coordinator;
        this.withdrawnAt = at;
    }

    Release release() {
        return new Release(id, organisation, obligation, year, reason, waivedBy, waivedAt, withdrawnAt);
    }
}
