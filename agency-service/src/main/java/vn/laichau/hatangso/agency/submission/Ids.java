package vn.laichau.hatangso.agency.submission;

import java.util.Optional;
import java.util.UUID;

/** Ids in paths: what is not an id names nothing, and is answered as absent. */
final class Ids {

    private Ids() {}

    static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
