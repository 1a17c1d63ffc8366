package vn.laichau.hatangso.chassis.planfile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The files of one part of a plan; each service says under which path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class PlanFileResource<F extends PlanPart.Content, L> {

    private final PlanFiles files;
    private final PlanPart<F, L> part;

    protected PlanFileResource(PlanFiles files, PlanPart<F, L> part) {
        this.files = files;
        this.part = part;
    }

    @GET
    @PermitAll
    @Operation(summary = "The file that is in force, or a version of it, byte for byte as it was loaded")
    @APIResponse(
            responseCode = "200",
            description = "It can be loaded again, here or elsewhere",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response exportPlanFile(@PathParam("code") String code, @QueryParam("version") String version) {
        return Response.ok(files.get(code, part.name(), version)).build();
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(summary = "The files that were loaded, newest first; the first is in force")
    public Page<LoadedFile> listVersionsOfPlanFile(@PathParam("code") String code) {
        var loaded = files.list(code, part.name());
        if (loaded.isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Page.whole(loaded);
    }

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @PermitAll
    @Operation(
            summary = "The JSON Schema (draft 2020-12) of the file, the same for each plan",
            description =
                    "What its rows must keep among themselves, and with what is loaded, says the answer to a loading.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response getSchemaOfPlanFile(@PathParam("code") String code) {
        return Response.ok(Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("plan/" + part.name() + ".schema.json"))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @SecurityRequirement(name = "token", scopes = Role.ADMINISTRATOR)
    @Operation(summary = "Load a plan file whole; a file that breaks a rule changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "What is new and what is stated differently; with validateOnly=true as it would be")
    @APIResponse(responseCode = "409", description = "plan-version-conflict")
    @APIResponse(responseCode = "422", description = "malformed-plan")
    public L loadPlanFile(
            @PathParam("code") String code,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            InputStream file)
            throws IOException {
        return files.load(part, code, file.readAllBytes(), validateOnly).orThrow();
    }
}
