package vn.laichau.hatangso.reporting.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.document.ReportSigning.SignatureList;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.stored.ReportView;

/** The way of an issued report to its electronic original (Decree 30/2020/NĐ-CP, article 5). */
@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Signatures",
        description = "The electronic original of a report: PAdES signatures, and the seal of the body that issues it")
class SigningResource {

    private static final String PDF = "application/pdf";

    private final ReportSigning signing;
    private final HeapPermits permits;

    SigningResource(ReportSigning signing, HeapPermits permits) {
        this.signing = signing;
        this.permits = permits;
    }

    @GET
    @Path("/signatures")
    @PermitAll
    @Operation(
            summary = "The signatures of a report",
            description =
                    "What was found when each signed file was checked. The last file is the official document: it is what"
                            + " `documents/pdf` answers. A signature of a demonstration authority is marked and has no legal value.")
    @APIResponse(responseCode = "200", description = "The signed files, oldest first")
    public SignatureList listReportSignatures(@PathParam("id") UUID id) {
        return signing.list(id);
    }

    @POST
    @Path("/signatures")
    @RolesAllowed(Role.CLERK)
    @Consumes(PDF)
    @Operation(
            summary = "Brings back the issued PDF, signed",
            description =
                    "For the records office. The file begins with the very bytes of `documents/pdf` as issued, and adds signatures"
                            + " and nothing else; each is whole, by a certificate that the trust list leads to and that is not revoked as far as"
                            + " its authority can be asked; one is the signer's whom the document names, any other the issuing body's.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "report-state, signing-not-set-up")
    @APIResponse(
            responseCode = "422",
            description =
                    "not-a-signed-pdf, signed-other-bytes, signature-broken, signature-not-trusted, certificate-revoked,"
                            + " signed-by-another")
    public ReportView uploadSignedReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, byte[] file) {
        if (file == null || file.length == 0) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.MISSING.at("")));
        }
        try (var permit = permits.acquireForReader(0)) {
            return signing.bringBack(id, seen, file);
        }
    }

    @POST
    @Path("/seal")
    @RolesAllowed(Role.CLERK)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Seals a signed report with the key of the organisation",
            description =
                    "For the records office, once a file with the signer's signature was brought back. The seal lies over the left"
                            + " third of it, with the body's name and the time.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "report-state, sealed-already, signing-not-set-up")
    @APIResponse(responseCode = "422", description = "signature-not-trusted, certificate-revoked, signed-by-another")
    public ReportView sealReport(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        try (var permit = permits.acquireForReader(0)) {
            return signing.seal(id, seen);
        }
    }
}
