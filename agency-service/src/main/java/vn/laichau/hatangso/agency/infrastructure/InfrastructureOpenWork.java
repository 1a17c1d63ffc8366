package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What is offered, the requests that wait for an answer, and what is let and not given back yet: for each of both parties. */
@ApplicationScoped
class InfrastructureOpenWork implements OpenWork {

    private static final Text OWNER = Text.of("Chủ hạ tầng", "Owner");
    private static final Text ASKS = Text.of("Bên xin dùng chung", "Asks for it");
    private static final Text ANSWERS = Text.of("Bên trả lời", "Answers it");

    /** Those with which something can still be done. */
    private static final String OPEN = """
            state = ?1 or state = ?2 and endedFrom is null and (wantedUntil is null or wantedUntil >= ?3) order by id""";

    private final InfrastructureOffers offers;
    private final InfrastructureRequests requests;
    private final Clock clock;

    InfrastructureOpenWork(InfrastructureOffers offers, InfrastructureRequests requests, Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<OpenWorkItem> openWork() {
        var offered = offers.list("state <> ?1 order by id", InfrastructureOfferState.WITHDRAWN.name()).stream()
                .map(InfrastructureOpenWork::offered);
        var today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        var sent = InfrastructureRequestState.SENT.name();
        var asked = requests.list(OPEN, sent, InfrastructureRequestState.ACCEPTED.name(), today).stream()
                .flatMap(this::asked);
        return Stream.concat(offered, asked).toList();
    }

    private static OpenWorkItem offered(InfrastructureOffer offer) {
        var id = offer.id().toString();
        return OpenWorkItem.withAccounts(
                WorkItemKind.INFRASTRUCTURE_OFFER, id, offer.organisation(), OWNER, offer.title(offer.capacity()));
    }

    private Stream<OpenWorkItem> asked(InfrastructureRequest request) {
        var title = offers.findById(request.offer()).title(request.quantity());
        return Stream.of(
                part(request, request.organisation(), ASKS, title), part(request, request.owner(), ANSWERS, title));
    }

    private static OpenWorkItem part(InfrastructureRequest request, String agency, Text part, Text title) {
        return OpenWorkItem.withAccounts(
                WorkItemKind.INFRASTRUCTURE_REQUEST, request.id().toString(), agency, part, title);
    }
}
