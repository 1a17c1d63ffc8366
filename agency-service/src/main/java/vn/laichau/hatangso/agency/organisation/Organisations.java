package vn.laichau.hatangso.agency.organisation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.clause.Tally;

/** The agencies, as other features ask for them. */
@ApplicationScoped
public class Organisations {

    private final Agencies agencies;
    private final KnownAgencies known;
    private final TellOperators operators;

    Organisations(Agencies agencies, KnownAgencies known, TellOperators operators) {
        this.agencies = agencies;
        this.known = known;
        this.operators = operators;
    }

    /** Takes over what a plan file says about agencies, and tells of the firms among them. */
    public Tally load(String plan, List<NewAgency> rows, Function<NewAgency, String> fingerprint) {
        agencies.lock();
        var loaded = agencies.load(plan, rows, fingerprint);
        rows.stream()
                .filter(row -> row.kind().isOperator())
                .map(NewAgency::code)
                .distinct()
                .forEach(operators::tell);
        return loaded;
    }

    /** Whether a plan's row makes a group of an agency, or the other way round: one holds work, the other stands for those who do. */
    public boolean changesWhatItIs(NewAgency row) {
        return periods(row.code()).stream().anyMatch(agency -> agency.isGroup() != (row.kind() == AgencyKind.GROUP));
    }

    /** Whether a plan's row speaks of days in which the agency has another name that no plan gave it. */
    public boolean meetsPeriodAddedSince(NewAgency row) {
        var periods = periods(row.code());
        var ends = periods.stream()
                .filter(agency -> agency.key().equals(row.key()) && agency.endedBy() != null)
                .map(Agency::validTo)
                .findFirst()
                .orElse(row.validTo());
        return periods.stream()
                .filter(agency -> agency.plan().equals(Agency.ADDED))
                .anyMatch(agency -> meet(agency, row.validFrom(), ends));
    }

    private static boolean meet(Agency agency, LocalDate from, LocalDate to) {
        return (from == null || agency.validTo() == null || from.isBefore(agency.validTo()))
                && (to == null
                        || agency.validFrom() == null
                        || agency.validFrom().isBefore(to));
    }

    /** The agency as it is on the day. */
    public Optional<Agency> find(String code, LocalDate day) {
        return agencies.find(code, day);
    }

    /** The agency of the day, as it was known at the instant. */
    public Optional<Agency> findKnown(String code, LocalDate day, Instant at) {
        return known.find(code, day, at);
    }

    /** The group that stands for the agency on the day; none, or one. */
    public Set<String> groupOf(String code, LocalDate day) {
        return find(code, day)
                .map(Agency::parent)
                .flatMap(above -> find(above, day))
                .filter(Agency::isGroup)
                .map(group -> Set.of(group.code()))
                .orElse(Set.of());
    }

    /** Those that are meant by any of the names, each member where a group is named. */
    public static Stream<Agency> meant(Set<String> names, List<Agency> present) {
        var groups = present.stream()
                .filter(Agency::isGroup)
                .map(Agency::code)
                .filter(names::contains)
                .collect(toSet());
        return present.stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency ->
                        names.contains(agency.code()) || agency.parent() != null && groups.contains(agency.parent()));
    }

    /** Adds an agency that no plan names, unless there is one of that code. */
    public void addMissing(AgencyContent content, Statement by) {
        agencies.lock();
        if (!agencies.codes().contains(content.code())) {
            agencies.add(content, by);
        }
    }

    /** Who changes agencies waits for who does; released with the transaction. */
    public void lock() {
        agencies.lock();
    }

    /** Nobody changes agencies until the transaction ends: who gives them work relies on their being there. */
    public void keep() {
        agencies.keep();
    }

    /** The last day of the agency is the one before; a period that goes on under another name is added. */
    public void end(Agency agency, LocalDate day, UUID succession, Statement by) {
        agency.end(day, succession, by);
        agencies.flush();
    }

    /** Tells indicator-service what has become of agencies that are firms. */
    public void tellOperators(Collection<String> codes) {
        codes.forEach(operators::tell);
    }

    /** @param until the day after its last under whatever name; null while none is known */
    public void rename(Agency agency, Names names, LocalDate until, String legalBasis, Statement by) {
        agencies.persistAndFlush(agency.renamed(names, until, legalBasis, by));
    }

    /** What a succession ended goes on as if it had not been recorded. */
    public void goOn(UUID succession, Map<String, LocalDate> formerly, Statement by) {
        agencies.list("endedBy", succession).forEach(agency -> {
            agencies.list("code = ?1 and validFrom = ?2", agency.code(), agency.validTo())
                    .forEach(next -> takeBack(next, by));
            agency.goOn(formerly.get(agency.code()), by);
        });
        agencies.flush();
        tellOperators(formerly.keySet());
    }

    /** Touched first, so that the history tells until when it was believed. */
    private void takeBack(Agency next, Statement by) {
        next.state(by);
        agencies.flush();
        agencies.delete(next);
        agencies.flush();
    }

    /** Whether another agency has one of its identifiers on a day on which both exist. */
    public boolean sharesIdentifier(String code) {
        agencies.flush();
        return !agencies.sharedIdentifiers(code).isEmpty();
    }

    /** All periods of an agency in their order. */
    public List<Agency> periods(String code) {
        return agencies.periods(code);
    }

    /** The codes of all agencies there ever were. */
    public Set<String> codes() {
        return agencies.codes();
    }

    /** The last periods of the agencies that had ended by the day, in the order of their codes. */
    public List<Agency> endedBy(LocalDate day) {
        return agencies.endedBy(day);
    }

    /** The agencies that exist on the day, in the order of their codes. */
    public List<Agency> validOn(LocalDate day) {
        return agencies.validOn(day);
    }
}
