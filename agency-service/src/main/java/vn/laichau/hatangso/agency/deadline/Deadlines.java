package vn.laichau.hatangso.agency.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.deadline.DeadlineView.DeadlineObligation;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Computes who owes what and how it stood at an instant; nothing of it is stored. */
@ApplicationScoped
public class Deadlines {

    private final Obligations obligations;
    private final OwedObligations owedObligations;
    private final Standings standings;
    private final SuccessionCache successionCache;

    Deadlines(
            Obligations obligations,
            OwedObligations owedObligations,
            Standings standings,
            SuccessionCache successionCache) {
        this.obligations = obligations;
        this.owedObligations = owedObligations;
        this.standings = standings;
        this.successionCache = successionCache;
    }

    /**
     * The obligations for a year, each with the organisations that the caller may know of; among them those that are owed once and
     * for which no year is set: they may be this one's.
     *
     * @param plan whose obligations; null for those of all
     * @param known which organisations the caller may know of
     */
    public List<DeadlineView> of(String plan, int year, Instant at, Predicate<Organisation> known) {
        return of(
                        obligations.list(plan).stream()
                                .map(obligation -> new OwedYear(obligation, year))
                                .toList(),
                        at,
                        owed -> owed.fallsDue() || owed.obligation().awaitsYear(),
                        known)
                .stream()
                .map(Due::standing)
                .toList();
    }

    /**
     * The obligations that fall due within some calendar years, each with all its organisations.
     *
     * @param plan whose; null for those of all
     */
    public List<Due> dueIn(String plan, IntStream calendarYears, Instant at) {
        return due(plan, calendarYears, at, agency -> true);
    }

    private List<Due> due(String plan, IntStream calendarYears, Instant at, Predicate<Organisation> known) {
        var years = calendarYears.toArray();
        return of(
                obligations.list(plan).stream()
                        .flatMap(obligation -> Arrays.stream(years)
                                .mapToObj(year -> new OwedYear(obligation, obligation.obligationYearDueIn(year))))
                        .toList(),
                at,
                OwedYear::fallsDue,
                known);
    }

    /**
     * The obligations that fall due in the calendar year of the instant, and those of the year before that are still owed, the
     * earliest first.
     */
    List<DeadlineView> owedAt(Instant at, Predicate<Organisation> known) {
        var year = LocalDate.ofInstant(at, VietnamTime.ZONE).getYear();
        return due(null, IntStream.rangeClosed(year - 1, year), at, known).stream()
                .map(Due::standing)
                .filter(owed ->
                        owed.onTimeBefore() != null && (owed.onTimeBefore().getYear() == year || owed.missing() > 0))
                .sorted(Comparator.comparing(DeadlineView::onTimeBefore))
                .toList();
    }

    /** An obligation on the terms it is owed on, and how it stands. */
    public record Due(OwedYear owed, DeadlineView standing) {}

    /** With as many statements for many obligations as for one. */
    private List<Due> of(List<OwedYear> all, Instant at, Predicate<OwedYear> told, Predicate<Organisation> known) {
        var owed = obligations.inForce(all, at).stream().filter(told).toList();
        var owing = owedObligations.owing(owed);
        var standing = standings.of(new OwedYears(owed), at);
        return owed.stream()
                .map(one ->
                        new Due(one, view(one.obligation(), one.year(), at, owing.get(one), standing.get(one), known)))
                .toList();
    }

    private DeadlineView view(
            Obligation obligation,
            int year,
            Instant at,
            List<Organisation> owing,
            Standings.All all,
            Predicate<Organisation> known) {
        var seen = owing.stream()
                .filter(known)
                .map(agency -> all.of(agency, code -> isInPlaceOf(agency, code, owing, obligation, at))
                        .of(agency, obligation))
                .map(own -> own.answeredBy(holder(own.code(), obligation, at)))
                .toList();
        var due = obligation.dueTime(year);
        return new DeadlineView(
                described(obligation),
                year,
                obligation.awaitsYear() ? true : null,
                due.map(Deadline::onTimeBefore).map(VietnamTime::of).orElse(null),
                due.map(Deadline::dueDayEnds).map(VietnamTime::of).orElse(null),
                obligation.dueDayCountsAsOnTime(),
                owing.size(),
                all.sent(),
                all.accepted(),
                all.waived(),
                all.missing(owing.size()),
                all.compliance(obligation.dueDayCountsAsOnTime()).orElse(null),
                seen.isEmpty() ? null : seen);
    }

    /** Whoever owes it too has sent for itself alone. */
    private boolean isInPlaceOf(
            Organisation agency, String code, List<Organisation> owing, Obligation obligation, Instant at) {
        return owing.stream().noneMatch(other -> other.code().equals(code))
                && obligation.isSameDebtor(
                        agency.code(), code, LocalDate.ofInstant(at, VietnamTime.ZONE), successionCache.get());
    }

    private String holder(String organisation, Obligation obligation, Instant at) {
        var owed = new WorkItem(WorkItemKind.OBLIGATION_OWED, obligation.code());
        return successionCache.get().responsible(organisation, owed, LocalDate.ofInstant(at, VietnamTime.ZONE));
    }

    private static DeadlineObligation described(Obligation obligation) {
        return new DeadlineObligation(
                obligation.code(),
                obligation.plans(),
                obligation.title(),
                obligation.quotation().clause(),
                obligation.legalSource());
    }
}
