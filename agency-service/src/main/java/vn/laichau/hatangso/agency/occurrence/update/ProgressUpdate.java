package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.update.UpdateView.ReportedFigure;
import vn.laichau.hatangso.agency.outbox.RefusedFigures.Refusal;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.stored.AttachmentReference;
import vn.laichau.hatangso.agency.submission.stored.SubmittedFigure;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What an agency reported at one time; only its acceptance is added later. */
@Entity
@DynamicUpdate
@Table(name = "task_update")
class ProgressUpdate {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "occurrence_id")
    private Occurrence occurrence;

    private int number;
    private String organisation;
    private int percent;
    private String narrative;

    private Instant reportedAt;

    private String reportedBy;

    private Instant acceptedAt;

    private String acceptedBy;

    @ElementCollection
    @CollectionTable(name = "task_figure", joinColumns = @JoinColumn(name = "update_id"))
    @OrderColumn(name = "position")
    private List<SubmittedFigure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "task_reached", joinColumns = @JoinColumn(name = "update_id"))
    @OrderColumn(name = "position")
    private List<CommitmentProgress> reached = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "task_evidence", joinColumns = @JoinColumn(name = "update_id"))
    @OrderColumn(name = "position")
    private List<AttachmentReference> evidence = new ArrayList<>();

    protected ProgressUpdate() {}

    ProgressUpdate(Occurrence occurrence, int number, NewUpdate reported, Actor actor) {
        this.occurrence = occurrence;
        this.number = number;
        this.organisation = actor.organisation();
        this.percent = reported.percent();
        this.narrative = reported.text();
        this.reportedAt = actor.at();
        this.reportedBy = actor.account();
        reported.figures().forEach(figure -> figures.add(new SubmittedFigure(organisation, figure)));
        reported.reached().forEach(value -> reached.add(CommitmentProgress.of(organisation, value)));
        reported.evidence().forEach(file -> evidence.add(AttachmentReference.of(organisation, file)));
    }

    void accept(Actor actor) {
        if (isAccepted()) {
            throw new IllegalStateException("update %s is accepted".formatted(id));
        }
        acceptedAt = actor.at();
        acceptedBy = actor.account();
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    int number() {
        return number;
    }

    String organisation() {
        return organisation;
    }

    /** The day in Vietnam. */
    LocalDate reportedOn() {
        return LocalDate.ofInstant(reportedAt, VietnamTime.ZONE);
    }

    Instant reportedAt() {
        return reportedAt;
    }

    /** How much of a commitment; empty when the update says nothing of it. */
    Optional<BigDecimal> reached(String commitment) {
        return reached.stream()
                .filter(value -> value.commitment().equals(commitment))
                .map(CommitmentProgress::value)
                .findFirst();
    }

    List<NewFigure> figures() {
        return figures.stream().map(SubmittedFigure::figure).toList();
    }

    /** The name never changes: sent twice, the figure is recorded once. */
    String itemName(int index) {
        return occurrence.id() + "/" + number + "/" + index;
    }

    /** @param refusals what indicator-service did not take, by the names of the items */
    UpdateView view(Map<String, Refusal> refusals) {
        return new UpdateView(
                number,
                organisation,
                percent,
                narrative,
                IntStream.range(0, figures.size())
                        .mapToObj(
                                index -> ReportedFigure.of(figures.get(index).figure(), refusals.get(itemName(index))))
                        .toList(),
                reached.stream()
                        .map(value -> new NewUpdate.Reached(value.commitment(), value.value()))
                        .toList(),
                evidence.stream().map(AttachmentReference::attachment).toList(),
                VietnamTime.of(reportedAt),
                reportedBy,
                VietnamTime.of(acceptedAt),
                acceptedBy);
    }
}
