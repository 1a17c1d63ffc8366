package vn.laichau.hatangso.agency.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Where one organisation can be written to. */
@Entity
@Table(name = "agency_contact")
class Contact implements Stateful {

    @Id
    private String organisation;

    private String email;

    private Instant changedAt;

    private String changedBy;

    @Version
    private long revision;

    protected Contact() {}

    Contact(String organisation) {
        this.organisation = organisation;
    }

    /** @param newEmail null: it can no longer be written to */
    void change(String newEmail, Actor actor) {
        this.email = newEmail;
        this.changedBy = actor.account();
        this.changedAt = actor.at();
    }

    String organisation() {
        return organisation;
    }

    String email() {
        return email;
    }

    @Override
    public long revision() {
        return revision;
    }

    ContactView view(Actor reader) {
        var actions = Transition.open(ContactTransition.class, this, reader);
        return new ContactView(organisation, email, VietnamTime.of(changedAt), changedBy, actions, revision);
    }
}
