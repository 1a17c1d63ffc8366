package vn.laichau.hatangso.agency.contact;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Addresses, as other features ask for them. */
@ApplicationScoped
public class Contacts {

    private final ContactTable table;
    private final Organisations organisations;

    Contacts(ContactTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /** E-mail addresses by organisation, of those that have one and that the caller may know. */
    public Map<String, String> addresses() {
        return table.list("email is not null").stream().collect(toMap(Contact::organisation, Contact::email));
    }

    /** @param seen null for what is not there yet */
    @Transactional
    Outcome<ContactView> set(String code, NewContact content, Actor actor, Revision seen) {
        // That of another organisation is answered as that of one that does not exist.
        var isKnown = actor.has(Role.ADMINISTRATOR) || actor.organisation().equals(code);
        if (!isKnown || !organisations.codes().contains(code)) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        table.lock(code);
        var command = Command.<Contact>of(ContactTransition.SET, contact -> contact.change(content.email(), actor));
        var known = table.findByIdOptional(code);
        var outcome = known.isEmpty()
                ? command.begin(actor, seen, () -> new Contact(code), table::persistAndFlush)
                : command.carryOut(known, actor, seen, changed -> table.flush());
        return outcome.map(contact -> contact.view(actor));
    }
}
