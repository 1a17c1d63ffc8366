package vn.laichau.hatangso.kit;

/** Why the tool stops; its message holds no secret. */
final class Failure extends RuntimeException {

    private final int exitCode;

    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
