package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.receipt.Punctuality;

/**
 * What an organisation sends to fulfil one duty of one year. Of the versions that count the one that arrived first decides the
 * punctuality; what is sent after a return changes nothing about it, a withdrawal gives it up. No version is ever lost.
 * A paper that was stamped before the version that stands arrived, and entered after it, is put beside that: it may decide the
 * punctuality, but neither its content nor its state.
 */
@Entity
@DynamicUpdate
class Submission {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String obligation;
    private int year;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    @Column(name = "late_reason")
    private String lateReason;

    @Version
    private long revision;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<SubmissionVersion> versions = new ArrayList<>();

    protected Submission() {}

    /** Nothing is sent yet. */
    Submission(String organisation, String obligation, int year) {
        this.organisation = organisation;
        this.obligation = obligation;
        this.year = year;
        this.state = SubmissionState.DRAFT;
    }

    /** Whether its organisation may send: nothing is sent, or it came back, or was taken back. */
    boolean isOpen() {
        return switch (state) {
            case DRAFT, RETURNED, WITHDRAWN -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }

    boolean isDraft() {
        return state == SubmissionState.DRAFT;
    }

    boolean isUnderReview() {
        return state == SubmissionState.SUBMITTED;
    }

    boolean isAccepted() {
        return state == SubmissionState.ACCEPTED;
    }

    boolean mayBeWithdrawn() {
        return state == SubmissionState.SUBMITTED || state == SubmissionState.RETURNED;
    }

    boolean isLate() {
        return punctuality == Punctuality.LATE;
    }

    /** Whether it may be added: always while it is open, afterwards only a paper that had come before. */
    boolean accepts(IncomingSubmission incomingSubmission) {
        return isOpen() || isOvertaken(incomingSubmission);
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
     * @param ofArrival how this arrival stands to the deadline; null when the duty has no date
     */
    SubmissionVersion send(IncomingSubmission incomingSubmission, Punctuality ofArrival) {
        require(accepts(incomingSubmission));
        var overtaken = isOvertaken(incomingSubmission);
        var version = new SubmissionVersion(this, versions.size() + 1, incomingSubmission, ofArrival, overtaken);
        versions.add(version);
        if (firstCounting().filter(version::equals).isPresent()) {
            punctuality = ofArrival;
        }
        if (!overtaken) {
            state = SubmissionState.SUBMITTED;
        }
        if (incomingSubmission.content().lateReason() != null) {
            lateReason = incomingSubmission.content().lateReason();
        }
        return version;
    }

    void accept(Act act) {
        require(isUnderReview());
        current().accept(act);
        state = SubmissionState.ACCEPTED;
    }

    void returnForRevision(ReturnRequest returnRequest, Act act) {
        require(isUnderReview());
        current().returnForRevision(returnRequest, act);
        state = SubmissionState.RETURNED;
    }

    /** The versions stay, but count as sent no more: a later one decides the punctuality anew. */
    void withdraw(String reason, Act act) {
        require(mayBeWithdrawn());
        versions.stream().filter(SubmissionVersion::counts).forEach(version -> version.withdraw(reason, act));
        state = SubmissionState.WITHDRAWN;
        punctuality = null;
        lateReason = null;
    }

    void explainLateness(String reason) {
        require(isLate());
        lateReason = reason;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("submission %s is %s".formatted(id, state));
        }
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

    List<SubmissionVersion> versions() {
        return List.copyOf(versions);
    }

    UUID id() {
        return id;
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

    long revision() {
        return revision;
    }
}
