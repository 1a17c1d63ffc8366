package vn.laichau.hatangso.agency.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.planentity.LoadCounts;

/** The agencies, as other features ask for them. */
@ApplicationScoped
public class Organisations {

    private final OrganisationTable organisationTable;
    private final OrganisationsAsOf known;

    Organisations(OrganisationTable organisationTable, OrganisationsAsOf known) {
        this.organisationTable = organisationTable;
        this.known = known;
    }

    /** Takes over what a plan file says about agencies, and tells of the firms among them. */
    public LoadCounts load(String plan, List<NewOrganisation> rows, Function<NewOrganisation, String> fingerprint) {
        organisationTable.lock();
        var loaded = organisationTable.load(plan, rows, fingerprint);
        rows.stream()
                .filter(row -> row.kind().isOperator())
                .map(NewOrganisation::code)
                .distinct()
                .forEach(organisationTable::tellOperator);
        return loaded;
    }

    /** Whether a plan's row makes a group of an agency, or the other way round: one holds work, the other stands for those who do. */
    public boolean changesWhatItIs(NewOrganisation row) {
        return periods(row.code()).stream()
                .anyMatch(agency -> agency.isGroup() != (row.kind() == OrganisationKind.GROUP));
    }

    /** Whether a plan's row speaks of days in which the agency has another name that no plan gave it. */
    public boolean meetsPeriodAddedSince(NewOrganisation row) {
        var periods = periods(row.code());
        var ends = periods.stream()
                .filter(agency -> agency.key().equals(row.key()) && agency.endedBy() != null)
                .map(Organisation::validUntil)
                .findFirst()
                .orElse(row.validUntil());
        return periods.stream()
                .filter(agency -> agency.plan().equals(Organisation.ADDED))
                .anyMatch(agency -> meet(agency, row.validFrom(), ends));
    }

    private static boolean meet(Organisation agency, LocalDate from, LocalDate to) {
        return (from == null || agency.validUntil() == null || from.isBefore(agency.validUntil()))
                && (to == null
                        || agency.validFrom() == null
                        || agency.validFrom().isBefore(to));
    }

    /** The agency as it is on the day. */
    public Optional<Organisation> find(String code, LocalDate day) {
        return organisationTable.find(code, day);
    }

    /** All periods of the agencies by their codes, as they were known at the instant; null for the present. */
    public Map<String, List<Organisation>> periods(Set<String> codes, Instant at) {
        var periods = at == null ? organisationTable.periods(codes) : known.periods(codes, at);
        return periods.stream().collect(groupingBy(Organisation::code));
    }

    /** The group that stands for the agency on the day; none, or one. */
    public Set<String> groupOf(String code, LocalDate day) {
        return organisationTable.groupOf(code, day).map(Set::of).orElse(Set.of());
    }

    /** Who belongs on the day to those of the names that are groups then. */
    public Map<String, Set<String>> membersOf(Collection<String> names, LocalDate day) {
        return organisationTable.membersOf(names, day).stream()
                .collect(groupingBy(Organisation::parent, mapping(Organisation::code, toSet())));
    }

    /** Those that are meant by any of the names, each member where a group is named. */
    public static Stream<Organisation> meant(Set<String> names, List<Organisation> present) {
        var groups = present.stream()
                .filter(Organisation::isGroup)
                .map(Organisation::code)
                .filter(names::contains)
                .collect(toSet());
        return present.stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency ->
                        names.contains(agency.code()) || agency.parent() != null && groups.contains(agency.parent()));
    }

    /** Adds an agency that no plan names, unless there is one of that code. */
    public void addMissing(OrganisationContent content, RecordingDetails by) {
        organisationTable.lock();
        if (!organisationTable.codes().contains(content.code())) {
            organisationTable.add(content, by);
        }
    }

    /** Who changes agencies waits for who does; released with the transaction. */
    public void lock() {
        organisationTable.lock();
    }

    /** Nobody changes agencies until the transaction ends: who gives them work relies on their being there. */
    public void keep() {
        organisationTable.keep();
    }

    /** The last day of the agency is the one before; a period that goes on under another name is added. */
    public void end(Organisation agency, LocalDate day, UUID succession, RecordingDetails by) {
        agency.end(day, succession, by);
        organisationTable.flush();
    }

    /** Tells indicator-service what has become of agencies that are firms. */
    public void tellOperators(Collection<String> codes) {
        codes.forEach(organisationTable::tellOperator);
    }

    /** @param until the day after its last under whatever name; null while none is known */
    public void rename(
            Organisation agency,
            OrganisationNames organisationNames,
            LocalDate until,
            String legalBasis,
            RecordingDetails by) {
        organisationTable.persistAndFlush(agency.renamed(organisationNames, until, legalBasis, by));
    }

    /** What a succession ended goes on as if it had not been recorded. */
    public void successorsOf(UUID succession, Map<String, LocalDate> formerly, RecordingDetails by) {
        organisationTable.list("endedBy", succession).forEach(agency -> {
            organisationTable
                    .list("code = ?1 and validFrom = ?2", agency.code(), agency.validUntil())
                    .forEach(next -> takeBack(next, by));
            agency.goOn(formerly.get(agency.code()), by);
        });
        organisationTable.flush();
        tellOperators(formerly.keySet());
    }

    /** Touched first, so that the history tells until when it was believed. */
    private void takeBack(Organisation next, RecordingDetails by) {
        next.state(by);
        organisationTable.flush();
        organisationTable.delete(next);
        organisationTable.flush();
    }

    /** Whether another agency has one of its identifiers on a day on which both exist. */
    public boolean sharesIdentifier(String code) {
        organisationTable.flush();
        return !organisationTable.sharedIdentifiers(code).isEmpty();
    }

    /** All periods of an agency in their order. */
    public List<Organisation> periods(String code) {
        return organisationTable.periods(code);
    }

    /** The codes of all agencies there ever were. */
    public Set<String> codes() {
        return organisationTable.codes();
    }

    /** The last periods of the agencies that had ended by the day, in the order of their codes. */
    public List<Organisation> endedBy(LocalDate day) {
        return organisationTable.endedBy(day);
    }

    /** The agencies that exist on the day, in the order of their codes. */
    public List<Organisation> validOn(LocalDate day) {
        return organisationTable.validBetween(day, day);
    }

    /** The same for each of some days. */
    public Map<LocalDate, List<Organisation>> validOn(Set<LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        var periods = organisationTable.validBetween(Collections.min(days), Collections.max(days));
        return days.stream()
                .collect(toMap(
                        Function.identity(),
                        day -> periods.stream()
                                .filter(agency -> agency.isValidOn(day))
                                .toList()));
    }
}
