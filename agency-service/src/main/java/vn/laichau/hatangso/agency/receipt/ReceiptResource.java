package vn.laichau.hatangso.agency.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.signing.KeySet;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts", description = "Proof that a submission arrived, and when")
class ReceiptResource {

    private static final int AN_HOUR = 3600;

    private final Receipts receipts;
    private final ReceiptKeys keys;

    ReceiptResource(Receipts receipts, ReceiptKeys keys) {
        this.receipts = receipts;
        this.keys = keys;
    }

    @GET
    @Path("/receipts/{number}")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Transactional
    @Operation(summary = "A receipt of one's own organisation; those who handle submissions see all")
    public ReceiptView getReceipt(@PathParam("number") String number) {
        return receipts.findByNumber(number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/receipt-keys")
    @PermitAll
    @Transactional
    @Operation(summary = "The public keys that verify receipts (JWKS, RFC 7517), former ones included")
    @APIResponseSchema(value = KeySet.class, responseCode = "200", responseDescription = "The key set")
    public Response listReceiptKeys() {
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok("{\"keys\":[" + String.join(",", keys.list()) + "]}")
                .cacheControl(cache)
                .build();
    }
}
