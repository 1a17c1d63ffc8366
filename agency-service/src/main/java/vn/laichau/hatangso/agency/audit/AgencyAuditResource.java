package vn.laichau.hatangso.agency.audit;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.audit.AuditComponents;
import vn.laichau.hatangso.chassis.audit.AuditResource;

@Path("/api/v1/audit/agency")
@Tag(name = "Audit", description = "Who changed what, who was refused, and the proof that the record is whole")
class AgencyAuditResource extends AuditResource {

    AgencyAuditResource(AuditComponents parts) {
        super(parts);
    }
}
