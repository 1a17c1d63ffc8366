package vn.laichau.hatangso.systemtests.access;

import java.util.Set;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Principal;

/**
 * One call of the matrix.
 *
 * @param direct past the gateway, at the service itself
 * @param address with the object in it
 */
record AccessCase(PolicyLine line, Principal principal, Ownership ownership, boolean direct, String address) {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** The statuses that the policy table allows; who is let in nowhere is told so in two ways. */
    Set<Integer> expected() {
        var refused = principal.isRefusedAt(direct ? line.service() : SuiteService.GATEWAY);
        if (line.isInternal() && !direct) {
            return refused
                    ? Set.of(UNAUTHENTICATED, NOT_FOUND, METHOD_NOT_ALLOWED)
                    : Set.of(NOT_FOUND, METHOD_NOT_ALLOWED);
        }
        return refused ? Set.of(UNAUTHENTICATED) : statuses();
    }

    private Set<Integer> statuses() {
        if (!line.mayBeCalledBy(principal)) {
            return Set.of(principal.proof() == Principal.Proof.NONE ? UNAUTHENTICATED : FORBIDDEN);
        }
        return switch (ownership) {
            case NONE, OWN -> line.granted();
            case ABSENT, FOREIGN_SECRET -> Set.of(NOT_FOUND);
            case FOREIGN, FOREIGN_DRAFT -> ofOthers();
        };
    }

    private Set<Integer> ofOthers() {
        if (line.deniesOthersTo(principal)) {
            return Set.of(FORBIDDEN);
        }
        return line.showsOthersTo(principal) ? line.granted() : Set.of(NOT_FOUND);
    }

    /** Somebody else's, which is to be answered as if it were not there. */
    boolean isHidden() {
        var foreign = ownership != Ownership.NONE && ownership != Ownership.OWN && ownership != Ownership.ABSENT;
        return foreign && expected().equals(Set.of(NOT_FOUND));
    }

    @Override
    public String toString() {
        return line.method() + " " + address + (direct ? " at " + line.service().module() : " at the gateway") + ", "
                + ownership + ", by " + principal.name();
    }
}
