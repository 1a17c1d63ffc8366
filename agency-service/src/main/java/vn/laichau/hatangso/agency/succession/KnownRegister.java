package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;

/** The register as it is stored. */
@ApplicationScoped
class KnownRegister implements Register {

    private final Organisations organisations;

    KnownRegister(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Period> periods(String code) {
        return organisations.periods(code).stream()
                .map(agency -> new Period(agency.validFrom(), agency.validTo(), agency.isGroup()))
                .toList();
    }

    @Override
    public String above(String code, LocalDate day) {
        var seen = new HashSet<String>();
        var below = organisations.find(code, day.minusDays(1));
        var above = below.map(Agency::parent).orElse(null);
        while (above != null && seen.add(above)) {
            var body = organisations.find(above, day);
            if (body.isPresent() && !body.get().isGroup()) {
                return above;
            }
            above = body.map(Agency::parent).orElse(null);
        }
        return null;
    }
}
