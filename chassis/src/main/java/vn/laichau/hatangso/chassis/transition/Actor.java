package vn.laichau.hatangso.chassis.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Who does something, and when.
 *
 * @param organisation for which it is done
 * @param account as people read it
 * @param roles realm roles
 * @param successors which organisations act for ended ones; null where none ended
 */
public record Actor(String organisation, String account, Set<String> roles, Instant at, SuccessorLookup successors) {

    /** Reads what is shown to no person: there is nothing that it may do. */
    public static final Actor NOBODY = new Actor("", "", Set.of(), Instant.EPOCH, null);

    /** The day it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, VietnamTime.ZONE);
    }

    /** The same at another instant. */
    public Actor at(Instant other) {
        return new Actor(organisation, account, roles, other, successors);
    }

    public boolean hasAny(Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether it acts today for the named organisation: its own, or an ended one whose place it takes. */
    public boolean isFrom(String named) {
        return organisation.equals(
                successors == null || named == null ? named : successors.successorOf(named, today()));
    }
}
