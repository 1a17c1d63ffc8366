package vn.laichau.hatangso.reporting.report;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.entry.EnteredText;

/** Leads a report from draft to published. Each step names the version it was decided on. */
@Path(ReportResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportLifeResource {

    private static final int LONGEST_REASON = 2_000;

    private final LeadReport life;
    private final ReadableReports readable;
    private final Steps steps;
    private final AgenciesOnDay agencies;

    ReportLifeResource(LeadReport life, ReadableReports readable, Steps steps, AgenciesOnDay agencies) {
        this.life = life;
        this.readable = readable;
        this.steps = steps;
        this.agencies = agencies;
    }

    @POST
    @Path("/review")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Hands a draft to the leader",
            description = "For coordinators. Its wording is fixed from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response submitReport(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(life.submit(id, ifMatch));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Gives a report back to be changed", description = "For leaders. The reason is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response returnReport(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason why) {
        return answer(life.giveBack(id, ifMatch, required(why == null ? null : why.reason())));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Approves a report",
            description = "For leaders. Where a part is missing, only for a reason; it is kept with the approval.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "422", description = "missing-part-needs-reason")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response approveReport(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason why) {
        return answer(life.approve(id, ifMatch, ifGiven(why)));
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Publishes an issued report",
            description = "For coordinators. From then on everyone may read it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response publishReport(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(life.publish(id, ifMatch));
    }

    @POST
    @Path("/replacement")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Puts an equivalent document in a report's place",
            description =
                    "For coordinators. Both are of one kind, year and subject, and the other one is issued (Decree 30/2020, article 18)"
                            + " by the same body, or by who had come in its place by then. A report that was published can still be read by everyone, also while the other one is not published: it names the one in its"
                            + " place, and leads to it as soon as that may be read.")
    @APIResponse(
            responseCode = "200",
            description = "The replaced report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response replaceReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Replacement other) {
        if (other == null || other.by() == null) {
            throw missing("/by");
        }
        var reason = required(other.reason());
        return answer(life.replace(id, ifMatch, other.by(), reason, heir(id, other.by())));
    }

    /** Code of who issues in the place of a report's issuer on the day the other one was issued. */
    private String heir(UUID id, UUID by) {
        var issuer = readable.findHead(id).map(ReportHead::issuer).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return readable.findHead(by)
                .filter(other -> other.isNumbered() && !other.issuer().equals(issuer))
                .map(other ->
                        agencies.get(other.issue().issuedOn()).successors().getOrDefault(issuer, issuer))
                .orElse(issuer);
    }

    @GET
    @Path("/steps")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Who led the report to which step, when and why",
            description = "For those who see drafts, and the records office.")
    @APIResponse(responseCode = "200", description = "The steps")
    public StepList listReportHistory(@PathParam("id") UUID id) {
        if (readable.findWithSnapshot(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return new StepList(steps.list(id));
    }

    /** In the order they were taken. */
    public record StepList(List<Steps.Step> items) {}

    static Response answer(LifeOutcome outcome) {
        if (outcome instanceof LifeOutcome.Refused refused) {
            throw problem(refused);
        }
        var report = ((LifeOutcome.Done) outcome).report();
        return Response.ok(report).tag(report.stamp()).build();
    }

    private static ProblemException problem(LifeOutcome.Refused refused) {
        return switch (refused) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND.asIs();
            case STATE -> ReportingProblem.REPORT_STATE.asIs();
            case NO_REASON -> ReportingProblem.MISSING_PART_NEEDS_REASON.asIs();
            case NUMBER_TAKEN -> ReportingProblem.NUMBER_TAKEN.asIs();
            case PART_LOST ->
                CommonProblem.UNAVAILABLE
                        .because(
                                "Một dịch vụ không trả lời; dự thảo giữ nguyên số liệu đã có",
                                "A service did not answer; the draft keeps the data it has")
                        .with("Retry-After", "10");
            case ISSUER -> ReportingProblem.ISSUER_UNKNOWN.asIs();
            case DAY_OF_ISSUE ->
                CommonProblem.INVALID_CONTENT.at(List.of(new FieldError(
                        "/issuedOn",
                        "out-of-range",
                        Text.of(
                                "Ngày ban hành không trước ngày chốt số liệu và không sau hôm nay",
                                "The day of issue is not before the cut-off and not after today"))));
        };
    }

    private static String required(String reason) {
        EnteredText.requireSound("/reason", reason);
        if (!EnteredText.saysSomething(reason)) {
            throw missing("/reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(
                    new FieldError("/reason", "too-long", Text.of("Tối đa 2.000 ký tự", "At most 2,000 characters"))));
        }
        return reason.strip();
    }

    /** Null for one that says nothing. */
    private static String ifGiven(Reason why) {
        return why == null || why.reason() == null || why.reason().isBlank() ? null : required(why.reason());
    }

    static ProblemException missing(String pointer) {
        return CommonProblem.INVALID_REQUEST.at(List.of(
                new FieldError(pointer, "missing", Text.of("Trường bắt buộc bị thiếu", "This member is required"))));
    }
}
