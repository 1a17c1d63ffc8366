package vn.laichau.hatangso.chassis.queue;

/**
 * A row that one worker holds until it settles it, or until its time is over.
 *
 * @param id of the row
 * @param tries this one included; tells this lease from later ones of the same row
 * @param payload what the row says
 */
public record Lease<T>(Object id, int tries, T payload) {}
