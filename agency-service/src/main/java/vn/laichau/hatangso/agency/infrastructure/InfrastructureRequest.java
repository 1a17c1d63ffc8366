package vn.laichau.hatangso.agency.infrastructure;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureRequest;
import vn.laichau.hatangso.agency.register.OwnedEntry;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** What a firm asks of another's offer. */
@Entity
@DynamicUpdate
class InfrastructureRequest extends OwnedEntry<InfrastructureRequestView> {

    private String owner;
    private UUID offer;
    private int quantity;
    private String unit;

    private Long rentalPrice;

    private LocalDate wantedFrom;

    private LocalDate wantedUntil;

    private LocalDate endedFrom;

    private String message;
    private String answer;

    protected InfrastructureRequest() {}

    InfrastructureRequest(InfrastructureOffer offer, NewInfrastructureRequest content, Actor actor) {
        super(actor);
        this.owner = offer.organisation();
        this.offer = offer.id();
        this.quantity = content.quantity();
        this.unit = offer.unit();
        this.rentalPrice = offer.rentalPrice();
        this.wantedFrom = content.wantedFrom();
        this.wantedUntil = content.wantedUntil();
        this.message = content.message();
    }

    void answer(String words) {
        answer = words;
    }

    /** Whether it still is what was asked for; of what was asked long ago, nobody kept what the offer said. */
    boolean isAnsweredBy(InfrastructureOffer now) {
        return unit == null || unit.equals(now.unit()) && rentalPrice == now.rentalPrice();
    }

    void end(LocalDate from) {
        endedFrom = from;
    }

    boolean isEnded() {
        return endedFrom != null;
    }

    UUID offer() {
        return offer;
    }

    int quantity() {
        return quantity;
    }

    LocalDate wantedFrom() {
        return wantedFrom;
    }

    LocalDate wantedUntil() {
        return wantedUntil;
    }

    String owner() {
        return owner;
    }

    @Override
    public InfrastructureRequestView view(Actor reader) {
        return new InfrastructureRequestView(
                id(),
                organisation(),
                owner,
                offer,
                quantity,
                unit,
                rentalPrice,
                wantedFrom,
                wantedUntil,
                endedFrom,
                message,
                InfrastructureRequestState.valueOf(stateName()),
                answer,
                VietnamTime.of(createdAt()),
                Transition.open(InfrastructureRequestTransition.class, this, reader),
                revision());
    }
}
