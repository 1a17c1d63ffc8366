package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;

/** Who owes what in which year. */
@ApplicationScoped
public class Duties {

    private final Organisations organisations;

    Duties(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The agencies that exist on the decisive day and are named by the duty, in the order of their codes. */
    public List<Agency> owing(Obligation obligation, int year) {
        return organisations.validOn(obligation.decisiveDay(year)).stream()
                .filter(obligation::names)
                .toList();
    }

    /** The organisation as it is on the decisive day, when it owes the duty for that year. */
    public Optional<Agency> owing(String organisation, Obligation obligation, int year) {
        return organisations.find(organisation, obligation.decisiveDay(year)).filter(obligation::names);
    }
}
