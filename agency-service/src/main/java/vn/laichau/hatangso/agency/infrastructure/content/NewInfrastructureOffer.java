package vn.laichau.hatangso.agency.infrastructure.content;

import java.time.LocalDate;
import vn.laichau.hatangso.agency.register.content.Vnd;
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
        InfrastructureKind kind,
        String territory,
        LocalDate territoryOn,
        String place,
        Integer capacity,
        String unit,
        Long rentalPrice,
        String note) {

    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_UNIT = 50;
    private static final int MOST = 10_000_000;

    public FieldErrors rules() {
        return new FieldErrors()
                .require("/kind", kind)
                .day("/territoryOn", territoryOn)
                .text("/place", place, LONGEST_PLACE)
                .range("/capacity", capacity, 1, MOST)
                .text("/unit", unit, LONGEST_UNIT)
                .range("/rentalPrice", rentalPrice, 0L, Vnd.MOST)
                .textIfAny("/note", note, FieldErrors.LONGEST_REASON);
    }
}
