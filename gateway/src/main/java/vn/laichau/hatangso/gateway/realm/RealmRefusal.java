package vn.laichau.hatangso.gateway.realm;

/** The realm stays as it is, for the reason that the message tells who runs the release. */
final class RealmRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RealmRefusal(String message) {
        super(message);
    }
}
