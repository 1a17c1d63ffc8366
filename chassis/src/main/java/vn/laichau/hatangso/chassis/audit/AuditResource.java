package vn.laichau.hatangso.chassis.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.signing.KeySet;

/**
 * The record of one service; each service says under which path. The contract is told who may call: what it derives from
 * {@code @RolesAllowed} is not derived for inherited methods.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {

    private static final int AN_HOUR = 3600;

    private final AuditReader trail;
    private final AuditExport export;
    private final AuditKeys keys;

    protected AuditResource(AuditComponents parts) {
        this.trail = parts.trail();
        this.export = parts.export();
        this.keys = parts.keys();
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @SecurityRequirement(name = "token", scopes = Role.AUDITOR)
    @Operation(summary = "Who changed what and who was refused, newest first")
    public Page<AuditEntry> listAuditEntries(
            @BeanParam AuditQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var most = Page.size(limit);
        var found = trail.list(query, Cursor.numberOf(cursor), most + 1);
        return Page.of(found, most, entry -> Long.toString(entry.id()));
    }

    @GET
    @Path("/checkpoints")
    @RolesAllowed(Role.AUDITOR)
    @SecurityRequirement(name = "token", scopes = Role.AUDITOR)
    @Operation(
            summary =
                    "Signed statements of how long the record is, newest first; kept elsewhere they prove that nothing was cut off")
    public Page<Checkpoint> listAuditCheckpoints(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        var most = Page.size(limit);
        var found = trail.checkpoints(Cursor.numberOf(cursor), most + 1);
        return Page.of(found, most, checkpoint -> Long.toString(checkpoint.count()));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @RolesAllowed(Role.AUDITOR)
    @SecurityRequirement(name = "token", scopes = Role.AUDITOR)
    @Operation(
            summary = "The whole sealed record with its checkpoints, for ./verify-audit; the export itself is recorded")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line: checkpoints, then entries with their hashes",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)))
    public Response exportAudit(@Context UriInfo address) {
        export.note(address.getRequestUri().getRawPath());
        StreamingOutput lines = export::write;
        return Response.ok(lines).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(summary = "The public keys that verify checkpoints (JWKS, RFC 7517), former ones included")
    @APIResponseSchema(value = KeySet.class, responseCode = "200", responseDescription = "The key set")
    public Response listAuditKeys() {
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok(keys.set()).cacheControl(cache).build();
    }
}
