package vn.laichau.hatangso.chassis.audit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often the record is sealed and signed; what was appended last can be cut off unseen until it is signed. */
@ConfigMapping(prefix = "audit.every")
interface AuditSchedule {

    Duration seal();

    Duration sign();
}
