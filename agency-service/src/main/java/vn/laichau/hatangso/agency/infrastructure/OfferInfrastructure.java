package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.Refusal;
import vn.laichau.hatangso.agency.register.Refusal.Reason;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.agency.register.content.Places;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a firm does with what it offers. */
@ApplicationScoped
public class OfferInfrastructure {

    private final InfrastructureOffers offers;
    private final InfrastructureRequests requests;
    private final Places places;
    private final Bookkeeping books;

    OfferInfrastructure(
            InfrastructureOffers offers, InfrastructureRequests requests, Places places, Bookkeeping books) {
        this.offers = offers;
        this.requests = requests;
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
                .checked(faultsOf(content))
                .unless(offer -> Refusal.ofAny(breaksLettings(offer, content, actor)));
        return books.changeOwn(offers, id, actor, seen, deed);
    }

    private List<FieldError> breaksLettings(InfrastructureOffer offer, NewInfrastructureOffer content, Actor actor) {
        var rules = new ContentRules();
        var let = let(offer, actor);
        if (content.capacity() < let) {
            rules.fault(
                    "/capacity",
                    "below-let",
                    "Thấp hơn phần đã cho dùng chung",
                    "Less than is already given to others");
        }
        if (let > 0 && !offer.unit().equals(content.unit())) {
            rules.fault(
                    "/unit",
                    "let-in-this-unit",
                    "Phần đã cho dùng chung được tính theo đơn vị hiện nay",
                    "What is given to others is counted in the present unit");
        }
        if (!offer.isLike(content) && (let > 0 || requests.waitFor(offer.id()))) {
            rules.fault(
                    "/place",
                    "let-or-asked-for",
                    "Đã cho dùng chung hoặc có đề nghị chờ trả lời: loại và vị trí giữ nguyên, hạ tầng khác thì chào riêng",
                    "It is let, or asked for and not answered: kind and place stay, and another one is offered for itself");
        }
        return rules.faults();
    }

    /**
     * The most that others have of it on any day from today on. The offer is locked: an answer that would give more of it away
     * waits, and then finds what was done to the offer.
     */
    private long let(InfrastructureOffer offer, Actor actor) {
        return requests.letAtOnce(offer.id(), actor.today(), null);
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
        var deed = Deed.<InfrastructureOffer>explained(InfrastructureSteps.TAKE_BACK, reason)
                .unless(offer -> unlessFree(offer, actor));
        return books.changeOwn(offers, id, actor, seen, deed);
    }

    private Optional<Refusal> unlessFree(InfrastructureOffer offer, Actor actor) {
        return let(offer, actor) > 0 ? Optional.of(Refusal.because(Reason.STILL_LET)) : Optional.empty();
    }

    private List<FieldError> faultsOf(NewInfrastructureOffer content) {
        var rules = content.rules();
        places.check(rules, "/territory", content.territory(), content.territoryOn());
        return rules.faults();
    }
}
