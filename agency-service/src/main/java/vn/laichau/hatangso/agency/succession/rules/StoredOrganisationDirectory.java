package vn.laichau.hatangso.agency.succession.rules;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;

/** The register as it is stored. */
@ApplicationScoped
class StoredOrganisationDirectory implements OrganisationDirectory {

    private final Organisations organisations;

    StoredOrganisationDirectory(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Period> periods(String code) {
        return periods(organisations.periods(code));
    }

    @Override
    public Map<String, List<Period>> periods(Set<String> codes) {
        return organisations.periods(codes, null).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, agency -> periods(agency.getValue())));
    }

    private static List<Period> periods(List<Organisation> agency) {
        return agency.stream()
                .map(period -> new Period(period.validFrom(), period.validUntil(), period.isGroup()))
                .toList();
    }

    @Override
    public String above(String code, LocalDate day) {
        var seen = new HashSet<String>();
        var below = organisations.find(code, day.minusDays(1));
        var above = below.map(Organisation::parent).orElse(null);
        while (above != null && seen.add(above)) {
            var body = organisations.find(above, day);
            if (body.isPresent() && !body.get().isGroup()) {
                return above;
            }
            above = body.map(Organisation::parent).orElse(null);
        }
        return null;
    }
}
