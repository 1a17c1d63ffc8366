package vn.laichau.hatangso.agency.organisation;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.PlanTable;
import vn.laichau.hatangso.agency.clause.Tally;

@ApplicationScoped
class Agencies extends PlanTable<Agency, NewAgency> {

    /** Where a row stands in a list: one expression for order and cursor, {@link NewAgency#key()} in the database. */
    private static final String PLACE =
            "case when validFrom is null then code else concat(code, ' from ', cast(validFrom as string)) end";

    private static final String VALID_ON =
            "(validFrom is null or validFrom <= :day) and (validTo is null or validTo > :day)";

    @Override
    protected Agency blank(String plan, NewAgency row) {
        return new Agency(plan, row.code(), row.validFrom());
    }

    @Override
    protected boolean isCodeGlobal() {
        return true;
    }

    @Override
    public Tally load(String plan, List<NewAgency> rows, Function<NewAgency, String> fingerprint) {
        register(rows.stream().map(NewAgency::code).toList());
        return super.load(plan, rows, fingerprint);
    }

    /** Parents may stand below their members in a file: all codes are there before the first row refers to one. */
    private void register(List<String> codes) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO agency_code SELECT unnest(CAST(:codes AS text[])) ON CONFLICT DO NOTHING")
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate();
    }

    Optional<Agency> find(String code, LocalDate day) {
        return find(VALID_ON + " and code = :code", Map.of("day", day, "code", code))
                .firstResultOptional();
    }

    @SuppressWarnings("unchecked")
    Set<String> codes() {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("SELECT code FROM agency_code", String.class)
                .getResultList());
    }

    List<Agency> validOn(LocalDate day) {
        return list(VALID_ON + " order by code", Map.of("day", day));
    }

    /** One row more than the limit. */
    List<Agency> page(AgencyFilter filter, String after, int limit) {
        var where = new StringBuilder(PLACE + " > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.validOn() != null) {
            where.append(" and ").append(VALID_ON);
            parameters.put("day", filter.validOn());
        }
        return find(where + " order by " + PLACE, parameters).page(0, limit + 1).list();
    }
}
