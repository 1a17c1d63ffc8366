package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.agency.register.content.Places;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a firm does with what it offers. */
@ApplicationScoped
public class OfferInfrastructure {

    private final InfrastructureOffers offers;
    private final Places places;
    private final Bookkeeping books;

    OfferInfrastructure(InfrastructureOffers offers, Places places, Bookkeeping books) {
        this.offers = offers;
        this.places = places;
        this.books = books;
    }

    @Transactional
    public Outcome<InfrastructureOfferView> offer(NewInfrastructureOffer content, Actor actor) {
        return books.enter(offers, faultsOf(content), () -> new InfrastructureOffer(content, actor), actor);
    }

    @Transactional
    public Outcome<InfrastructureOfferView> change(
            UUID id, NewInfrastructureOffer content, Actor actor, LongConsumer seen) {
        var deed = Deed.<InfrastructureOffer>of(InfrastructureSteps.CHANGE, offer -> offer.state(content))
                .checked(faultsOf(content));
        return books.changeOwn(offers, id, actor, seen, deed);
    }

    @Transactional
    public Outcome<InfrastructureOfferView> fill(UUID id, Actor actor, LongConsumer seen) {
        return books.changeOwn(offers, id, actor, seen, Deed.of(InfrastructureSteps.FILL, offer -> {}));
    }

    @Transactional
    public Outcome<InfrastructureOfferView> free(UUID id, Actor actor, LongConsumer seen) {
        return books.changeOwn(offers, id, actor, seen, Deed.of(InfrastructureSteps.FREE, offer -> {}));
    }

    @Transactional
    public Outcome<InfrastructureOfferView> withdraw(UUID id, Note reason, Actor actor, LongConsumer seen) {
        return books.changeOwn(offers, id, actor, seen, Deed.explained(InfrastructureSteps.TAKE_BACK, reason));
    }

    private List<FieldError> faultsOf(NewInfrastructureOffer content) {
        var rules = content.rules();
        places.check(rules, "/territory", content.territory(), content.territoryOn());
        return rules.faults();
    }
}
