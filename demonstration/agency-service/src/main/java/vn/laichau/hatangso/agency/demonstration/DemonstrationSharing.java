package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Offered;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Wanted;
import vn.laichau.hatangso.agency.infrastructure.OfferInfrastructure;
import vn.laichau.hatangso.agency.infrastructure.RequestInfrastructure;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureRequest;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Offers of shared infrastructure, what others ask of them, the answers, and what was given back. */
@ApplicationScoped
class DemonstrationSharing {

    private final ActingAs actingAs;
    private final OfferInfrastructure offer;
    private final RequestInfrastructure ask;

    DemonstrationSharing(ActingAs actingAs, OfferInfrastructure offer, RequestInfrastructure ask) {
        this.actingAs = actingAs;
        this.offer = offer;
        this.ask = ask;
    }

    void load(List<Offered> offers) {
        offers.stream().filter(offered -> actingAs.hasHappened(offered.at())).forEach(offered -> {
            var operator = actingAs.actor(offered.organisation(), Role.OPERATOR, offered.at());
            var id = Required.done(offer.offer(offered.content(), operator)).id();
            offered.requests().stream()
                    .filter(wanted -> actingAs.hasHappened(wanted.at()))
                    .forEach(wanted -> ask(offered.organisation(), id, wanted));
        });
    }

    private void ask(String owner, UUID offered, Wanted wanted) {
        var asking = actingAs.actor(wanted.organisation(), Role.OPERATOR, wanted.at());
        var content = wanted.content();
        var id = Required.done(ask.ask(
                        new NewInfrastructureRequest(
                                offered,
                                content.quantity(),
                                content.wantedFrom(),
                                content.wantedUntil(),
                                content.message()),
                        asking))
                .id();
        if (actingAs.hasHappened(wanted.answeredAt())) {
            var answering = actingAs.actor(owner, Role.OPERATOR, wanted.answeredAt());
            Required.done(ask.answer(id, wanted.answer(), answering, Revision.ANY));
        }
        if (actingAs.hasHappened(wanted.endedAt())) {
            var ending = actingAs.actor(wanted.organisation(), Role.OPERATOR, wanted.endedAt());
            Required.done(ask.end(id, wanted.ending(), ending, Revision.ANY));
        }
    }
}
