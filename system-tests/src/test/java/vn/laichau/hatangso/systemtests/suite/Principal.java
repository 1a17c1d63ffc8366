package vn.laichau.hatangso.systemtests.suite;

/**
 * Somebody, or nobody, who calls.
 *
 * @param role realm role; empty for who has none that counts
 * @param organisation agency code
 * @param proof what is wrong with the token, if anything
 */
public record Principal(String name, String role, String organisation, Proof proof) {

    /** How good the token is. */
    public enum Proof {
        GOOD,
        NONE,
        EXPIRED,
        FOR_SOMEBODY_ELSE
    }

    public static Principal of(String role, String organisation) {
        return new Principal(role + " of " + organisation, role, organisation, Proof.GOOD);
    }

    public static Principal without(Proof proof) {
        return new Principal(proof == Proof.NONE ? "anonymous" : "token " + proof, "", "", proof);
    }

    public boolean isRefusedEverywhere() {
        return proof == Proof.EXPIRED || proof == Proof.FOR_SOMEBODY_ELSE;
    }
}
