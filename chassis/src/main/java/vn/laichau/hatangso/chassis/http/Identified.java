package vn.laichau.hatangso.chassis.http;

import java.util.UUID;

/** An answer about a thing whose address ends with its id. */
public interface Identified extends Addressed {

    UUID id();

    @Override
    default String key() {
        return String.valueOf(id());
    }
}
