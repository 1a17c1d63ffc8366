package vn.laichau.hatangso.agency.concession;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.ETags;

/**
 * An extension as the API shows it.
 *
 * @param grantor name of who granted it
 * @param expires from when on it no longer counts for an organisation that has not sent; absent when it does not lapse
 * @param withdrawnAt absent while it is in force
 */
record ExtensionView(
        UUID id,
        String obligation,
        int year,
        String organisation,
        OffsetDateTime until,
        String reason,
        String grantor,
        OffsetDateTime grantedAt,
        OffsetDateTime expires,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        @JsonIgnore long revision) {

    /** What If-Match needs to withdraw it. */
    @JsonProperty
    String etag() {
        return ETags.of(revision);
    }
}
