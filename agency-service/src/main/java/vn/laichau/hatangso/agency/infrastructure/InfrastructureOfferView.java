package vn.laichau.hatangso.agency.infrastructure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.infrastructure.content.InfrastructureKind;
import vn.laichau.hatangso.chassis.http.Identified;

/**
 * An offer as the API shows it.
 *
 * @param organisation the owner
 * @param rentalPrice VND for a unit and a month
 * @param actions what the reader may do with it as it stands
 */
public record InfrastructureOfferView(
        UUID id,
        String organisation,
        InfrastructureKind kind,
        String territory,
        LocalDate territoryOn,
        String place,
        int capacity,
        String unit,
        long rentalPrice,
        String note,
        InfrastructureOfferState state,
        OffsetDateTime createdAt,
        List<InfrastructureOfferTransition> actions,
        @JsonIgnore long revision)
        implements Identified {}
