package vn.laichau.hatangso.agency.concession;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A waiver as the API shows it.
 *
 * @param by name of who granted it
 */
record WaiverView(
        UUID id, String obligation, int year, String organisation, String reason, String by, OffsetDateTime at) {

    static WaiverView of(Release release) {
        return new WaiverView(
                release.id(),
                release.obligation(),
                release.year(),
                release.organisation(),
                release.reason(),
                release.by(),
                VietnamTime.of(release.at()));
    }
}
