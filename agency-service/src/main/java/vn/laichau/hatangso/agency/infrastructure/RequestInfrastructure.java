package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureAnswer;
import vn.laichau.hatangso.agency.infrastructure.content.LeaseEnd;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureRequest;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The commands about a request: it is sent, answered, withdrawn, and its lease ended. */
@ApplicationScoped
public class RequestInfrastructure {

    private final InfrastructureOffers offers;
    private final InfrastructureRequests asked;
    private final RegisterTransitions register;

    RequestInfrastructure(InfrastructureOffers offers, InfrastructureRequests asked, RegisterTransitions register) {
        this.offers = offers;
        this.asked = asked;
        this.register = register;
    }

    @Transactional
    public Outcome<InfrastructureRequestView> ask(NewInfrastructureRequest content, Actor actor) {
        var offer = Optional.ofNullable(content.offer()).flatMap(offers::findByIdOptional);
        var command =
                RegisterCommand.of(InfrastructureRequestTransition.ENTER).checked(faultsOf(content, offer, actor));
        return register.enter(
                asked, actor, command, () -> new InfrastructureRequest(offer.orElseThrow(), content, actor));
    }

    private List<FieldError> faultsOf(
            NewInfrastructureRequest content, Optional<InfrastructureOffer> offer, Actor actor) {
        if (offer.filter(InfrastructureOffer::isAvailable).isEmpty()) {
            return List.of(AgencyErrorCode.NOT_OFFERED.at("/offer"));
        }
        var rules = content.rules(offer.get().capacity());
        return actor.isFrom(offer.get().organisation())
                ? rules.add("/offer", AgencyErrorCode.OWN_OFFER).list()
                : rules.list();
    }

    @Transactional
    public Outcome<InfrastructureRequestView> answer(UUID id, InfrastructureAnswer answer, Actor actor, Revision seen) {
        var step = answer.accepts() ? InfrastructureRequestTransition.ACCEPT : InfrastructureRequestTransition.REFUSE;
        var command = RegisterCommand.of(step, request -> request.answer(answer.message()))
                .unless(request -> answer.accepts() ? Refusal.ofAny(overLetting(request)) : Optional.empty())
                .noting(answer.message());
        return register.change(asked, id, actor, seen, command);
    }

    /** The offer is locked until the answer is stored: of two answers the second sees what the first gave away. */
    private List<FieldError> overLetting(InfrastructureRequest request) {
        var offer = offers.findForChange(request.offer());
        if (offer.filter(InfrastructureOffer::isAvailable).isEmpty()) {
            return List.of(AgencyErrorCode.NOT_OFFERED.at("/accepted"));
        }
        if (!request.isAnsweredBy(offer.get())) {
            return List.of(AgencyErrorCode.TERMS_CHANGED.at("/accepted"));
        }
        var let = asked.largestLeaseSum(request.offer(), request.wantedFrom(), request.wantedUntil());
        return let + request.quantity() > offer.get().capacity()
                ? List.of(AgencyErrorCode.EXCEEDS_CAPACITY.at("/accepted"))
                : List.of();
    }

    /** Who has it gives it back, or the owner takes it back; what is let is then free for others from that day. */
    @Transactional
    public Outcome<InfrastructureRequestView> end(UUID id, LeaseEnd ending, Actor actor, Revision seen) {
        var command = RegisterCommand.of(InfrastructureRequestTransition.END, letting -> letting.end(ending.from()))
                .unless(letting ->
                        Refusal.ofAny(ending.faults(letting.wantedFrom(), letting.wantedUntil(), actor.today())))
                .noting(ending.reason())
                .from(ending.from());
        return register.change(asked, id, actor, seen, command);
    }

    @Transactional
    public Outcome<InfrastructureRequestView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        var command = RegisterCommand.explained(InfrastructureRequestTransition.WITHDRAW, reason);
        return register.change(asked, id, actor, seen, command);
    }
}
