package vn.laichau.hatangso.agency.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.organisation.OrganisationTable.OrganisationFilter;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Agencies as they were known at an instant, and everything that was ever known of one. */
@ApplicationScoped
class OrganisationsAsOf {

    /** A condition that is not asked for is null and lets everything pass. */
    private static final String KNOWN = """
            SELECT * FROM agency_known
            WHERE recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
              AND (CAST(:code AS text) IS NULL OR code = :code)
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:day AS date) IS NULL
                   OR coalesce(valid_from <= :day, true) AND coalesce(valid_until > :day, true))
              AND concat_ws(' from ', code, valid_from) > :after
            ORDER BY concat_ws(' from ', code, valid_from) LIMIT :limit
            """;

    private static final String PERIODS = """
            SELECT * FROM agency_known
            WHERE recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at) AND code IN (:codes)
            """;

    private static final String HISTORY = """
            SELECT name_vi, name_en, short_name, document_symbol, valid_from, valid_until, legal_basis, recorded_at, recorded_by,
                   superseded_at
            FROM agency_known WHERE code = :code ORDER BY valid_from NULLS FIRST, recorded_at, superseded_at NULLS LAST
            """;

    private final Session database;

    OrganisationsAsOf(Session database) {
        this.database = database;
    }

    /** One row more than the limit. */
    List<Organisation> page(OrganisationFilter filter, Instant at, String after, int limit) {
        return list(at, null, filter.kind(), filter.validOn(), after, limit + 1);
    }

    long count(OrganisationFilter filter, Instant at) {
        return list(at, null, filter.kind(), filter.validOn(), "", Integer.MAX_VALUE)
                .size();
    }

    Optional<Organisation> find(String code, LocalDate day, Instant at) {
        return list(at, code, null, day, "", 1).stream().findFirst();
    }

    List<Organisation> periods(Set<String> codes, Instant at) {
        return database.createNativeQuery(PERIODS, Organisation.class)
                .setParameter("at", at)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** The newest period that had begun by the instant, ended or not; before its first day that one. */
    Optional<Organisation> findNewest(String code, Instant at) {
        var day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        var periods = list(at, code, null, null, "", Integer.MAX_VALUE);
        return periods.stream()
                .filter(period -> !period.beginsAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> periods.stream().findFirst());
    }

    private List<Organisation> list(
            Instant at, String code, OrganisationKind kind, LocalDate day, String after, int limit) {
        return database.createNativeQuery(KNOWN, Organisation.class)
                .setParameter("at", at)
                .setParameter("code", code)
                .setParameter("kind", kind == null ? null : kind.name())
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<OrganisationPeriod> history(String code) {
        return Rows.of(database, HISTORY, OrganisationPeriod.class)
                .setParameter("code", code)
                .getResultList();
    }

    /**
     * What was said of an agency during one period.
     *
     * @param validFrom first day; absent when it is older than the plan
     * @param validUntil day after the last; absent while it exists
     * @param recordedBy absent of what a plan file states
     * @param supersededAt since when something else is believed; absent of what is believed now
     */
    record OrganisationPeriod(
            Text name,
            String shortName,
            String documentSymbol,
            LocalDate validFrom,
            LocalDate validUntil,
            String legalBasis,
            OffsetDateTime recordedAt,
            String recordedBy,
            OffsetDateTime supersededAt) {}
}
