package vn.laichau.hatangso.agency.contact;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Addresses, as other features ask for them. */
@ApplicationScoped
public class Contacts {

    private final ContactTable table;

    Contacts(ContactTable table) {
        this.table = table;
    }

    /** E-mail addresses by organisation, of those that have one and that the caller may know. */
    public Map<String, String> addresses() {
        return table.list("email is not null").stream().collect(toMap(Contact::organisation, Contact::email));
    }
}
