package vn.laichau.hatangso.agency.organisation;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.outbox.OperatorMessage;
import vn.laichau.hatangso.agency.outbox.Outbox;
import vn.laichau.hatangso.agency.planentity.LoadCounts;
import vn.laichau.hatangso.agency.planentity.PlanEntityTable;

@ApplicationScoped
class OrganisationTable extends PlanEntityTable<Organisation, NewOrganisation> {

    /** Where a row stands in a list: one expression for order and cursor, {@link NewOrganisation#key()} in the database. */
    private static final String PLACE =
            "case when validFrom is null then code else concat(code, ' from ', cast(validFrom as string)) end";

    private static final String VALID_ON =
            "(validFrom is null or validFrom <= :day) and (validUntil is null or validUntil > :day)";

    /** UNION looks at no body twice. */
    private static final String BELONGS_TO = """
            WITH RECURSIVE above(code) AS (
                SELECT parent FROM agency WHERE code = :code
                UNION
                SELECT a.parent FROM agency a JOIN above ON a.code = above.code)
            SELECT EXISTS (SELECT FROM above WHERE code = :body)
            """;

    /** Not of a change of name, after which an agency goes on itself. */
    private static final String SUCCESSOR =
            "SELECT default_successor FROM succession_predecessor WHERE agency = :code AND in_force AND default_successor <> agency";

    /** Another agency has the same, on a day on which both exist. */
    private static final String SHARED = """
            SELECT DISTINCT shared FROM agency a JOIN agency b ON a.code <> b.code AND a.valid && b.valid,
            unnest(ARRAY[a.organisation_code, a.enterprise_number]) AS shared
            WHERE a.code = :code AND shared IN (b.organisation_code, b.enterprise_number)
            """;

    private static final String MEMBERS = """
            from Organisation member where (member.validFrom is null or member.validFrom <= :day)
            and (member.validUntil is null or member.validUntil > :day) and member.parent in (
                select g.code from Organisation g where g.code in :groups and g.kind = GROUP
                and (g.validFrom is null or g.validFrom <= :day) and (g.validUntil is null or g.validUntil > :day))
            """;

    private static final String GROUP = """
            select g.code from Organisation member join Organisation g on g.code = member.parent
            where member.code = :code and g.kind = GROUP
            and (member.validFrom is null or member.validFrom <= :day) and (member.validUntil is null or member.validUntil > :day)
            and (g.validFrom is null or g.validFrom <= :day) and (g.validUntil is null or g.validUntil > :day)
            """;

    private final Outbox outbox;
    private final Clock clock;

    OrganisationTable(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Which agencies a list shows.
     *
     * @param kind null for all kinds
     * @param validOn a day on which they exist; null for agencies of all times
     */
    record OrganisationFilter(OrganisationKind kind, LocalDate validOn) {}

    @Override
    protected Organisation blank(String plan, NewOrganisation row) {
        return new Organisation(plan, row.code(), row.validFrom());
    }

    @Override
    protected boolean isCodeGlobal() {
        return true;
    }

    /** Periods that were added over the API belong to the plan that names the agency. */
    @Override
    protected Set<String> codesOfOthers(String plan) {
        var others = super.codesOfOthers(plan);
        list("plan", plan).forEach(own -> others.remove(own.code()));
        list("plan not in ?1", List.of(plan, Organisation.ADDED)).forEach(foreign -> others.add(foreign.code()));
        return others;
    }

    @Override
    protected void noted(Organisation agency) {
        agency.state(new RecordingDetails(clock.instant(), null));
    }

    @Override
    public LoadCounts load(String plan, List<NewOrganisation> rows, Function<NewOrganisation, String> fingerprint) {
        register(rows.stream().map(NewOrganisation::code).toList());
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

    /** An agency that no plan names. */
    Organisation add(OrganisationContent content, RecordingDetails by) {
        register(List.of(content.code()));
        var agency = new Organisation(Organisation.ADDED, content.code(), content.validFrom());
        agency.correct(content, by);
        persistAndFlush(agency);
        return agency;
    }

    Optional<Organisation> find(String code, LocalDate day) {
        return find(VALID_ON + " and code = :code", Map.of("day", day, "code", code))
                .firstResultOptional();
    }

    /** The newest period that has begun by the day, ended or not; before its first day that one. */
    Optional<Organisation> findNewest(String code, LocalDate day) {
        return find(
                        "code = ?1 and (validFrom is null or validFrom <= ?2) order by validFrom desc nulls last",
                        code,
                        day)
                .firstResultOptional()
                .or(() -> find("code = ?1 order by validFrom nulls first", code).firstResultOptional());
    }

    /** Whether the agency belongs to the body, directly or through others, in whatever period. */
    boolean belongsTo(String code, String body) {
        return (Boolean) getEntityManager()
                .createNativeQuery(BELONGS_TO, Boolean.class)
                .setParameter("code", code)
                .setParameter("body", body)
                .getSingleResult();
    }

    /** The identifiers of the agency that another has at the same time. */
    @SuppressWarnings("unchecked")
    Set<String> sharedIdentifiers(String code) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery(SHARED, String.class)
                .setParameter("code", code)
                .getResultList());
    }

