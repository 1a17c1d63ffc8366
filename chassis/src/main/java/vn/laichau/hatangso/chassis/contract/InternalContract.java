package vn.laichau.hatangso.chassis.contract;

/** What services ask of each other, under {@code /internal/v1}: a contract of its own, {@code openapi-internal.yaml}. */
public final class InternalContract {

    /** Name of the extension that puts a resource there and nowhere else. */
    public static final String PROFILE = "x-smallrye-profile-internal";

    private InternalContract() {}
}
