package vn.laichau.hatangso.agency.occurrence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Who does something with a task, and when.
 *
 * @param account as people read it
 * @param organisation null when the calendar does it
 * @param decides whether the account may decide about what others did
 */
public record Actor(String account, String organisation, boolean decides, Instant at) {

    public static Actor of(Caller caller, Clock clock) {
        var decides = caller.has(Role.COORDINATOR) || caller.has(Role.LEADER);
        return new Actor(caller.name(), caller.organisation(), decides, clock.instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, VietnamTime.ZONE);
    }

    boolean isFrom(String otherOrganisation) {
        return otherOrganisation.equals(organisation);
    }
}
