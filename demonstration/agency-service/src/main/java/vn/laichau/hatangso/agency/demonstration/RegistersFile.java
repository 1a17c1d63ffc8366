package vn.laichau.hatangso.agency.demonstration;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.budget.request.NewBudgetRequest;
import vn.laichau.hatangso.agency.existingsystem.SystemStatus;
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureAnswer;
import vn.laichau.hatangso.agency.infrastructure.content.LeaseEnd;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureOffer;
import vn.laichau.hatangso.agency.infrastructure.content.NewInfrastructureRequest;
import vn.laichau.hatangso.agency.media.NewMediaItem;
import vn.laichau.hatangso.agency.standard.NewStandard;
import vn.laichau.hatangso.agency.standard.StandardEnactment;

/** The file {@code demonstration/registers.json}: who entered what when, and what was done with it. */
record RegistersFile(
        List<Funds> balances,
        List<Asked> budgetRequests,
        List<Offered> offers,
        List<Standard> standards,
        List<Published> media,
        List<Told> systems) {

    record Funds(OffsetDateTime at, int year, FundSource source, long amount, String basis) {}

    /** A request and what became of it. */
    record Asked(OffsetDateTime at, String organisation, NewBudgetRequest content, List<Event> life) {}

    /** @param reason of an appraisal, a return or a withdrawal; number of a decision */
    record Event(Verb verb, OffsetDateTime at, Long amount, String reason, String number) {}

    enum Verb {
        SUBMIT,
        WITHDRAW,
        APPRAISE,
        RETURN,
        DECIDE
    }

    record Offered(OffsetDateTime at, String organisation, NewInfrastructureOffer content, List<Wanted> requests) {

        Offered {
            requests = requests == null ? List.of() : requests;
        }
    }

    /**
     * What another firm asks of an offer.
     *
     * @param content without the offer, which the file does not know
     * @param answer null while there is none
     * @param ending by who asked; null while it is let
     */
    record Wanted(
            OffsetDateTime at,
            String organisation,
            NewInfrastructureRequest content,
            OffsetDateTime answeredAt,
            InfrastructureAnswer answer,
            OffsetDateTime endedAt,
            LeaseEnd ending) {}

    /** @param inForce null for a draft */
    record Standard(OffsetDateTime at, NewStandard content, StandardEnactment inForce) {}

    record Published(OffsetDateTime at, String organisation, NewMediaItem content) {}

    record Told(OffsetDateTime at, String code, SystemStatus now) {}
}
