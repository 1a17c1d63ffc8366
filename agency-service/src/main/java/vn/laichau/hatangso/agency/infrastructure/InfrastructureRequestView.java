package vn.laichau.hatangso.agency.infrastructure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Identified;

/**
 * A request as the API shows it.
 *
 * @param organisation who asks
 * @param owner of what is offered, who answers
 * @param unit in which the quantity is counted, as it was offered when it was asked for; absent for old requests
 * @param rentalPrice VND for a unit and a month, as it was offered then; absent for old requests
 * @param endedFrom the first day on which it is not let any more; absent while nobody gave it back
 * @param answer absent until the owner has answered
 * @param actions what the reader may do with it as it stands
 */
public record InfrastructureRequestView(
        UUID id,
        String organisation,
        String owner,
        UUID offer,
        int quantity,
        String unit,
        Long rentalPrice,
        LocalDate wantedFrom,
        LocalDate wantedUntil,
        LocalDate endedFrom,
        String message,
        InfrastructureRequestState state,
        String answer,
        OffsetDateTime createdAt,
        List<InfrastructureRequestTransition> actions,
        @JsonIgnore long revision)
        implements Identified {}
