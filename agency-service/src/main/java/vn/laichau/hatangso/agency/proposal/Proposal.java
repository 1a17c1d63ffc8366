package vn.laichau.hatangso.agency.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A proposal of the coordinator about gathered obstacles. */
@Entity
@DynamicUpdate
public class Proposal extends RevisionedEntity {

    private String organisation;
    private String title;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @ElementCollection
    @CollectionTable(name = "proposal_item", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<ProposalItem> items = new ArrayList<>();

    /** In no order: an operator sees its own among them alone. */
    @ElementCollection
    @CollectionTable(name = "proposal_obstacle", joinColumns = @JoinColumn(name = "proposal_id"))
    private List<GatheredObstacle> obstacles = new ArrayList<>();

    private Instant createdAt;

    private String createdBy;

    private Instant submittedAt;

    private String submittedBy;

    private Instant withdrawnAt;

    private String withdrawnBy;

    private String withdrawalReason;

    private UUID decision;

    protected Proposal() {}

    Proposal(ProposalContent content, List<Obstacle> gathered, Actor actor) {
        this.organisation = actor.organisation();
        this.createdAt = actor.at();
        this.createdBy = actor.account();
        change(content, gathered);
    }

    void change(ProposalContent content, List<Obstacle> gathered) {
        title = content.title();
        reason = content.reason();
        items.clear();
        content.items().forEach(item -> items.add(ProposalItem.of(organisation, item)));
        obstacles.clear();
        gathered.forEach(obstacle -> obstacles.add(GatheredObstacle.of(organisation, obstacle)));
    }

    void submit(Actor actor) {
        submittedAt = actor.at();
        submittedBy = actor.account();
    }

    void withdraw(String why, Actor actor) {
        withdrawnAt = actor.at();
        withdrawnBy = actor.account();
        withdrawalReason = why;
    }

    /** @param by id of the decision */
    public void decide(UUID by) {
        decision = by;
    }

    /** Id of the decision; null until there is one. */
    public UUID decision() {
        return decision;
    }

    @Override
    public String stateName() {
        return state == null ? null : state.name();
    }

    @Override
    public void moveTo(String next) {
        state = ProposalState.valueOf(next);
    }

    /** Ids of the obstacles that it answers, in their order. */
    List<UUID> obstacles() {
        return obstacles.stream().map(GatheredObstacle::obstacle).sorted().toList();
    }

    /** As it is shown to no person. */
    public ProposalView view() {
        return view((List<ProposalTransition>) null);
    }

    ProposalView view(Actor reader) {
        return view(Transition.open(ProposalTransition.class, this, reader));
    }

    private ProposalView view(List<ProposalTransition> actions) {
        return new ProposalView(
                id(),
                organisation,
                title,
                reason,
                state,
                obstacles(),
                items.stream().map(ProposalItem::view).toList(),
                VietnamTime.of(createdAt),
                VietnamTime.of(submittedAt),
                VietnamTime.of(withdrawnAt),
                withdrawalReason,
                decision,
                actions,
                revision());
    }
}