    /** All periods in their order. */
    List<Organisation> periods(String code) {
        return list("code = ?1 order by validFrom nulls first", code);
    }

    /** Who answers for what the agency held after its end; null when no succession says so. */
    private String successorOf(String code) {
        return (String) getEntityManager()
                .createNativeQuery(SUCCESSOR, String.class)
                .setParameter("code", code)
                .getSingleResultOrNull();
    }

    /** Who changes agencies waits for who does; released with the transaction. */
    void lock() {
        getSession().doWork(AgencyLocks.AGENCIES::take);
    }

    /** Nobody changes agencies until the transaction ends. */
    void keep() {
        getSession().doWork(AgencyLocks.AGENCIES::takeShared);
    }

    @SuppressWarnings("unchecked")
    Set<String> codes() {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("SELECT code FROM agency_code", String.class)
                .getResultList());
    }

    /** The periods that meet those days, the first of all and the last, in the order of the codes. */
    List<Organisation> validBetween(LocalDate first, LocalDate last) {
        return list(
                "(validFrom is null or validFrom <= :last) and (validUntil is null or validUntil > :first) order by code",
                Map.of("first", first, "last", last));
    }

    /** Those of each in their order. */
    List<Organisation> periods(Collection<String> codes) {
        return list("code in ?1 order by validFrom nulls first", codes);
    }

    /** The code of the group that stands for the agency on the day. */
    Optional<String> groupOf(String code, LocalDate day) {
        return getEntityManager()
                .createQuery(GROUP, String.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<Organisation> membersOf(Collection<String> groups, LocalDate day) {
        return list(MEMBERS, Map.of("groups", groups, "day", day));
    }

    /** Those of which no later period begins by the day. */
    List<Organisation> endedBy(LocalDate day) {
        return list(
                "from Organisation gone where gone.validUntil <= ?1 and not exists (select 1 from Organisation later where"
                        + " later.code = gone.code and later.validFrom >= gone.validUntil and later.validFrom <= ?1)"
                        + " order by gone.code",
                day);
    }

    /** One row more than the limit. */
    List<Organisation> page(OrganisationFilter filter, String after, int limit) {
        return found(filter, after).page(0, limit + 1).list();
    }

    long count(OrganisationFilter filter) {
        return found(filter, "").count();
    }

    private PanacheQuery<Organisation> found(OrganisationFilter filter, String after) {
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
        return find(where + " order by " + PLACE, parameters);
    }

    /**
     * Tells indicator-service of the agency as it is known now, under whatever name, if it is a firm: that figures may be of it,
     * and how it ended. Told twice, nothing changes there.
     */
    void tellOperator(String code) {
        periods(code).stream()
                .reduce((earlier, later) -> later)
                .filter(Organisation::isOperator)
                .map(last -> new OperatorMessage(
                        code, last.validUntil(), last.validUntil() == null ? null : successorOf(code)))
                .ifPresent(outbox::enqueue);
    }
}
