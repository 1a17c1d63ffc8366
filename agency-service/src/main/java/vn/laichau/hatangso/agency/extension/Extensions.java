package vn.laichau.hatangso.agency.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.agency.database.LockingTable;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;

/** All extensions; row-level security shows an organisation its own, and all to State bodies. */
@ApplicationScoped
class Extensions implements LockingTable<Extension> {

    private static final String TERMS = """
            SELECT d.place, e.organisation, e.until, e.reason, e.granted_by, e.granted_at,
                   least(e.expires, e.withdrawn_at) AS ended
            FROM %s JOIN extension e ON e.obligation = d.obligation AND (d.year IS NULL OR e.year = d.year)
            """.formatted(OwedYears.RELATION);

    Map<OwedYear, List<ExtensionTerms>> of(OwedYears owed) {
        return owed.find(getEntityManager(), TERMS, ExtensionTerms.class, Map.of());
    }

    /** @param year null for any */
    List<Extension> of(String organisation, String obligation, Integer year) {
        return list(
                "organisation = ?1 and obligation = ?2 and (?3 is null or year = ?3)", organisation, obligation, year);
    }
}
