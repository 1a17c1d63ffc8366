package vn.laichau.hatangso.agency.planentity;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/**
 * A stored row of the plan. The fingerprint is that of the row in the file: it tells whether a new file states the row
 * differently, whatever else happened to it in the meantime.
 */
@MappedSuperclass
public abstract class PlanEntity<R extends PlanRow> {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String plan;
    private String code;
    private String fingerprint;

    protected PlanEntity() {}

    protected PlanEntity(String plan, String code) {
        this.plan = plan;
        this.code = code;
    }

    /** Takes over what the row says. */
    protected abstract void restate(R row);

    /** {@link PlanRow#key()} of the row this was made from. */
    protected String key() {
        return code;
    }

    final void state(R row, String newFingerprint) {
        restate(row);
        this.fingerprint = newFingerprint;
    }

    final boolean isStatedAs(String otherFingerprint) {
        return otherFingerprint.equals(fingerprint);
    }

    public UUID id() {
        return id;
    }

    public String plan() {
        return plan;
    }

    public String code() {
        return code;
    }
}
