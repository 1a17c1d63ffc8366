package vn.laichau.hatangso.agency.entry;

import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Ids in paths: what is not an id names nothing, and is answered as absent. */
public final class Ids {

    private Ids() {}

    public static UUID known(String text) {
        return find(text).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
