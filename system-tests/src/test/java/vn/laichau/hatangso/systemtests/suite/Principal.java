package vn.laichau.hatangso.systemtests.suite;

import java.util.Set;
import vn.laichau.hatangso.local.SuiteService;

/**
 * Somebody, or nobody, who calls.
 *
 * @param role realm role; empty for who has none that counts
 * @param organisation agency code
 * @param proof what is wrong with the token, if anything
 * @param audience the services that the token is for
 */
public record Principal(String name, String role, String organisation, Proof proof, Set<SuiteService> audience) {

    private static final Set<SuiteService> EVERYWHERE = Set.of(SuiteService.values());

    /** How good the token is. */
    public enum Proof {
        GOOD,
        NONE,
        EXPIRED,
        FOR_SOMEBODY_ELSE
    }

    public static Principal of(String role, String organisation) {
        return new Principal(role + " of " + organisation, role, organisation, Proof.GOOD, EVERYWHERE);
    }

    /** A service that calls others past the gateway. */
    public static Principal service(String role, SuiteService... called) {
        return new Principal(role + " of dic", role, "dic", Proof.GOOD, Set.of(called));
    }

    public static Principal without(Proof proof) {
        return new Principal(proof == Proof.NONE ? "anonymous" : "token " + proof, "", "", proof, EVERYWHERE);
    }

    /** Whether the token itself is refused there. */
    public boolean isRefusedAt(SuiteService service) {
        return proof == Proof.EXPIRED || proof == Proof.FOR_SOMEBODY_ELSE || !audience.contains(service);
    }

    /** Whether only some services take its token. */
    public boolean isService() {
        return !audience.equals(EVERYWHERE);
    }
}
