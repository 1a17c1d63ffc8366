package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.laichau.hatangso.agency.calendar.Calendar;
import vn.laichau.hatangso.agency.calendar.WorkingDays;
import vn.laichau.hatangso.agency.contact.Contacts;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/** Who there is to write to, and which days are worked. */
@ApplicationScoped
class RecipientDirectory {

    private final Organisations organisations;
    private final Contacts contacts;
    private final Calendar calendar;
    private final SuccessionCache successionCache;
    private final RowSecurity rowSecurity;

    RecipientDirectory(
            Organisations organisations,
            Contacts contacts,
            Calendar calendar,
            SuccessionCache successionCache,
            RowSecurity rowSecurity) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.calendar = calendar;
        this.successionCache = successionCache;
        this.rowSecurity = rowSecurity;
    }

    /** For the rest of the running transaction. */
    void readAsAuditor() {
        rowSecurity.switchRole("", Set.of(Role.AUDITOR));
    }

    WorkingDays workingDays() {
        return calendar.workingDays();
    }

    ReminderRecipients recipientsOn(LocalDate day) {
        return new ReminderRecipients(
                organisations.validOn(day),
                contacts.addresses(),
                obligation -> obligation.owedTo(day, successionCache.get()));
    }
}
