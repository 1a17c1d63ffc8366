package vn.laichau.hatangso.agency.notice;

import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.contact.Contacts;
import vn.laichau.hatangso.agency.mail.Email;
import vn.laichau.hatangso.agency.mail.MailQueue;
import vn.laichau.hatangso.agency.mail.RecipientRole;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Writes to each agency that a notice is for. */
@ApplicationScoped
public class SendNotice {

    private final Organisations organisations;
    private final SuccessionCache successionCache;
    private final Contacts contacts;
    private final RowSecurity rowSecurity;
    private final MailQueue mailQueue;
    private final Clock clock;

    SendNotice(
            Organisations organisations,
            SuccessionCache successionCache,
            Contacts contacts,
            RowSecurity rowSecurity,
            MailQueue mailQueue,
            Clock clock) {
        this.organisations = organisations;
        this.successionCache = successionCache;
        this.contacts = contacts;
        this.rowSecurity = rowSecurity;
        this.mailQueue = mailQueue;
        this.clock = clock;
    }

    /** The same notice again writes to nobody twice. */
    public void send(UUID id, NewNotice notice) {
        mailQueue.queue(QuarkusTransaction.requiringNew().call(() -> letters(id, notice)));
    }

    /** Who sends it belongs to no organisation, so the addresses are read as an auditor reads them. */
    private List<Email> letters(UUID id, NewNotice notice) {
        rowSecurity.switchRole("", Set.of(Role.AUDITOR));
        var today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        var there = organisations.validOn(today);
        var addresses = contacts.addresses();
        return recipients(notice, there).stream()
                .map(code -> new Email(
                        new Email.Key(code, null, null, today, null, code, id),
                        RecipientRole.ORGANISATION,
                        addresses.get(code),
                        notice.subject(),
                        notice.body()))
                .toList();
    }

    private List<String> recipients(NewNotice notice, List<Organisation> there) {
        var codes = there.stream().map(Organisation::code).collect(toSet());
        var named = notice.organisations().stream()
                .map(code -> codes.contains(code) ? code : successionCache.successorOf(code))
                .collect(toSet());
        return there.stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency -> named.contains(agency.code())
                        || notice.kinds().contains(agency.kind())
                        || isMember(agency, named, there))
                .map(Organisation::code)
                .toList();
    }

    private static boolean isMember(Organisation agency, Set<String> named, List<Organisation> there) {
        return there.stream()
                .anyMatch(group -> group.isGroup()
                        && named.contains(group.code())
                        && group.code().equals(agency.parent()));
    }
}
