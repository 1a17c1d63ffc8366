package vn.laichau.hatangso.agency.receiptcheck;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts", description = "Proof that a submission arrived, and when")
class ReceiptCheckResource {

    private final CheckReceipt checkReceipt;

    ReceiptCheckResource(CheckReceipt checkReceipt) {
        this.checkReceipt = checkReceipt;
    }

    @POST
    @Path("/receipts/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Whether a receipt is genuine and unchanged, for anyone who holds one",
            description = "Takes its signed form (jws), or the number and the code that its QR picture carries")
    @APIResponseSchema(
            value = ReceiptCheckView.class,
            responseCode = "200",
            responseDescription = "The finding: what it attests, or why it is not valid")
    public Response checkReceipt(ReceiptToCheck shown) {
        return Response.ok(finding(shown)).header("Cache-Control", "no-store").build();
    }

    private ReceiptCheckView finding(ReceiptToCheck shown) {
        if (shown != null && shown.isSigned()) {
            return checkReceipt.check(shown.jws());
        }
        if (shown != null && shown.isShort()) {
            return checkReceipt.check(shown.number(), shown.code());
        }
        throw CommonProblem.INVALID_REQUEST.because(
                "Cần jws, hoặc number và code", "Either jws, or number and code are needed");
    }
}
