package vn.laichau.hatangso.agency.infrastructure.content;

import java.time.LocalDate;
import vn.laichau.hatangso.agency.register.content.Vnd;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * An offer as its owner writes it.
 *
 * @param territory code of the commune
 * @param territoryOn a day on which the commune has that code
 * @param place where in the commune, up to 500 characters
 * @param capacity how much there is of the unit
 * @param unit what is counted, for example places on a mast or metres of duct
 * @param rentalPrice whole VND for a unit and a month
 * @param note up to 2,000 characters; may be left out
 */
public record NewInfrastructureOffer(
        @Required InfrastructureKind kind,
        @Required String territory,
        @Required @Day LocalDate territoryOn,
        @Required @Prose(500) String place,
        @Required @Range(least = 1, most = 10_000_000) Integer capacity,
        @Required @Prose(50) String unit,
        @Required @Range(most = Vnd.MOST) Long rentalPrice,
        @Prose(FieldErrors.LONGEST_REASON) String note) {}
