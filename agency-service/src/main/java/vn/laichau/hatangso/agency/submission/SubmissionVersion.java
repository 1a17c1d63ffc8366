package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.stored.Answer;
import vn.laichau.hatangso.agency.submission.stored.AttachmentUse;
import vn.laichau.hatangso.agency.submission.stored.CoverageCommitment;
import vn.laichau.hatangso.agency.submission.stored.Figure;
import vn.laichau.hatangso.agency.submission.stored.InvestmentItem;

/** What was sent at one time, byte for byte, and what became of it. */
@Entity
@DynamicUpdate
@Table(name = "submission_version")
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

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    @Column(name = "sent_by")
    private String sentBy;

    private UUID scan;
    private boolean overtaken;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded
    private Review review;

    @Embedded
    private Withdrawal withdrawal;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

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
    private List<Figure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "attachment_use", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<AttachmentUse> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "remark", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<Remark> remarks = new ArrayList<>();

    protected SubmissionVersion() {}

    SubmissionVersion(
            Submission submission, int number, Incoming incoming, Punctuality punctuality, boolean overtaken) {
        this.organisation = incoming.organisation();
        this.submission = submission;
        this.number = number;
        this.body = incoming.body();
        this.sha256 = incoming.sha256();
        this.arrivedAt = incoming.arrivedAt();
        this.punctuality = punctuality;
        this.sentBy = incoming.sentBy();
        this.scan = incoming.isOnPaper() ? incoming.scan().id() : null;
        this.overtaken = overtaken;
        this.recordedAt = incoming.recordedAt();
        keepRows(incoming.content());
    }

    private void keepRows(NewSubmission content) {
        narrative = content.narrative();
        content.answers().forEach(answer -> answers.add(Answer.of(organisation, answer)));
        content.items().forEach(item -> items.add(InvestmentItem.of(organisation, item)));
        content.commitments().forEach(promised -> commitments.add(CoverageCommitment.of(organisation, promised)));
        content.figures().forEach(figure -> figures.add(Figure.of(organisation, figure)));
        content.attachments().forEach(file -> attachments.add(AttachmentUse.of(organisation, file)));
    }

    void accept(Act act) {
        review = new Review(SubmissionState.ACCEPTED, act.at(), act.account(), null, null);
    }

    void giveBack(Objections objections, Act act) {
        review = new Review(
                SubmissionState.RETURNED, act.at(), act.account(), objections.comment(), objections.returnBy());
        remarks.addAll(objections.remarks(organisation));
    }

    void withdraw(String reason, Act act) {
        withdrawal = new Withdrawal(act.at(), act.account(), reason);
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

    List<Figure> figures() {
        return List.copyOf(figures);
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

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Null unless it was taken back. */
    Withdrawal withdrawal() {
        return withdrawal;
    }
}
