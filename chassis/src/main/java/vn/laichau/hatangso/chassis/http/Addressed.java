package vn.laichau.hatangso.chassis.http;

/** An answer about a thing with an address of its own, which is told when the thing was created. */
public interface Addressed extends Revisioned {

    /** How its address ends, below that of the list. */
    String key();
}
