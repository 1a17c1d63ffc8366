package vn.laichau.hatangso.agency.succession;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.agency.database.LockingTable;

@ApplicationScoped
class Successions implements LockingTable<Succession> {

    /** Where a row stands in a list: one expression for order and cursor. */
    private static final String PLACE = "concat(cast(day as string), ' ', cast(id as string))";

    private static final String AFTER = "from Succession s where " + PLACE + """
             > :after
            and (:agency is null or :agency member of s.successors
                 or exists (select 1 from Succession p join p.predecessors q where p = s and q.agency = :agency))
            and (:withdrawnToo = true or withdrawnAt is null)
            """;

    private static final String GIVES_TO = """
            from Succession s where s.withdrawnAt is null
            and (exists (select 1 from Succession p join p.successors f where p = s and f in ?1)
                 or exists (select 1 from Succession p join p.predecessors q where p = s and q.defaultSuccessor in ?1 and q.defaultSuccessor <> q.agency))
            """;

    static String place(Succession succession) {
        return succession.day() + " " + succession.id();
    }

    /**
     * One row more than the limit, in the order of their days.
     *
     * @param agency named on one of the sides; null for any
     * @param at those recorded by then; null for all
     */
    List<Succession> page(String agency, boolean withdrawnToo, Instant at, String after, int limit) {
        return found(agency, withdrawnToo, at, after).page(0, limit + 1).list();
    }

    long count(String agency, boolean withdrawnToo, Instant at) {
        return found(agency, withdrawnToo, at, "").count();
    }

    private PanacheQuery<Succession> found(String agency, boolean withdrawnToo, Instant at, String after) {
        var parameters = Parameters.with("after", after).and("agency", agency).and("withdrawnToo", withdrawnToo);
        return at == null
                ? find(AFTER + " order by " + PLACE, parameters)
                : find(AFTER + " and s.statement.at <= :at order by " + PLACE, parameters.and("at", at));
    }

    /**
     * Whether a later succession says something of the same agencies, or something went to one of them that would then end for
     * nobody.
     */
    boolean isBuiltUpon(Succession succession) {
        var endAnyway = succession.predecessors().stream()
                .filter(ending -> ending.endedBefore() != null)
                .map(Succession.Predecessor::agency)
                .toList();
        return isFollowed(succession) || count("select count(s) " + GIVES_TO, endAnyway) > 0;
    }

    private boolean isFollowed(Succession succession) {
        return count(
                        "select count(s) from Succession s join s.predecessors p where p.inForce = true and s.id <> ?1"
                                + " and s.day > ?2 and p.agency in ?3",
                        succession.id(),
                        succession.day(),
                        succession.predecessors().stream()
                                .map(Succession.Predecessor::agency)
                                .toList())
                > 0;
    }

    /** Its predecessors do not end by it any more. */
    void release(Succession succession) {
        getEntityManager()
                .createNativeQuery("UPDATE succession_predecessor SET in_force = false WHERE succession_id = :id")
                .setParameter("id", succession.id())
                .executeUpdate();
    }
}
