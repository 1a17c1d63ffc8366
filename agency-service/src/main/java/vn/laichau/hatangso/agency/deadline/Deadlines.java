package vn.laichau.hatangso.agency.deadline;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Duty;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.DeadlineView.State;
import vn.laichau.hatangso.agency.obligation.Duties;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.submission.SentState;
import vn.laichau.hatangso.agency.submission.SubmissionLedger;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Computes who owes what and how it stood at an instant; nothing of it is stored. */
@ApplicationScoped
public class Deadlines {

    private final Obligations obligations;
    private final Duties duties;
    private final SubmissionLedger ledger;

    Deadlines(Obligations obligations, Duties duties, SubmissionLedger ledger) {
        this.obligations = obligations;
        this.duties = duties;
        this.ledger = ledger;
    }

    /**
     * The duties for a year, each with the organisations that the caller may know of.
     *
     * @param known which organisations the caller may know of
     */
    public List<DeadlineView> of(int year, Instant at, Predicate<Agency> known) {
        return obligations.list().stream()
                .filter(obligation -> obligation.fallsDueFor(year))
                .map(obligation -> of(obligation, year, at, known))
                .toList();
    }

    /** The duties that fall due within a calendar year, each with all its organisations. */
    public List<DeadlineView> dueIn(int calendarYear, Instant at) {
        return obligations.list().stream()
                .filter(obligation -> obligation.fallsDueFor(obligation.dutyYearDueIn(calendarYear)))
                .map(obligation -> of(obligation, obligation.dutyYearDueIn(calendarYear), at, agency -> true))
                .toList();
    }

    private DeadlineView of(Obligation obligation, int year, Instant at, Predicate<Agency> known) {
        var states = ledger.statesOf(obligation.code(), year, at);
        var owing = duties.owing(obligation, year);
        var byOrganisation = states.stream()
                .filter(state -> state.organisation() != null)
                .collect(toMap(SentState::organisation, Function.identity()));
        return new DeadlineView(
                new Duty(
                        obligation.code(),
                        obligation.title(),
                        obligation.quotation().clause(),
                        obligation.legalSource()),
                year,
                obligation.onTimeBefore(year).map(VietnamTime::of).orElse(null),
                obligation.dueDayEnds(year).map(VietnamTime::of).orElse(null),
                obligation.dueDayCountsAsOnTime(),
                owing.size(),
                states.size(),
                (int) states.stream()
                        .filter(state -> state.state() == SentState.State.ACCEPTED)
                        .count(),
                organisations(owing, byOrganisation, known));
    }

    private static List<Owing> organisations(
            List<Agency> owing, Map<String, SentState> states, Predicate<Agency> known) {
        var seen = owing.stream()
                .filter(known)
                .map(agency -> owing(agency, states.get(agency.code())))
                .toList();
        return seen.isEmpty() ? null : seen;
    }

    private static Owing owing(Agency agency, SentState state) {
        return state == null
                ? new Owing(agency.code(), agency.name(), State.MISSING, null, null)
                : new Owing(
                        agency.code(),
                        agency.name(),
                        State.valueOf(state.state().name()),
                        VietnamTime.of(state.sentAt()),
                        state.punctuality());
    }
}
