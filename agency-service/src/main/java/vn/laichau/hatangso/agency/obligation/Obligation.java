package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Column;
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
import vn.laichau.hatangso.agency.clause.Quoted;
import vn.laichau.hatangso.agency.lineage.Lineage;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A standing duty: who owes it to whom, how often, and when it falls due. */
@Entity
public class Obligation extends Quoted<NewObligation> implements Stateful {

    /** Stands where a plan's code stands: no plan file may name the duty, none misses it. */
    private static final String ADDED = "added";

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Embedded
    private Parties parties;

    @Embedded
    private Years years;

    @Embedded
    private DueDate due;

    @Column(name = "due_day_counts_as_on_time")
    private boolean dueDayCountsAsOnTime;

    @Column(name = "legal_source_vi")
    private String legalSourceVi;

    @Column(name = "legal_source_en")
    private String legalSourceEn;

    private List<Integer> reminders;

    @Enumerated(EnumType.STRING)
    private Form form;

    /** Whether it was owed on other terms before. */
    private boolean amended;

    @Version
    private long revision;

    /** The terms that were just given up; null when none were. */
    @Transient
    private Terms superseded;

    protected Obligation() {}

    Obligation(String plan, String code) {
        super(plan, code);
    }

    /** A duty that no plan states. */
    static Obligation added(String code, Terms terms) {
        var obligation = new Obligation(ADDED, code);
        obligation.agree(terms);
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
    void agree(Terms terms) {
        var before = titleVi == null ? null : terms();
        take(terms);
        if (before != null && !before.equals(terms())) {
            superseded = before;
            amended = true;
        }
    }

    private void take(Terms terms) {
        titleVi = terms.title().vi();
        titleEn = terms.title().en();
        parties = Parties.of(terms);
        years = new Years(terms.recurrence(), terms.firstYear());
        due = DueDate.of(terms);
        dueDayCountsAsOnTime = terms.countsOnDueDay();
        reminders = terms.reminders();
        form = terms.form();
        legalSourceVi = terms.legalSource().vi();
        legalSourceEn = terms.legalSource().en();
    }

    /** The terms that were given up since this was last asked. */
    Optional<Terms> takeSuperseded() {
        var given = Optional.ofNullable(superseded);
        superseded = null;
        return given;
    }

    boolean isAmended() {
        return amended;
    }

    /** The same duty on other terms, to be read and never to be stored. */
    Obligation on(Terms terms) {
        var other = new Obligation(plan(), code());
        other.quoteLike(this);
        other.take(terms);
        return other;
    }

    /** Whether the duty for that year was over then: what is decided afterwards does not touch it. */
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

    /** The instants of the duty for that year; empty while no date or year is set. */
    public Optional<DueTime> dueTime(int year) {
        return awaitsYear() ? Optional.empty() : due.in(year);
    }

    /** Days from the due day on which to remind, negative before it. */
    public List<Integer> reminders() {
        return List.copyOf(reminders);
    }

    /** Code of the agency that receives it on a day, in the place of the one that the duty names. */
    public Optional<String> owedTo(LocalDate day, Lineage lineage) {
        return Optional.ofNullable(partiesOn(day, lineage).receiver());
    }

    /**
     * Whether what one of two has sent counts for the other: it came in the place of the other, which the duty names. What both
     * are named for is owed by both.
     */
    public boolean isSameDebtor(String one, String other, LocalDate day, Lineage lineage) {
        var duty = new Thing(ThingKind.DUTY_OWED, code());
        var holder = lineage.holder(one, duty, day);
        return holder.equals(lineage.holder(other, duty, day))
                && debtors().stream().anyMatch(named -> holder.equals(lineage.holder(named, duty, day)))
                && !(debtors().contains(one) && debtors().contains(other));
    }

    private Parties partiesOn(LocalDate day, Lineage lineage) {
        return parties.held(
                debtor -> lineage.holder(debtor, new Thing(ThingKind.DUTY_OWED, code()), day),
                receiver -> lineage.holder(receiver, new Thing(ThingKind.DUTY_RECEIVED, code()), day));
    }

    /** Codes of the agencies that owe it by name, as the duty names them. */
    List<String> debtors() {
        return parties.agencies();
    }

    /** Code of the agency that the duty names as its receiver. */
    public Optional<String> owedTo() {
        return Optional.ofNullable(parties.receiver());
    }

    /** The form in which an agency fulfils it; left open, it is that of a kind it is laid on, and a report for all others. */
    public Form formFor(Agency agency) {
        if (form != null) {
            return form;
        }
        return parties.includes(agency.kind()) ? Form.of(agency.kind()) : Form.REPORT;
    }

    @Override
    public long revision() {
        return revision;
    }

    /** The year that the duty which falls due in a calendar year is for. */
    public int dutyYearDueIn(int calendarYear) {
        return calendarYear + due.yearOffset();
    }

    /** Whether there is a duty for that year that somebody can miss. */
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

    /** The day on which an agency must exist to owe the duty for that year: the due day, or the last of its year. */
    LocalDate decisiveDay(int year) {
        return due.decisiveDay(year);
    }

    /** Whether the duty names the agency, its kind, the group it belongs to or one whose work is its by then; nobody owes to itself. */
    boolean names(Agency agency, LocalDate day, Lineage lineage) {
        return partiesOn(day, lineage).names(agency);
    }

    private Terms terms() {
        return new Terms(
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
        return new ObligationView(code(), quotation(), terms(), dueDayCountsAsOnTime, actions, revision);
    }
}
