package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.stored.AttachmentReference;
import vn.laichau.hatangso.agency.submission.stored.CoverageCommitment;
import vn.laichau.hatangso.agency.submission.stored.InvestmentItem;
import vn.laichau.hatangso.agency.submission.stored.StoredAnswerText;
import vn.laichau.hatangso.agency.submission.stored.SubmittedFigure;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What was sent at one time, byte for byte, and what became of it. */
@Entity
@DynamicUpdate
class SubmissionVersion {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private int number;

    @Basic(fetch = FetchType.LAZY)
    private byte[] body;

    private String sha256;
    private String narrative;

    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    private String sentBy;

    private UUID scan;
    private boolean overtaken;

    private Instant recordedAt;

    @Embedded
    private Review review;

    @Embedded
    private Withdrawal withdrawal;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredAnswerText> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "investment_item", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<InvestmentItem> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "coverage_commitment", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<CoverageCommitment> commitments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<SubmittedFigure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "attachment_use", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<AttachmentReference> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "remark", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<ReviewComment> remarks = new ArrayList<>();

    /**
     * What the reviewer decided about a version.
     *
     * @param decision ACCEPTED or RETURNED
     * @param returnBy day until which the organisation is asked to send again; null for none
     */
    @Embeddable
    record Review(
            @Enumerated(EnumType.STRING) SubmissionState decision,
            Instant decidedAt,
            String decidedBy,
            @Column(name = "return_reason") String reason,
            LocalDate returnBy) {}

    /**
     * What the reviewer says about one place of a version.
     *
     * @param pointer JSON pointer into what was sent
     */
    @Embeddable
    record ReviewComment(String organisation, String pointer, String comment) {}

    /** That a version was taken back, by whom and why. */
    @Embeddable
    record Withdrawal(
            @Column(name = "withdrawn_at") Instant at,
            @Column(name = "withdrawn_by") String by,
            @Column(name = "withdrawal_reason") String reason) {}

    protected SubmissionVersion() {}

    SubmissionVersion(
            Submission submission,
            int number,
            IncomingSubmission incomingSubmission,
            Punctuality punctuality,
            boolean overtaken) {
        this.organisation = incomingSubmission.organisation();
        this.submission = submission;
        this.number = number;
        this.body = incomingSubmission.body();
        this.sha256 = incomingSubmission.sha256();
        this.arrivedAt = incomingSubmission.arrivedAt();
        this.punctuality = punctuality;
        this.sentBy = incomingSubmission.actor().account();
        this.scan = incomingSubmission.isOnPaper() ? incomingSubmission.scan().id() : null;
        this.overtaken = overtaken;
        this.recordedAt = incomingSubmission.actor().at();
        keepRows(incomingSubmission.content());
    }

    private void keepRows(NewSubmission content) {
        narrative = content.narrative();
        content.answers().forEach(answer -> answers.add(StoredAnswerText.of(organisation, answer)));
        content.items().forEach(item -> items.add(new InvestmentItem(organisation, item)));
        content.commitments().forEach(promised -> commitments.add(CoverageCommitment.of(organisation, promised)));
        content.figures().forEach(figure -> figures.add(new SubmittedFigure(organisation, figure)));
        content.attachments().forEach(file -> attachments.add(AttachmentReference.of(organisation, file)));
    }

    void accept(Actor actor) {
        review = new Review(SubmissionState.ACCEPTED, actor.at(), actor.account(), null, null);
    }

    void returnForRevision(ReturnRequest returnRequest, Actor actor) {
        review = new Review(
                SubmissionState.RETURNED,
                actor.at(),
                actor.account(),
                returnRequest.reason(),
                returnRequest.returnBy());
        remarks.addAll(returnRequest.remarks(organisation));
    }

    void withdraw(String reason, Actor actor) {
        withdrawal = new Withdrawal(actor.at(), actor.account(), reason);
    }

    /** Whether it still counts as sent. */
    boolean counts() {
        return withdrawal == null;
    }

    int number() {
        return number;
    }

    byte[] body() {
        return body;
    }

    String sha256() {
        return sha256;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Punctuality punctuality() {
        return punctuality;
    }

    List<NewFigure> figures() {
        return figures.stream().map(SubmittedFigure::figure).toList();
    }

    String sentBy() {
        return sentBy;
    }

    /** The scanned paper; null for what was sent by the organisation itself. */
    UUID scan() {
        return scan;
    }

    /** When it was entered; of what came on paper later than its arrival. */
    Instant recordedAt() {
        return recordedAt;
    }

    /** A paper that was stamped before what stood already, and entered after it: it stands beside that. */
    boolean isOvertaken() {
        return overtaken;
    }

    /** Null while it waits for one. */
    Review review() {
        return review;
    }

    List<ReviewComment> remarks() {
        return List.copyOf(remarks);
    }

    /** Null unless it was taken back. */
    Withdrawal withdrawal() {
        return withdrawal;
    }
}
