package vn.laichau.hatangso.chassis.audit;

import java.time.OffsetDateTime;

/**
 * A signed statement that the record has so many entries and which hash the last one has. Kept elsewhere it proves later
 * that nothing was cut off.
 *
 * @param jws compact JWS (RFC 7515) of type {@code audit-checkpoint+jws}
 */
public record Checkpoint(long count, OffsetDateTime madeAt, String jws) {

    static final String TYPE = "audit-checkpoint+jws";
}
