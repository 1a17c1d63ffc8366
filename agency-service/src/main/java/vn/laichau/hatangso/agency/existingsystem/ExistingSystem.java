package vn.laichau.hatangso.agency.existingsystem;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.planentity.QuotedPlanEntity;
import vn.laichau.hatangso.agency.register.RegisterEntry;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A system that the plan found in place and builds on. */
@Entity
@Table(name = "existing_system")
class ExistingSystem extends QuotedPlanEntity<NewExistingSystem> implements RegisterEntry<ExistingSystemView> {

    private String nameVi;

    private String nameEn;

    @Enumerated(EnumType.STRING)
    private SystemKind kind;

    private List<String> parties;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private NowState nowState;

    private LocalDate nowSince;

    private String nowNote;

    @Version
    private long revision;

    /** What it is. */
    public enum SystemKind {
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

    /** How far it is by now. */
    public enum NowState {
        IN_SERVICE,
        IN_PROGRESS,
        NOT_DEPLOYED,
        RETIRED
    }

    protected ExistingSystem() {}

    ExistingSystem(String plan, String code) {
        super(plan, code);
    }

    @Override
    protected void restate(NewExistingSystem row) {
        quote(row);
        nameVi = row.name().vi();
        nameEn = row.name().en();
        kind = row.kind();
        parties = List.copyOf(row.parties());
        state = row.state();
    }

    void tell(SystemStatus now) {
        nowState = now.state();
        nowSince = now.since();
        nowNote = now.note();
    }

    @Override
    public long revision() {
        return revision;
    }

    /** As it is by now; what the plan states until somebody knows better. */
    @Override
    public String stateName() {
        return nowState == null ? state.name() : nowState.name();
    }

    @Override
    public void moveTo(String next) {
        nowState = NowState.valueOf(next);
    }

    @Override
    public ExistingSystemView view(Actor reader) {
        return view(Transition.open(ExistingSystemTransition.class, this, reader));
    }

    /** For what is shown to no person. */
    ExistingSystemView view() {
        return view((List<ExistingSystemTransition>) null);
    }

    private ExistingSystemView view(List<ExistingSystemTransition> actions) {
        var now = nowState == null ? null : new SystemStatus(nowState, nowSince, nowNote);
        return new ExistingSystemView(
                code(), quotation(), Text.of(nameVi, nameEn), kind, parties, state, now, actions, revision);
    }
}
