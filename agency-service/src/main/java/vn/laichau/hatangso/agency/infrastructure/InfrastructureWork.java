package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;

/** What is offered, and the requests that wait for an answer: for who asks, and for who is to answer. */
@ApplicationScoped
class InfrastructureWork implements OpenWork {

    private static final Text OWNER = Text.of("Chủ hạ tầng", "Owner");
    private static final Text ASKS = Text.of("Bên xin dùng chung", "Asks for it");
    private static final Text ANSWERS = Text.of("Bên trả lời", "Answers it");

    private final InfrastructureOffers offers;
    private final InfrastructureRequests requests;

    InfrastructureWork(InfrastructureOffers offers, InfrastructureRequests requests) {
        this.offers = offers;
        this.requests = requests;
    }

    @Override
    public List<OpenThing> list() {
        var offered = offers.list("state <> ?1 order by id", OfferState.WITHDRAWN.name()).stream()
                .map(InfrastructureWork::offered);
        var asked = requests.list("state = ?1 order by id", InfrastructureRequestState.SENT.name()).stream()
                .flatMap(this::asked);
        return Stream.concat(offered, asked).toList();
    }

    private static OpenThing offered(InfrastructureOffer offer) {
        var id = offer.id().toString();
        return OpenThing.withAccounts(
                ThingKind.INFRASTRUCTURE_OFFER, id, offer.organisation(), OWNER, offer.title(offer.capacity()));
    }

    private Stream<OpenThing> asked(InfrastructureRequest request) {
        var title = offers.findById(request.offer()).title(request.quantity());
        return Stream.of(
                part(request, request.organisation(), ASKS, title), part(request, request.owner(), ANSWERS, title));
    }

    private static OpenThing part(InfrastructureRequest request, String agency, Text part, Text title) {
        return OpenThing.withAccounts(
                ThingKind.INFRASTRUCTURE_REQUEST, request.id().toString(), agency, part, title);
    }
}
