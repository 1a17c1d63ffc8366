package vn.laichau.hatangso.chassis.personaldata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;

/** What one service keeps about who asks; each service says under which path (Decree 13/2023/NĐ-CP, articles 9 and 14). */
@Produces(MediaType.APPLICATION_JSON)
public abstract class PersonalDataResource {

    private final PersonalDataExport export;
    private final Callers callers;

    protected PersonalDataResource(PersonalDataExport export, Callers callers) {
        this.export = export;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @SecurityRequirement(name = "token", scopes = Role.PEOPLE)
    @Operation(
            summary =
                    "What this service keeps about the caller: the account, where it or its name stands, and each of its acts",
            description =
                    "A place counts rows that the caller may see. foundBy ACCOUNT: the row names the account. foundBy NAME: only a"
                            + " name stands there, as the whole of the column or of a string in its JSON; it is the account's, or"
                            + " one that it had before as far as the audit remembers (10 years), and may be a namesake's. Nobody"
                            + " else's acts are told; that it was taken is audited. What is kept at all, why and for how long says"
                            + " the portal's page on personal data.")
    @APIResponse(
            responseCode = "200",
            description = "All of it at once",
            content = @Content(schema = @Schema(implementation = PersonalData.class)))
    public Response exportOwnPersonalData(@Context UriInfo address) {
        var caller = callers.get();
        export.note(address.getRequestUri().getRawPath());
        StreamingOutput whole = out -> export.write(caller, out);
        return Response.ok(whole).header("Cache-Control", "no-store").build();
    }
}
