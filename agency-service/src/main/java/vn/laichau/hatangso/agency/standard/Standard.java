package vn.laichau.hatangso.agency.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.register.OwnedEntry;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A version of a technical standard. */
@Entity
@DynamicUpdate
@Table(name = "technical_standard")
class Standard extends OwnedEntry<StandardView> {

    private String code;
    private int version;

    private String titleVi;

    private String titleEn;

    private String content;
    private String link;

    private LocalDate inForceOn;

    private String legalBasis;

    private LocalDate repealedOn;

    private String repealBasis;

    protected Standard() {}

    Standard(int version, NewStandard draft, Actor actor) {
        super(actor);
        this.code = draft.code();
        this.version = version;
        state(draft);
    }

    /** All but the code, which stays. */
    void state(NewStandard draft) {
        titleVi = draft.title().vi();
        titleEn = draft.title().en();
        content = draft.content();
        link = draft.link();
    }

    void enforce(StandardEnactment entry) {
        inForceOn = entry.on();
        legalBasis = entry.legalBasis();
    }

    void repeal(Repeal repeal) {
        repealedOn = repeal.on();
        repealBasis = repeal.legalBasis();
    }

    /** Whether it was still in force on the day, though it is not any more. */
    boolean wasRepealedAfter(LocalDate day) {
        return repealedOn != null && repealedOn.isAfter(day);
    }

    boolean cameIntoForceAfter(LocalDate day) {
        return inForceOn.isAfter(day);
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    boolean isIn(StandardState state) {
        return state.name().equals(stateName());
    }

    @Override
    public StandardView view(Actor reader) {
        return new StandardView(
                id(),
                organisation(),
                code,
                version,
                Text.of(titleVi, titleEn),
                content,
                link,
                StandardState.valueOf(stateName()),
                inForceOn,
                legalBasis,
                repealedOn,
                repealBasis,
                VietnamTime.of(createdAt()),
                Transition.open(StandardTransition.class, this, reader),
                revision());
    }
}
