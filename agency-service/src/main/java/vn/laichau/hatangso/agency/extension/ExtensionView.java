package vn.laichau.hatangso.agency.extension;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Identified;

/**
 * An extension as the API shows it.
 *
 * @param grantedBy name of who granted it
 * @param expires from when on it no longer counts for an organisation that has not sent; absent when it does not lapse
 * @param withdrawnAt absent while it is in force
 * @param actions what the reader may do with it as it stands
 */
record ExtensionView(
        UUID id,
        String obligation,
        int year,
        String organisation,
        OffsetDateTime until,
        String reason,
        String grantedBy,
        OffsetDateTime grantedAt,
        OffsetDateTime expires,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        String withdrawalReason,
        List<ExtensionTransition> actions,
        @JsonIgnore long revision)
        implements Identified {

    /** What If-Match needs to withdraw it. */
    @JsonProperty
    String etag() {
        return entityTag();
    }
}
