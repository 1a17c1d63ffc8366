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
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** One firm asks, the owner answers. */
@ApplicationScoped
public class AskForInfrastructure {

    private final InfrastructureOffers offers;
    private final InfrastructureRequests asked;
    private final Bookkeeping books;

    AskForInfrastructure(InfrastructureOffers offers, InfrastructureRequests asked, Bookkeeping books) {
        this.offers = offers;
        this.asked = asked;
        this.books = books;
    }

    @Transactional
    public Outcome<InfrastructureRequestView> ask(NewInfrastructureRequest content, Actor actor) {
        var offer = Optional.ofNullable(content.offer()).flatMap(offers::findByIdOptional);
        return books.enter(
                asked,
                faultsOf(content, offer, actor),
                () -> new InfrastructureRequest(offer.orElseThrow(), content, actor),
                actor);
    }

    private List<FieldError> faultsOf(
            NewInfrastructureRequest content, Optional<InfrastructureOffer> offer, Actor actor) {
        if (offer.filter(InfrastructureOffer::isAvailable).isEmpty()) {
            return new ContentRules()
                    .fault(
                            "/offer",
                            "not-offered",
                            "Hạ tầng này không được chào, hoặc đã hết chỗ",
                            "This is not offered, or full")
                    .faults();
        }
        var rules = content.rules(offer.get().capacity());
        return books.unlessActsFor(offer.get().organisation(), actor).isEmpty()
                ? rules.fault("/offer", "own-offer", "Hạ tầng của chính đơn vị", "This is one's own")
                        .faults()
                : rules.faults();
    }

    @Transactional
    public Outcome<InfrastructureRequestView> answer(
            UUID id, InfrastructureAnswer answer, Actor actor, LongConsumer seen) {
        var step = answer.accepts() ? InfrastructureSteps.ACCEPT : InfrastructureSteps.REFUSE;
        var deed = Deed.<InfrastructureRequest>of(step, request -> request.answer(answer.message()))
                .unless(request -> books.unlessActsFor(request.owner(), actor))
                .checked(answer.faults())
                .unless(request -> answer.accepts() ? Refusal.ofAny(overLetting(request)) : Optional.empty())
                .noting(answer.message());
        return books.change(asked, id, actor, seen, deed);
    }

    /** The offer is locked until the answer is stored: of two answers the second sees what the first gave away. */
    private List<FieldError> overLetting(InfrastructureRequest request) {
        var offer = offers.findForChange(request.offer());
        if (offer.filter(InfrastructureOffer::isAvailable).isEmpty()) {
            return new ContentRules()
                    .fault(
                            "/accepted",
                            "not-offered",
                            "Hạ tầng này đã hết chỗ, hoặc thôi chào",
                            "This is full, or not offered any more")
                    .faults();
        }
        if (!request.isAnsweredBy(offer.get())) {
            return new ContentRules()
                    .fault(
                            "/accepted",
                            "terms-changed",
                            "Đơn vị tính hoặc giá thuê đã thay đổi sau khi có đề nghị",
                            "The unit or the rent was changed after this was asked for")
                    .faults();
        }
        var let = asked.letAtOnce(request.offer(), request.wantedFrom(), request.wantedUntil());
        return let + request.quantity() > offer.get().capacity()
                ? new ContentRules()
                        .fault(
                                "/accepted",
                                "exceeds-capacity",
                                "Vượt quá phần còn lại trong thời gian này",
                                "More than is left for that time")
                        .faults()
                : List.of();
    }

    /** Who has it gives it back, or the owner takes it back; what is let is then free for others from that day. */
    @Transactional
    public Outcome<InfrastructureRequestView> end(
            UUID id, InfrastructureEnding ending, Actor actor, LongConsumer seen) {
        var deed = Deed.<InfrastructureRequest>of(InfrastructureSteps.END, letting -> letting.end(ending.from()))
                .unless(letting -> unlessPartyTo(letting, actor))
                .unless(letting -> Refusal.ofAny(ending.faults(letting, actor.today())))
                .noting(ending.note())
                .from(ending.from());
        return books.change(asked, id, actor, seen, deed);
    }

    private Optional<Refusal> unlessPartyTo(InfrastructureRequest letting, Actor actor) {
        return books.unlessActsFor(letting.organisation(), actor)
                .flatMap(refusal -> books.unlessActsFor(letting.owner(), actor));
    }

    @Transactional
    public Outcome<InfrastructureRequestView> withdraw(UUID id, Note reason, Actor actor, LongConsumer seen) {
        Deed<InfrastructureRequest> deed = Deed.explained(InfrastructureSteps.WITHDRAW, reason);
        return books.changeOwn(asked, id, actor, seen, deed);
    }
}
