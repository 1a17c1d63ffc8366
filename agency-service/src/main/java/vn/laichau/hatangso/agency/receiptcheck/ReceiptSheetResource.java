package vn.laichau.hatangso.agency.receiptcheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1")
@Tag(name = "Receipts", description = "Proof that a submission arrived, and when")
class ReceiptSheetResource {

    private final ReceiptSheets sheets;

    ReceiptSheetResource(ReceiptSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Path("/receipts/{number}/pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "A receipt as a sheet of paper, Vietnamese first; the same bytes every time")
    @APIResponse(responseCode = "200", description = "The sheet")
    @Extension(name = "x-headers", value = "Content-Disposition")
    public Response getReceiptSheet(@PathParam("number") String number) {
        var sheet = sheets.find(number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(ReceiptDocument.of(sheet))
                .header("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(sheet.number()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/receipts/{number}/qr")
    @Produces("image/svg+xml")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "The address of the page that checks this receipt, as a QR picture (SVG)")
    @APIResponse(responseCode = "200", description = "The picture")
    public Response getReceiptQrCode(@PathParam("number") String number) {
        var address = sheets.findAddress(number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(new QrCode(address.toString()).svg(number))
                .header("Cache-Control", "no-store")
                .build();
    }
}
