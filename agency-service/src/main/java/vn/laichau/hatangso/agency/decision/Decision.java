package vn.laichau.hatangso.agency.decision;

import static java.util.Comparator.comparing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.decision.DecisionContent.ItemDecision;
import vn.laichau.hatangso.chassis.transition.Actor;

/** A decision of the People's Committee about one proposal. Never changed. */
@Entity
class Decision {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String number;

    private LocalDate decidedOn;

    /** The database makes it of the date. */
    @Column(insertable = false, updatable = false)
    private Integer year;

    private UUID proposal;

    private Instant recordedAt;

    private String recordedBy;

    @ElementCollection
    @CollectionTable(name = "decided_item", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    private List<DecisionItem> items = new ArrayList<>();

    protected Decision() {}

    Decision(UUID proposal, DecisionContent content, Actor actor) {
        this.organisation = actor.organisation();
        this.proposal = proposal;
        this.number = content.number();
        this.decidedOn = content.date();
        this.recordedAt = actor.at();
        this.recordedBy = actor.account();
        content.items().stream()
                .sorted(comparing(ItemDecision::item))
                .forEach(item -> items.add(new DecisionItem(organisation, item.outcome(), item.reason())));
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String number() {
        return number;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    UUID proposal() {
        return proposal;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** In the order of the proposal. */
    List<DecisionItem> items() {
        return items;
    }

    boolean acceptsAnything() {
        return items.stream().anyMatch(DecisionItem::isAccepted);
    }
}
