package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** What was sent at one time, byte for byte, and what became of it. */
@Entity
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

    @Column(name = "sent_by")
    private String sentBy;

    @Enumerated(EnumType.STRING)
    private SubmissionState decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String comment;

    @Column(name = "return_by")
    private LocalDate returnBy;

    @ElementCollection
    @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<Figure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "remark", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<Remark> remarks = new ArrayList<>();

    protected SubmissionVersion() {}

    SubmissionVersion(Submission submission, int number, Incoming incoming) {
        this.organisation = incoming.organisation();
        this.submission = submission;
        this.number = number;
        this.body = incoming.body();
        this.sha256 = incoming.sha256();
        this.arrivedAt = incoming.arrivedAt();
        this.sentBy = incoming.sentBy();
        this.narrative = incoming.content().narrative();
        this.figures.addAll(incoming.content().figures(organisation));
    }

    void accept(String reviewer, Instant at) {
        this.decision = SubmissionState.ACCEPTED;
        this.decidedBy = reviewer;
        this.decidedAt = at;
    }

    void giveBack(Objections objections, String reviewer, Instant at) {
        this.decision = SubmissionState.RETURNED;
        this.decidedBy = reviewer;
        this.decidedAt = at;
        this.comment = objections.comment();
        this.returnBy = objections.returnBy();
        this.remarks.addAll(objections.remarks(organisation));
    }

    int number() {
        return number;
    }

    String narrative() {
        return narrative;
    }

    String sha256() {
        return sha256;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    String sentBy() {
        return sentBy;
    }

    /** Null while it waits for one. */
    Review review() {
        return decision == null
                ? null
                : new Review(decision, decidedAt, decidedBy, comment, List.copyOf(remarks), returnBy);
    }

    /** What the reviewer decided. */
    record Review(
            SubmissionState decision,
            Instant decidedAt,
            String decidedBy,
            String comment,
            List<Remark> remarks,
            LocalDate returnBy) {}
}
