package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.planentity.SharedPlanEntity;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** An obligation: who owes it to whom, how often, and when it falls due. */
@Entity
public class Obligation extends SharedPlanEntity<NewObligation> implements Stateful {

    private String titleVi;

    private String titleEn;

    @Embedded
    private ObligationParties parties;

    @Embedded
    private ObligationYears years;

    @Embedded
    private YearlyDueDate due;

    private boolean dueDayCountsAsOnTime;

    private String legalSourceVi;

    private String legalSourceEn;

    private List<Integer> reminders;

    @Enumerated(EnumType.STRING)
    private SubmissionForm form;

    /** Whether it was owed on other terms before. */
    private boolean amended;

    @Version
    private long revision;

    /** The terms that were just given up; null when none were. */
    @Transient
    private ObligationTerms superseded;

    protected Obligation() {}

    Obligation(String plan, String code) {
        super(plan, code);
    }

    /** An obligation that no plan states. */
    static Obligation added(String code, ObligationTerms obligationTerms) {
        var obligation = new Obligation(ADDED, code);
        obligation.agree(obligationTerms);
        return obligation;
    }

    @Override
    protected void restate(NewObligation row) {
        quote(row);
        agree(row.terms());
    }

    /**
     * From now on it is owed on these terms; what is over keeps its dates, and what had arrived the punctuality that its receipt
     * says.
     */
    void agree(ObligationTerms obligationTerms) {
        var before = titleVi == null ? null : terms();
        take(obligationTerms);
        if (before != null && !before.equals(terms())) {
            superseded = before;
            amended = true;
        }
    }

    private void take(ObligationTerms obligationTerms) {
        titleVi = obligationTerms.title().vi();
        titleEn = obligationTerms.title().en();
        parties = ObligationParties.of(obligationTerms);
        years = new ObligationYears(obligationTerms.recurrence(), obligationTerms.firstYear());
        due = YearlyDueDate.of(obligationTerms);
        dueDayCountsAsOnTime = obligationTerms.countsOnDueDay();
        reminders = obligationTerms.reminders();
        form = obligationTerms.form();
        legalSourceVi = obligationTerms.legalSource().vi();
        legalSourceEn = obligationTerms.legalSource().en();
    }

    /** The terms that were given up since this was last asked. */
    Optional<ObligationTerms> takeSuperseded() {
        var given = Optional.ofNullable(superseded);
        superseded = null;
        return given;
    }

    boolean isAmended() {
        return amended;
    }

    /** The same obligation on other terms, to be read and never to be stored. */
    Obligation on(ObligationTerms obligationTerms) {
        var other = new Obligation(plan(), code());
        other.quoteLike(this);
        other.continueLike(this);
        other.take(obligationTerms);
        return other;
    }

    /** Whether the obligation for that year was over then: what is decided afterwards does not touch it. */
    boolean isOverFor(int year, Instant instant) {
        return fallsDueFor(year)
                && dueTime(year).filter(due -> due.isOverAt(instant)).isPresent();
    }

    public Text title() {
        return Text.of(titleVi, titleEn);
    }

    public Text legalSource() {
        return Text.of(legalSourceVi, legalSourceEn);
    }

    public Recurrence recurrence() {
        return years.recurrence();
    }

    /** Whether compliance figures count what came during the due day. */
    public boolean dueDayCountsAsOnTime() {
        return dueDayCountsAsOnTime;
    }

    public boolean hasDeadline() {
        return due.isSet();
    }

    /** The instants of the obligation for that year; empty while no date or year is set. */
    public Optional<Deadline> dueTime(int year) {
        return awaitsYear() ? Optional.empty() : due.in(year);
    }

    /** Days from the due day on which to remind, negative before it. */
    public List<Integer> reminders() {
        return List.copyOf(reminders);
    }

    /** Code of the agency that receives it on a day, in the place of the one that the obligation names. */
    public Optional<String> owedTo(LocalDate day, SuccessionLines successionLines) {
        return Optional.ofNullable(partiesOn(day, successionLines).receiver());
    }

    /**
     * Whether what one of two has sent counts for the other: it came in the place of the other, which the obligation names. What both
     * are named for is owed by both.
     */
    public boolean isSameDebtor(String one, String other, LocalDate day, SuccessionLines successionLines) {
        var owed = new WorkItem(WorkItemKind.OBLIGATION_OWED, code());
        var holder = successionLines.responsible(one, owed, day);
        return holder.equals(successionLines.responsible(other, owed, day))
                && debtors().stream().anyMatch(named -> holder.equals(successionLines.responsible(named, owed, day)))
                && !(debtors().contains(one) && debtors().contains(other));
    }

    private ObligationParties partiesOn(LocalDate day, SuccessionLines successionLines) {
        return parties.held(
                debtor -> successionLines.responsible(debtor, new WorkItem(WorkItemKind.OBLIGATION_OWED, code()), day),
                receiver -> successionLines.responsible(
                        receiver, new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, code()), day));
    }

    /** Codes of the agencies that owe it by name, as the obligation names them. */
    List<String> debtors() {
        return parties.agencies();
    }

    /** Code of the agency that the obligation names as its receiver. */
    public Optional<String> owedTo() {
        return Optional.ofNullable(parties.receiver());
    }

    /** The form in which an agency fulfils it; left open, it is that of a kind it is laid on, and a report for all others. */
    public SubmissionForm formFor(Organisation agency) {
        if (form != null) {
            return form;
        }
        return parties.includes(agency.kind()) ? SubmissionForm.of(agency.kind()) : SubmissionForm.REPORT;
    }

    @Override
    public long revision() {
        return revision;
    }

    /** The year that the obligation which falls due in a calendar year is for. */
    public int obligationYearDueIn(int calendarYear) {
        return calendarYear + due.yearOffset();
    }

    /** Whether there is an obligation for that year that somebody can miss. */
    public boolean fallsDueFor(int year) {
        return years.include(year);
    }

    /** Whether it is owed once and nobody has said for which year: it may be any, and no instant is known. */
    public boolean awaitsYear() {
        return years.areOpen();
    }

    /** Whether what is sent for that year can fulfil it; while no first year is set, any can. */
    public boolean takesYear(int year) {
        return years.mayInclude(year);
    }

    /** The year that submissions, extensions and waivers must name to count for that year; null for any, of what is owed once. */
    public Integer countedYear(int year) {
        return years.counted(year);
    }

    /** The day on which an agency must exist to owe the obligation for that year: the due day, or the last of its year. */
    LocalDate decisiveDay(int year) {
        return due.decisiveDay(year);
    }

    /** Those whom the obligation names, by their kind, their group or one whose work is theirs by then; nobody owes to itself. */
    Predicate<Organisation> named(LocalDate day, SuccessionLines successionLines) {
        return partiesOn(day, successionLines)::names;
    }

    private ObligationTerms terms() {
        return new ObligationTerms(
                title(),
                parties.debtors(),
                parties.receiver(),
                years.recurrence(),
                due.onTimeBefore(),
                due.dueDayEnds(),
                due.yearOffset(),
                years.first(),
                dueDayCountsAsOnTime,
                reminders,
                form,
                legalSource());
    }

    ObligationView view(Actor reader) {
        var actions = Transition.open(ObligationTransition.class, this, reader);
        return new ObligationView(code(), plans(), quotation(), terms(), dueDayCountsAsOnTime, actions, revision);
    }
}
