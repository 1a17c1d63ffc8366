package vn.laichau.hatangso.agency.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Duty;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
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
     * The duties for a year, each with the organisations that the caller may know of; among them those that are owed once and
     * for which no year is set: they may be this one's.
     *
     * @param known which organisations the caller may know of
     */
    public List<DeadlineView> of(int year, Instant at, Predicate<Organisation> known) {
        return obligations.list().stream()
                .map(obligation -> obligations.inForce(obligation, year, at))
                .filter(obligation -> obligation.fallsDueFor(year) || obligation.awaitsYear())
                .map(obligation -> of(obligation, year, at, known))
                .toList();
    }

    /** The duties that fall due within a calendar year, each with all its organisations. */
    public List<Due> dueIn(int calendarYear, Instant at) {
        return obligations.list().stream()
                .map(obligation -> obligations.inForce(obligation, obligation.dutyYearDueIn(calendarYear), at))
                .filter(obligation -> obligation.fallsDueFor(obligation.dutyYearDueIn(calendarYear)))
                .map(obligation ->
                        new Due(obligation, of(obligation, obligation.dutyYearDueIn(calendarYear), at, agency -> true)))
                .toList();
    }

    /** A duty on the terms it is owed on, and how it stands. */
    public record Due(Obligation obligation, DeadlineView standing) {}

    /** One duty of one year, on the terms that it brings. */
    public DeadlineView of(Obligation obligation, int year, Instant at, Predicate<Organisation> known) {
        var owing = owedObligations.owing(obligation, year);
        var all = standings.of(obligation, year, at);
        var seen = owing.stream()
                .filter(known)
                .map(agency -> all.of(agency, code -> isInPlaceOf(agency, code, owing, obligation, at))
                        .of(agency, obligation))
                .map(own -> own.answeredBy(holder(own.code(), obligation, at)))
                .toList();
        var due = obligation.dueTime(year);
        return new DeadlineView(
                duty(obligation),
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
        var duty = new WorkItem(WorkItemKind.DUTY_OWED, obligation.code());
        return successionCache.get().responsible(organisation, duty, LocalDate.ofInstant(at, VietnamTime.ZONE));
    }

    private static Duty duty(Obligation obligation) {
        return new Duty(
                obligation.code(), obligation.title(), obligation.quotation().clause(), obligation.legalSource());
    }
}
