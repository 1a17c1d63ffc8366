package vn.laichau.hatangso.agency.demonstration;

import static vn.laichau.hatangso.agency.demonstration.RegistersFile.actor;
import static vn.laichau.hatangso.agency.demonstration.RegistersFile.happened;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Offered;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Wanted;
import vn.laichau.hatangso.agency.infrastructure.AskForInfrastructure;
import vn.laichau.hatangso.agency.infrastructure.NewInfrastructureRequest;
import vn.laichau.hatangso.agency.infrastructure.OfferInfrastructure;
import vn.laichau.hatangso.chassis.caller.Role;

/** Offers of shared infrastructure, what others ask of them, the answers, and what was given back. */
@ApplicationScoped
class DemonstrationSharing {

    private final ActingAs actingAs;
    private final OfferInfrastructure offer;
    private final AskForInfrastructure ask;

    DemonstrationSharing(ActingAs actingAs, OfferInfrastructure offer, AskForInfrastructure ask) {
        this.actingAs = actingAs;
        this.offer = offer;
        this.ask = ask;
    }

    void load(List<Offered> offers, Instant now) {
        offers.stream().filter(offered -> happened(offered.at(), now)).forEach(offered -> {
            actingAs.play(offered.organisation(), Role.OPERATOR);
            var id = Required.done(offer.offer(offered.content(), actor(offered.organisation(), offered.at())))
                    .id();
            offered.requests().stream()
                    .filter(wanted -> happened(wanted.at(), now))
                    .forEach(wanted -> ask(offered.organisation(), id, wanted, now));
        });
    }

    private void ask(String owner, UUID offered, Wanted wanted, Instant now) {
        actingAs.play(wanted.organisation(), Role.OPERATOR);
        var content = wanted.content();
        var id = Required.done(ask.ask(
                        new NewInfrastructureRequest(
                                offered,
                                content.quantity(),
                                content.wantedFrom(),
                                content.wantedUntil(),
                                content.message()),
                        actor(wanted.organisation(), wanted.at())))
                .id();
        if (happened(wanted.answeredAt(), now)) {
            actingAs.play(owner, Role.OPERATOR);
            Required.done(ask.answer(id, wanted.answer(), actor(owner, wanted.answeredAt()), revision -> {}));
        }
        if (happened(wanted.endedAt(), now)) {
            actingAs.play(wanted.organisation(), Role.OPERATOR);
            Required.done(ask.end(id, wanted.ending(), actor(wanted.organisation(), wanted.endedAt()), revision -> {}));
        }
    }
}
