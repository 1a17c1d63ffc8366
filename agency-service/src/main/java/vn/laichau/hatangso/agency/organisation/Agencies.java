package vn.laichau.hatangso.agency.organisation;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class Agencies extends PlanTable<Agency, NewAgency> {

    private static final String VALID_ON = "(validFrom is null or validFrom <= :day) and (validTo is null or validTo > :day)";

    @Override
    protected Agency blank(String plan, NewAgency row) {
        return new Agency(plan, row.code(), row.validFrom());
    }

    @Override
    protected boolean isCodeGlobal() {
        return true;
    }

    /** Parents may stand below their members in a file: all codes are there before the first row refers to one. */
    void register(List<String> codes) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO agency_code SELECT unnest(CAST(:codes AS text[])) ON CONFLICT DO NOTHING")
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate();
    }

    List<Agency> validOn(LocalDate day) {
        return list(VALID_ON + " order by code", Map.of("day", day));
    }

    /** One row more than the limit. */
    List<Agency> page(AgencyFilter filter, String after, int limit) {
        var where = new StringBuilder("concat(code, ' ', coalesce(cast(validFrom as string), '')) > :after");
        var parameters = new java.util.HashMap<String, Object>(Map.of("after", after));
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.validOn() != null) {
            where.append(" and ").append(VALID_ON);
            parameters.put("day", filter.validOn());
        }
        return find(where + " order by code, validFrom nulls first", parameters)
                .page(0, limit + 1)
                .list();
    }
}
