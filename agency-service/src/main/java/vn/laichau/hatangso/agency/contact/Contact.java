package vn.laichau.hatangso.agency.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Where one organisation can be written to. */
@Entity
@Table(name = "agency_contact")
class Contact {

    @Id
    private String organisation;

    private String email;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long revision;

    protected Contact() {}

    Contact(String organisation) {
        this.organisation = organisation;
    }

    /** @param newEmail null: it can no longer be written to */
    void change(String newEmail, String by, Instant at) {
        this.email = newEmail;
        this.changedBy = by;
        this.changedAt = at;
    }

    String organisation() {
        return organisation;
    }

    String email() {
        return email;
    }

    long revision() {
        return revision;
    }

    ContactView view() {
        return new ContactView(organisation, email, VietnamTime.of(changedAt), changedBy);
    }
}
