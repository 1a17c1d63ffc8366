package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.laichau.hatangso.agency.calendar.Calendar;
import vn.laichau.hatangso.agency.calendar.WorkingDays;
import vn.laichau.hatangso.agency.contact.Contacts;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/** Who there is to write to, and which days are worked. */
@ApplicationScoped
class Register {

    private final Organisations organisations;
    private final Contacts contacts;
    private final Calendar calendar;
    private final Lineages lineages;
    private final RowSecurity rowSecurity;

    Register(
            Organisations organisations,
            Contacts contacts,
            Calendar calendar,
            Lineages lineages,
            RowSecurity rowSecurity) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.calendar = calendar;
        this.lineages = lineages;
        this.rowSecurity = rowSecurity;
    }

    /** For the rest of the running transaction. */
    void readAsAuditor() {
        rowSecurity.play("", Set.of(Role.AUDITOR));
    }

    WorkingDays workingDays() {
        return calendar.workingDays();
    }

    Recipients recipientsOn(LocalDate day) {
        return new Recipients(
                organisations.validOn(day), contacts.addresses(), obligation -> obligation.owedTo(day, lineages.get()));
    }
}
