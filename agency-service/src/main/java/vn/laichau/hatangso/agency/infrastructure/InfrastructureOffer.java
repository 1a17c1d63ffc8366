package vn.laichau.hatangso.agency.infrastructure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureKind;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureOffer;
import vn.laichau.hatangso.agency.register.OwnedEntry;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Passive infrastructure that its owner lets other firms use. */
@Entity
@DynamicUpdate
class InfrastructureOffer extends OwnedEntry<InfrastructureOfferView> {

    @Enumerated(EnumType.STRING)
    private InfrastructureKind kind;

    private String territory;

    private LocalDate territoryOn;

    private String place;
    private int capacity;
    private String unit;

    private long rentalPrice;

    private String note;

    protected InfrastructureOffer() {}

    InfrastructureOffer(NewInfrastructureOffer content, Actor actor) {
        super(actor);
        state(content);
    }

    void state(NewInfrastructureOffer content) {
        kind = content.kind();
        territory = content.territory();
        territoryOn = content.territoryOn();
        place = content.place();
        capacity = content.capacity();
        unit = content.unit();
        rentalPrice = content.rentalPrice();
        note = content.note();
    }

    /** Whether it still is the same thing at the same place. */
    boolean isLike(NewInfrastructureOffer content) {
        return kind == content.kind()
                && territory.equals(content.territory())
                && territoryOn.equals(content.territoryOn())
                && place.equals(content.place());
    }

    boolean isAvailable() {
        return InfrastructureOfferState.AVAILABLE.name().equals(stateName());
    }

    int capacity() {
        return capacity;
    }

    String unit() {
        return unit;
    }

    long rentalPrice() {
        return rentalPrice;
    }

    /** @param quantity how much of it is spoken of */
    Text title(int quantity) {
        var title = "%d %s · %s".formatted(quantity, unit, place);
        return Text.of(title, title);
    }

    @Override
    public InfrastructureOfferView view(Actor reader) {
        return new InfrastructureOfferView(
                id(),
                organisation(),
                kind,
                territory,
                territoryOn,
                place,
                capacity,
                unit,
                rentalPrice,
                note,
                InfrastructureOfferState.valueOf(stateName()),
                VietnamTime.of(createdAt()),
                Transition.open(InfrastructureOfferTransition.class, this, reader),
                revision());
    }
}
