package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/** Tells row-level security, for the running transaction, whose part is being played: at the start nobody is calling. */
@ApplicationScoped
class ActingAs {

    /** The agency whose records office takes papers in. */
    static final String CLERKS_OFFICE = "dic";

    private final EntityManager database;
    private final RowSecurity rowSecurity;

    ActingAs(EntityManager database, RowSecurity rowSecurity) {
        this.database = database;
        this.rowSecurity = rowSecurity;
    }

    void sender(String organisation) {
        play(organisation, Role.OPERATOR);
    }

    void reviewer() {
        play("", Role.COORDINATOR);
    }

    void administrator() {
        play("", Role.ADMINISTRATOR);
    }

    void clerk() {
        play(CLERKS_OFFICE, Role.CLERK);
    }

    boolean anySubmissionExists() {
        reviewer();
        return (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM submission)", Boolean.class)
                .getSingleResult();
    }

    /** What the part before has written goes to the database while it is still played. */
    private void play(String organisation, String role) {
        database.flush();
        rowSecurity.play(organisation, Set.of(role));
    }
}
