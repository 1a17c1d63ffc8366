package vn.laichau.hatangso.agency.decision;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyLocks;

/** All decisions; row-level security shows them to State bodies, and an operator those about its own obstacles. */
@ApplicationScoped
class DecisionTable implements PanacheRepositoryBase<Decision, UUID> {

    private static final String PLANNED_ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";

    /** Until the transaction ends nobody else takes a number of the year. */
    boolean lockAndFindTaken(String organisation, String number, LocalDate day) {
        getSession().doWork(AgencyLocks.DECISIONS.about(organisation, day.getYear())::take);
        return count("organisation = ?1 and number = ?2 and year = ?3", organisation, number, day.getYear()) > 0;
    }

    /**
     * One row more than the limit; a condition that is null lets everything pass. What is shown beside them is read by ten short
     * statements of the same transaction, which take longer to plan than to run.
     */
    List<Decision> page(Integer year, String number, UUID after, int limit) {
        getEntityManager().createNativeQuery(PLANNED_ONCE).executeUpdate();
        return found(year, number, after).page(0, limit + 1).list();
    }

    long count(Integer year, String number) {
        return found(year, number, new UUID(0, 0)).count();
    }

    private PanacheQuery<Decision> found(Integer year, String number, UUID after) {
        var parameters = Parameters.with("year", year).and("number", number).and("after", after);
        return find(
                "(:year is null or year = :year) and (:number is null or number = :number) and id > :after"
                        + " order by id",
                parameters);
    }
}
