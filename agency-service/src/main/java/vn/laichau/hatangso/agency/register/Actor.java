package vn.laichau.hatangso.agency.register;

import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Who does something, and when.
 *
 * @param account as people read it
 */
public record Actor(String organisation, String account, Instant at) {

    /** The day it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, VietnamTime.ZONE);
    }
}
