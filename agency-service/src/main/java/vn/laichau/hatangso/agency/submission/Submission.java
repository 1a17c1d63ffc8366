package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.outbox.FigureMessage;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.transition.Actor;

/**
 * What an organisation sends to fulfil one obligation of one year. Of the versions that count the one that arrived first decides the
 * punctuality; what is sent after a return changes nothing about it, a withdrawal gives it up. No version is ever lost.
 * A paper that was stamped before the version that stands arrived, and entered after it, is put beside that: it may decide the
 * punctuality, but neither its content nor its state.
 */
@Entity
@DynamicUpdate
class Submission extends RevisionedEntity {

    private String organisation;
    private String obligation;
    private int year;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    private String lateReason;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<SubmissionVersion> versions = new ArrayList<>();

    @Transient
    private String debtor;

    @Transient
    private String holder;

    @Transient
    private String receiver;

    @Transient
    private boolean refusedFigures;

    protected Submission() {}

    /** Nothing is sent yet. */
    Submission(ObligationKey key) {
        this.organisation = key.organisation();
        this.obligation = key.obligation();
        this.year = key.year();
        this.state = SubmissionState.DRAFT;
    }

    /** Who has to do with it today. What sender and receiver owe to themselves since they became one has no receiver. */
    void isBetween(String debtor, String holder, String receiver) {
        this.debtor = debtor;
        this.holder = holder;
        this.receiver = holder.equals(receiver) ? null : receiver;
    }

    /** Who answers for the obligation. */
    String debtor() {
        return debtor;
    }

    /** Who answers for what was sent. */
    String holder() {
        return holder;
    }

    /** Of an obligation that names no receiver any leader decides; nobody about what their own organisation sent. */
    boolean isReceivedBy(Actor actor) {
        return !actor.isFrom(holder) && (receiver == null || actor.isFrom(receiver));
    }

    void findRefused(boolean someFigures) {
        refusedFigures = someFigures;
    }

    /** Whether indicator-service refused some of its figures. */
    boolean hasRefusedFigures() {
        return refusedFigures;
    }

    /** Whether its organisation may send: nothing is sent, or it came back, or was taken back. */
    boolean isOpen() {
        return SubmissionTransition.SEND.rule().states().from().contains(stateName());
    }

    boolean isDraft() {
        return state == SubmissionState.DRAFT;
    }

    boolean isLate() {
        return punctuality == Punctuality.LATE;
    }

    /** As what it is taken. */
    SubmissionTransition transitionOf(IncomingSubmission incomingSubmission) {
        if (isOvertaken(incomingSubmission)) {
            return SubmissionTransition.RECORD_EARLIER;
        }
        return incomingSubmission.isOnPaper() ? SubmissionTransition.RECORD : SubmissionTransition.SEND;
    }

    /** Whether it is a paper that came before what stands already. */
    private boolean isOvertaken(IncomingSubmission incomingSubmission) {
        return incomingSubmission.isOnPaper()
                && firstCounting()
                        .filter(first -> incomingSubmission.arrivedAt().isBefore(first.arrivedAt()))
                        .isPresent();
    }

    /**
     * Adds a version; the old ones stay.
     *
     * @param ofArrival how this arrival stands to the deadline; null when the obligation has no date
     */
    void send(IncomingSubmission incomingSubmission, Punctuality ofArrival) {
        var overtaken = isOvertaken(incomingSubmission);
        var version = new SubmissionVersion(this, versions.size() + 1, incomingSubmission, ofArrival, overtaken);
        versions.add(version);
        if (firstCounting().filter(version::equals).isPresent()) {
            punctuality = ofArrival;
        }
        if (incomingSubmission.content().lateReason() != null) {
            lateReason = incomingSubmission.content().lateReason();
        }
    }

    /** The versions stay, but count as sent no more: a later one decides the punctuality anew. */
    void withdraw(String reason, Actor actor) {
        versions.stream().filter(SubmissionVersion::counts).forEach(version -> version.withdraw(reason, actor));
        punctuality = null;
        lateReason = null;
    }

    void explainLateness(String reason) {
        lateReason = reason;
    }

    /** The figures of the accepted version, as indicator-service takes them. */
    FigureMessage acceptedFigures() {
        var figures = current().figures();
        var items = IntStream.range(0, figures.size())
                .mapToObj(index -> item(index, figures.get(index)))
                .toList();
        return new FigureMessage(id(), currentNumber(), organisation, items);
    }

    /** The name never changes: sent twice, the figure is recorded once. */
    private FigureMessage.Item item(int index, NewFigure figure) {
        return new FigureMessage.Item(
                id() + "/" + currentNumber() + "/" + index,
                figure.indicator(),
                figure.territory(),
                figure.period(),
                organisation,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.status());
    }

    /** What came last. */
    SubmissionVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** The newest, papers beside it left out; a draft has none. */
    SubmissionVersion current() {
        return findCurrent().orElseThrow();
    }

    /** Number of the newest version, papers beside it left out; 0 of a draft. */
    int currentNumber() {
        return findCurrent().map(SubmissionVersion::number).orElse(0);
    }

    private Optional<SubmissionVersion> findCurrent() {
        return versions.stream().filter(version -> !version.isOvertaken()).reduce((earlier, later) -> later);
    }

    /** The version that decides the punctuality, which arrived first; empty while nothing counts as sent. */
    Optional<SubmissionVersion> firstCounting() {
        return versions.stream()
                .filter(SubmissionVersion::counts)
                .min(Comparator.comparing(SubmissionVersion::arrivedAt).thenComparing(SubmissionVersion::number));
    }

    Optional<SubmissionVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    List<SubmissionVersion> versions() {
        return List.copyOf(versions);
    }

    ObligationKey key() {
        return new ObligationKey(organisation, obligation, year);
    }

    String organisation() {
        return organisation;
    }

    String obligation() {
        return obligation;
    }

    int year() {
        return year;
    }

    SubmissionState state() {
        return state;
    }

    Punctuality punctuality() {
        return punctuality;
    }

    String lateReason() {
        return lateReason;
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public void moveTo(String next) {
        state = SubmissionState.valueOf(next);
    }
}
