package vn.laichau.hatangso.agency.infrastructure;

import vn.laichau.hatangso.agency.register.Step;

/** The lives of an offer and of a request. */
final class InfrastructureSteps {

    static final Step CHANGE = Step.within("CHANGE", OfferState.AVAILABLE, OfferState.FULL);
    static final Step FILL = Step.to("FILL", OfferState.FULL, OfferState.AVAILABLE);
    static final Step FREE = Step.to("FREE", OfferState.AVAILABLE, OfferState.FULL);
    static final Step TAKE_BACK = Step.to("WITHDRAW", OfferState.WITHDRAWN, OfferState.AVAILABLE, OfferState.FULL);

    static final Step ACCEPT = Step.to("ACCEPT", InfrastructureRequestState.ACCEPTED, InfrastructureRequestState.SENT);
    static final Step REFUSE = Step.to("REFUSE", InfrastructureRequestState.REFUSED, InfrastructureRequestState.SENT);
    static final Step WITHDRAW =
            Step.to("WITHDRAW", InfrastructureRequestState.WITHDRAWN, InfrastructureRequestState.SENT);
    static final Step END = Step.within("END", InfrastructureRequestState.ACCEPTED);

    private InfrastructureSteps() {}
}
