package vn.laichau.hatangso.agency.present;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import vn.laichau.hatangso.agency.clause.Quoted;
import vn.laichau.hatangso.chassis.text.Text;

/** A system that the plan found in place and builds on. */
@Entity
@Table(name = "present_system")
public class PresentSystem extends Quoted<NewPresentSystem> {

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private List<String> parties;

    @Enumerated(EnumType.STRING)
    private State state;

    /** What it is. */
    public enum Kind {
        APPLICATION,
        CLOUD_SERVICE,
        CONNECTION,
        DATA_CENTRE,
        NETWORK,
        PLATFORM,
        PORTAL,
        VIDEO_CONFERENCE
    }

    /** How far it was when the plan was written. */
    public enum State {
        IN_SERVICE,
        IN_PROGRESS,
        NOT_DEPLOYED
    }

    protected PresentSystem() {}

    PresentSystem(String plan, String code) {
        super(plan, code);
    }

    @Override
    protected void restate(NewPresentSystem row) {
        quote(row);
        nameVi = row.name().vi();
        nameEn = row.name().en();
        kind = row.kind();
        parties = List.copyOf(row.parties());
        state = row.state();
    }

    PresentSystemView view() {
        return new PresentSystemView(code(), quotation(), Text.of(nameVi, nameEn), kind, parties, state);
    }
}
