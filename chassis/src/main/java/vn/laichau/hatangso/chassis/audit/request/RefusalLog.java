package vn.laichau.hatangso.chassis.audit.request;

import java.util.Optional;

/** Where refused accesses are kept. */
public interface RefusalLog {

    /** Who is being refused, while the request is at hand; empty for who is not signed in. */
    Optional<String> prepare(String operation);

    /** Keeps it; may block. A refusal stays a refusal also when it cannot be kept. */
    void refused(String actor, String path, int status);
}
