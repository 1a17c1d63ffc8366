package vn.laichau.hatangso.agency.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;

@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders", description = "What was written to whom about which obligation")
class MailLogResource {

    private final MailLog log;

    MailLogResource(MailLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "The log of reminders and digests in the order of their planning, also of those not sent and why")
    public Page<SentEmail> listReminders(
            @QueryParam("obligation") String obligation, @QueryParam("year") Integer year, @BeanParam PageQuery page) {
        var found = log.page(obligation, year, page.afterNumber(), page.limit());
        return page.of(found, letter -> Long.toString(letter.id()), () -> log.count(obligation, year));
    }
}
