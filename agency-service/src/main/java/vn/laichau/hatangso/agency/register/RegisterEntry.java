package vn.laichau.hatangso.agency.register;

import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;

/**
 * Something that a register keeps.
 *
 * @param <V> how the API shows it
 */
public interface RegisterEntry<V extends Addressed> extends Stateful {

    UUID id();

    /** @param reader to whom it is shown, with what that reader may do next */
    V view(Actor reader);
}
