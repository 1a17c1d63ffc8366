package vn.laichau.hatangso.reporting.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.conformance.Conformance;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;

/** Holds documents of any making against the decree. */
@Path("/api/v1/documents/conformance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class ConformanceResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final HeapPermits permits;

    ConformanceResource(HeapPermits permits) {
        this.permits = permits;
    }

    /** @param passes whether no rule is broken */
    public record FindingList(boolean passes, List<RuleResult> items) {

        static FindingList of(byte[] docx) {
            var findings = Conformance.of(docx).orElseThrow(ReportingProblem.NOT_A_DOCUMENT::asIs);
            var passes = findings.stream().noneMatch(ruleResult -> ruleResult.outcome() == RuleResult.Outcome.FAIL);
            return new FindingList(passes, findings);
        }
    }

    @POST
    @RolesAllowed({
        Role.COORDINATOR,
        Role.LEADER,
        Role.CLERK,
        Role.AGENCY_OFFICER,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER
    })
    @Consumes(DOCX)
    @Operation(
            summary = "Holds a DOCX against Decree 30/2020/NĐ-CP",
            description =
                    "For State bodies. The file is read and forgotten. Each rule: kept, broken and where, or not applicable.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "A finding for each rule")
    @APIResponse(responseCode = "422", description = "not-a-document")
    public FindingList checkDocument(byte[] docx) {
        try (var permit = permits.acquireForReader(0)) {
            return FindingList.of(docx);
        }
    }
}
