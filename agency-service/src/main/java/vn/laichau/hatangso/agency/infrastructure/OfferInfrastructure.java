package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureOffer;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.agency.register.content.TerritoryCheck;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The commands of an owner: offers, changes, fills, frees and withdraws an offer. */
@ApplicationScoped
public class OfferInfrastructure {

    private final InfrastructureOffers offers;
    private final InfrastructureRequests requests;
    private final TerritoryCheck territoryCheck;
    private final RegisterTransitions register;

    OfferInfrastructure(
            InfrastructureOffers offers,
            InfrastructureRequests requests,
            TerritoryCheck territoryCheck,
            RegisterTransitions register) {
        this.offers = offers;
        this.requests = requests;
        this.territoryCheck = territoryCheck;
        this.register = register;
    }

    @Transactional
    public Outcome<InfrastructureOfferView> offer(NewInfrastructureOffer content, Actor actor) {
        var command = RegisterCommand.of(InfrastructureOfferTransition.ENTER).checked(faultsOf(content));
        return register.enter(offers, actor, command, () -> new InfrastructureOffer(content, actor));
    }

    @Transactional
    public Outcome<InfrastructureOfferView> change(
            UUID id, NewInfrastructureOffer content, Actor actor, Revision seen) {
        var command = RegisterCommand.of(InfrastructureOfferTransition.CHANGE, offer -> offer.state(content))
                .checked(faultsOf(content))
                .unless(offer -> Refusal.ofAny(breaksLettings(offer, content, actor)));
        return register.change(offers, id, actor, seen, command);
    }

    private List<FieldError> breaksLettings(InfrastructureOffer offer, NewInfrastructureOffer content, Actor actor) {
        var rules = new FieldErrors();
        var let = let(offer, actor);
        if (content.capacity() < let) {
            rules.add("/capacity", AgencyErrorCode.BELOW_LET);
        }
        if (let > 0 && !offer.unit().equals(content.unit())) {
            rules.add("/unit", AgencyErrorCode.LET_IN_THIS_UNIT);
        }
        if (!offer.isLike(content) && (let > 0 || requests.waitFor(offer.id()))) {
            rules.add("/place", AgencyErrorCode.LET_OR_ASKED_FOR);
        }
        return rules.list();
    }

    /**
     * The most that others have of it on any day from today on. The offer is locked: an answer that would give more of it away
     * waits, and then finds what was done to the offer.
     */
    private long let(InfrastructureOffer offer, Actor actor) {
        return requests.largestLeaseSum(offer.id(), actor.today(), null);
    }

    @Transactional
    public Outcome<InfrastructureOfferView> fill(UUID id, Actor actor, Revision seen) {
        return register.change(offers, id, actor, seen, RegisterCommand.of(InfrastructureOfferTransition.FILL));
    }

    @Transactional
    public Outcome<InfrastructureOfferView> free(UUID id, Actor actor, Revision seen) {
        return register.change(offers, id, actor, seen, RegisterCommand.of(InfrastructureOfferTransition.FREE));
    }

    @Transactional
    public Outcome<InfrastructureOfferView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        var command = RegisterCommand.explained(InfrastructureOfferTransition.WITHDRAW, reason)
                .unless(offer -> unlessFree(offer, actor));
        return register.change(offers, id, actor, seen, command);
    }

    private Optional<Refusal> unlessFree(InfrastructureOffer offer, Actor actor) {
        return let(offer, actor) > 0
                ? Optional.of(Refusal.because(AgencyProblem.INFRASTRUCTURE_LET))
                : Optional.empty();
    }

    private List<FieldError> faultsOf(NewInfrastructureOffer content) {
        var rules = new FieldErrors();
        territoryCheck.check(rules, "/territory", content.territory(), content.territoryOn());
        return rules.list();
    }
}
