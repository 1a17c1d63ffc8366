package vn.laichau.hatangso.chassis.problem.failure;

/** A row lacks a member that it must have. */
public final class MissingMember extends RuntimeException {

    public MissingMember(String name) {
        super(name, null, false, false);
    }
}
