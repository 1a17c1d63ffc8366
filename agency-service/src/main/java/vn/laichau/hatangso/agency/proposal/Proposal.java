package vn.laichau.hatangso.agency.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** A proposal of the coordinator about gathered obstacles. */
@Entity
@DynamicUpdate
class Proposal {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String title;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @ElementCollection
    @CollectionTable(name = "proposal_item", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProposalItem> items = new ArrayList<>();

    /** In no order: an operator sees its own among them alone. */
    @ElementCollection
    @CollectionTable(name = "proposal_obstacle", joinColumns = @JoinColumn(name = "proposal_id"))
    @Fetch(FetchMode.SUBSELECT)
    private List<GatheredObstacle> obstacles = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    private UUID decision;

    @Version
    private long revision;

    protected Proposal() {}

    Proposal(String organisation, ProposalContent content, List<Obstacle> gathered, Act act) {
        this.organisation = organisation;
        this.state = ProposalState.DRAFT;
        this.createdAt = act.at();
        this.createdBy = act.account();
        take(content, gathered);
    }

    void change(ProposalContent content, List<Obstacle> gathered) {
        require(state == ProposalState.DRAFT);
        take(content, gathered);
    }

    private void take(ProposalContent content, List<Obstacle> gathered) {
        title = content.title();
        reason = content.reason();
        items.clear();
        content.items().forEach(item -> items.add(ProposalItem.of(organisation, item)));
        obstacles.clear();
        gathered.forEach(obstacle -> obstacles.add(GatheredObstacle.of(organisation, obstacle)));
    }

    void submit(Act act) {
        require(state == ProposalState.DRAFT);
        state = ProposalState.SUBMITTED;
        submittedAt = act.at();
        submittedBy = act.account();
    }

    void withdraw(Act act) {
        require(mayBeWithdrawn());
        state = ProposalState.WITHDRAWN;
        withdrawnAt = act.at();
        withdrawnBy = act.account();
    }

    void decide(UUID by) {
        require(state == ProposalState.SUBMITTED);
        state = ProposalState.DECIDED;
        decision = by;
    }

    boolean isDraft() {
        return state == ProposalState.DRAFT;
    }

    boolean mayBeWithdrawn() {
        return state == ProposalState.DRAFT || state == ProposalState.SUBMITTED;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("proposal %s is %s".formatted(id, state));
        }
    }

    long revision() {
        return revision;
    }

    /** Ids of the obstacles that it answers, in their order. */
    List<UUID> obstacles() {
        return obstacles.stream().map(GatheredObstacle::obstacle).sorted().toList();
    }

    ProposalView view() {
        return new ProposalView(
                id,
                organisation,
                title,
                reason,
                state,
                obstacles(),
                items.stream().map(ProposalItem::view).toList(),
                VietnamTime.of(createdAt),
                submittedAt == null ? null : VietnamTime.of(submittedAt),
                withdrawnAt == null ? null : VietnamTime.of(withdrawnAt),
                decision,
                ETags.of(revision));
    }
}
