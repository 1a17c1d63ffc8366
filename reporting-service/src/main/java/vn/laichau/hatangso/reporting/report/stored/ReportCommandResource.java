package vn.laichau.hatangso.reporting.report.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.calendar.WorkingDays;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.Concerned.Correction;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.NumberEntry;
import vn.laichau.hatangso.reporting.report.Signature;

/** Leads a report from draft to published. Each command names the revision it was decided on. */
@Path(ReportView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportCommandResource {

    private final ReportCommands commands;
    private final DocumentsAbout about;
    private final ReadableReports readable;
    private final OrganisationsOnDay agencies;
    private final WorkingDays workingDays;
    private final HeapPermits permits;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    ReportCommandResource(
            ReportCommands commands,
            DocumentsAbout about,
            ReadableReports readable,
            OrganisationsOnDay agencies,
            WorkingDays workingDays,
            HeapPermits permits,
            IdempotentRequests requests,
            IdempotentCreation answers) {
        this.requests = requests;
        this.answers = answers;
        this.commands = commands;
        this.about = about;
        this.readable = readable;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.permits = permits;
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Hands a draft to the leader",
            description =
                    "For coordinators. Its wording is fixed from then on. A text that still has blanks is not handed on. Of two drafts"
                            + " that put the same right in one document, or withdraw it, one goes on.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "corrected-already, report-state, withdrawal-exists")
    @APIResponse(responseCode = "422", description = "text-with-blanks")
    public ReportView submitReport(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        var head = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            return commands.submit(id, seen).orThrow();
        }
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Gives a report back to be changed", description = "For leaders. The reason is kept.")
    @Extension(name = "x-conflict", value = "report-state")
    public ReportView returnReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return commands.returnToDraft(id, reason, seen).orThrow();
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Approves a report",
            description = "For leaders. Where a part is missing, only for a reason; it is kept with the approval.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "422", description = "missing-part-needs-reason")
    public ReportView approveReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Approval approval) {
        return commands.approve(id, approval.reason(), seen).orThrow();
    }

    @POST
    @Path("/{id}/number")
    @RolesAllowed(Role.CLERK)
    @Operation(
            summary = "Enters the number of an approved document",
            description =
                    "For the records office. The system takes the number from its register and does not give one: a number of an"
                            + " issuer, a year and a symbol names one document. The issuer is named as it is called on the day of issue."
                            + " A document is issued the day it is signed or the next working day (Decree 30/2020). One that corrects,"
                            + " withdraws, replaces or supplements another one is issued by the same body, or by who has come in its place.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "409", description = "number-taken, report-state")
    @APIResponse(responseCode = "422", description = "issuer-unknown")
    public ReportView numberReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NumberEntry entry) {
        var report = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        requireAll(entry.missing(report.scope().kind()));
        var errors = new FieldErrors().addAll(entry.signingErrors(workingDays));
        // Who issues it is asked for before the transaction begins: no connection is held while a peer is slow.
        var issuer = entry.issuer() == null ? report.issuer() : entry.issuer();
        var body = errors.isEmpty()
                ? agencies.issuer(report.scope().plan(), issuer, entry.issuedOn())
                : Optional.<IssuingBody>empty();
        var isAnothers = report.concerned() != null
                && body.filter(named -> !agencies.mayConcern(named, report, entry.issuedOn()))
                        .isPresent();
        errors.addIf(isAnothers, "/issuer", ReportingErrorCode.ISSUED_BY_ANOTHER);
        try {
            return commands.number(id, entry, errors.list(), body, seen).orThrow();
        } catch (ConstraintViolationException another) {
            throw ReportingProblem.NUMBER_TAKEN.asIs();
        }
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Role.CLERK)
    @Operation(summary = "Issues a numbered document", description = "For the records office, once it is signed.")
    @Extension(name = "x-conflict", value = "report-state")
    public ReportView issueReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Signature signature) {
        readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return commands.issue(id, signature, signature.errors(), seen).orThrow();
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Publishes an issued report",
            description =
                    "For coordinators. From then on everyone may read its public edition. Of a published one it makes a new public"
                            + " edition in the place of the one before, and `withheld` is then required. Letters, proposals and reports"
                            + " about one organisation have none. Nothing is withheld of a correction or a withdrawal.")
    @Extension(name = "x-conflict", value = "report-state")
    public ReportView publishReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Publication publication) {
        return commands.publish(id, publication.withheld(), seen).orThrow();
    }

    @POST
    @Path("/{id}/replacement")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Puts an equivalent document in a report's place",
            description =
                    "For coordinators. Both are of one kind, year and subject, and the other one is issued (Decree 30/2020, article 18)"
                            + " by the same body, or by who had come in its place by then. A report that was published can still be read by everyone, also while the other one is not published: it names the one in its"
                            + " place, and leads to it as soon as that may be read.")
    @Extension(name = "x-conflict", value = "report-state")
    public ReportView replaceReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Replacement other) {
        var report = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var successor = agencies.successor(report, readable.findHead(other.by()));
        return commands.replace(id, other.by(), other.reason(), successor, seen).orThrow();
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Drafts the letter that corrects the form of an issued document",
            description =
                    "For coordinators (công văn đính chính, Decree 30/2020, article 18.3). The letter goes the way of every document, and"
                            + " cites the one that it corrects. Errors of content are put right by an equivalent document.")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "409", description = "corrected-already, report-state")
    @Extension(name = "x-headers", value = "Location")
    public Response draftCorrection(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            Corrections asked) {
        asked.errors().throwIfAny();
        return once(key, "POST /reports/correction", id, asked, () -> about.draftCorrection(id, asked.items()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Drafts the notice that withdraws an issued document",
            description =
                    "For coordinators (thông báo thu hồi, Decree 30/2020, article 18.4). The document is withdrawn when the notice is"
                            + " issued.")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "409", description = "report-state, withdrawal-exists")
    @Extension(name = "x-headers", value = "Location")
    public Response draftWithdrawal(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            ReasonBody asked) {
        return once(key, "POST /reports/withdrawal", id, asked, () -> about.draftWithdrawal(id, asked.reason()));
    }

    private Response once(String key, String operation, UUID id, Object asked, Supplier<Outcome<ReportView>> drafting) {
        readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return requests.once(
                key, operation, (id + " " + ExactJson.canonical(ExactJson.tree(asked))).getBytes(UTF_8), () -> {
                    var view = drafting.get().orThrow();
                    return answers.of(201, view, ReportView.PATH + "/" + view.key(), view.entityTag());
                });
    }

    /** What is put right in a document. */
    record Corrections(@Required @Items(most = 50) List<Correction> items) {

        /** Something is put right, and each thing once. */
        private FieldErrors errors() {
            var errors = new FieldErrors().addIf(items.isEmpty(), "/items", CommonErrorCode.MISSING);
            for (int i = 1; i < items.size(); i++) {
                errors.addIf(
                        items.subList(0, i).stream().anyMatch(items.get(i)::isOfTheSame),
                        "/items/" + i,
                        CommonErrorCode.DUPLICATE);
            }
            return errors;
        }
    }

    /** @param missing members that must be there */
    private static void requireAll(FieldErrors missing) {
        if (!missing.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.at(missing.list());
        }
    }

    /** The equivalent document that takes a report's place, and why. */
    record Replacement(@Required UUID by, @Required @Reason String reason) {}

    /**
     * @param withheld keys of sections that the public edition leaves out besides those that are internal; may be left out the first
     *     time that the report is published: none
     */
    record Publication(
            @Items(most = 40) @Schema(examples = "[\"next\"]")
            List<String> withheld) {}

    /** Why a report with a part missing is approved; one that is whole needs no reason. */
    record Approval(@Reason String reason) {}
}
