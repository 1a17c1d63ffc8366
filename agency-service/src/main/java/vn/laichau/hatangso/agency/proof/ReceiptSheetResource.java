package vn.laichau.hatangso.agency.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1")
@Tag(name = "Receipts", description = "Proof that a submission arrived, and when")
class ReceiptSheetResource {

    private final Receipts receipts;
    private final ReceiptSheets sheets;

    ReceiptSheetResource(Receipts receipts, ReceiptSheets sheets) {
        this.receipts = receipts;
        this.sheets = sheets;
    }

    @GET
    @Path("/receipts/{number}/pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.OPERATOR, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Transactional
    @Operation(summary = "A receipt as a sheet of paper, Vietnamese first; the same bytes every time")
    @APIResponse(responseCode = "200", description = "The sheet")
    public Response sheet(@PathParam("number") String number) {
        var receipt = known(number);
        return Response.ok(ReceiptDocument.of(sheets.of(receipt)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s.pdf\""
                                .formatted(receipt.content().number()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/receipts/{number}/qr")
    @Produces("image/svg+xml")
    @RolesAllowed({Role.OPERATOR, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Transactional
    @Operation(summary = "The address of the page that checks this receipt, as a QR picture (SVG)")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response picture(@PathParam("number") String number) {
        var receipt = known(number);
        var code = new QrCode(sheets.address(receipt).toString());
        return Response.ok(code.svg(receipt.content().number()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private ReceiptView known(String number) {
        return receipts.findByNumber(number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
