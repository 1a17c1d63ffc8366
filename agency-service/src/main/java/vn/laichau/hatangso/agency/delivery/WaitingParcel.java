package vn.laichau.hatangso.agency.delivery;

import java.util.UUID;

/**
 * A parcel taken for one try.
 *
 * @param tries this one included
 */
record WaitingParcel(long id, String organisation, UUID submission, int version, String body, int tries) {}
