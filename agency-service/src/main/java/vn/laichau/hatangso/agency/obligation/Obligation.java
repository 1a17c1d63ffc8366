package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.clause.Quoted;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.AgencyKind;
import vn.laichau.hatangso.chassis.text.Text;

/** A standing duty: who owes it to whom, how often, and when it falls due. */
@Entity
public class Obligation extends Quoted<NewObligation> {

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "owed_by_kinds")
    private List<String> owedByKinds;

    @Column(name = "owed_by_agencies")
    private List<String> owedByAgencies;

    @Column(name = "owed_to")
    private String owedTo;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @Embedded
    private DueDate due;

    @Column(name = "first_year")
    private Integer firstYear;

    @Column(name = "due_day_counts_as_on_time")
    private boolean dueDayCountsAsOnTime;

    @Column(name = "legal_source_vi")
    private String legalSourceVi;

    @Column(name = "legal_source_en")
    private String legalSourceEn;

    protected Obligation() {}

    Obligation(String plan, String code) {
        super(plan, code);
    }

    @Override
    protected void restate(NewObligation row) {
        quote(row);
        titleVi = row.title().vi();
        titleEn = row.title().en();
        owedByKinds = row.owedBy().kinds().stream().map(Enum::name).toList();
        owedByAgencies = row.owedBy().agencies();
        owedTo = row.owedTo();
        recurrence = row.recurrence();
        due = DueDate.of(row);
        firstYear = row.firstYear();
        dueDayCountsAsOnTime = row.onDueDayCountsAsOnTime();
        legalSourceVi = row.legalSource().vi();
        legalSourceEn = row.legalSource().en();
    }

    public Text title() {
        return Text.of(titleVi, titleEn);
    }

    public Text legalSource() {
        return Text.of(legalSourceVi, legalSourceEn);
    }

    public Recurrence recurrence() {
        return recurrence;
    }

    /** Whether compliance figures count what came during the due day. */
    public boolean dueDayCountsAsOnTime() {
        return dueDayCountsAsOnTime;
    }

    public boolean hasDeadline() {
        return due.isSet();
    }

    /** The instant before which the duty for that year is on time; empty while no date is set. */
    public Optional<Instant> onTimeBefore(int year) {
        return due.onTimeBefore(year);
    }

    /** The instant at which the due day of the duty for that year is over; empty while no date is set. */
    public Optional<Instant> dueDayEnds(int year) {
        return due.dueDayEnds(year);
    }

    /** The year that the duty which falls due in a calendar year is for. */
    public int dutyYearDueIn(int calendarYear) {
        return calendarYear + due.yearOffset();
    }

    /** Whether there is a duty for that year that somebody can miss. */
    public boolean fallsDueFor(int year) {
        return switch (recurrence) {
            case ONCE -> firstYear != null && firstYear == year;
            case YEARLY -> firstYear == null || firstYear <= year;
            case CONTINUOUS -> false;
        };
    }

    /** The day on which an agency must exist to owe the duty for that year: the due day, or the last of its year. */
    LocalDate decisiveDay(int year) {
        return due.decisiveDay(year);
    }

    /** Whether the duty names the agency, its kind, or the group it belongs to. */
    boolean names(Agency agency) {
        return owedByKinds.contains(agency.kind().name())
                || owedByAgencies.contains(agency.code())
                || agency.parent() != null && owedByAgencies.contains(agency.parent()) && !agency.isGroup();
    }

    /** Whether all agencies of the kind owe it, as against agencies by name. */
    public boolean isOwedByKind(AgencyKind kind) {
        return owedByKinds.contains(kind.name());
    }

    private NewObligation.Debtors debtors() {
        return new NewObligation.Debtors(
                owedByKinds.stream().map(AgencyKind::valueOf).toList(), owedByAgencies);
    }

    ObligationView published() {
        return new ObligationView(
                code(),
                quotation(),
                title(),
                debtors(),
                owedTo,
                recurrence,
                due.onTimeBefore(),
                due.dueDayEnds(),
                due.yearOffset(),
                firstYear,
                dueDayCountsAsOnTime,
                legalSource());
    }
}
