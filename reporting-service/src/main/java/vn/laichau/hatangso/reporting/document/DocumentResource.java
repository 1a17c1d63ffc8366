package vn.laichau.hatangso.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.http.AcceptEncoding;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.reporting.document.ConformanceResource.FindingList;
import vn.laichau.hatangso.reporting.document.narrative.PublicEdition;
import vn.laichau.hatangso.reporting.document.provenance.Comparison;
import vn.laichau.hatangso.reporting.job.Job;
import vn.laichau.hatangso.reporting.job.Jobs;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.rendering.RenderedFile;
import vn.laichau.hatangso.reporting.rendering.RenderedFiles;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Gives a report as a file, and what is found out about it, to those who may see the report. */
@Path("/api/v1/reports")
@Tag(name = "Documents", description = "Reports as files")
class DocumentResource {

    private final ReadableReports reports;
    private final ReportFiles files;
    private final RenderedFiles stored;
    private final HeapPermits permits;
    private final Jobs jobs;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;
    private final CurrentActor actors;

    DocumentResource(
            ReadableReports reports,
            ReportFiles files,
            RenderedFiles stored,
            HeapPermits permits,
            Jobs jobs,
            IdempotentRequests requests,
            IdempotentCreation answers,
            CurrentActor actors) {
        this.reports = reports;
        this.files = files;
        this.stored = stored;
        this.permits = permits;
        this.jobs = jobs;
        this.requests = requests;
        this.answers = answers;
        this.actors = actors;
    }

    @GET
    @Path("/{id}/documents/docx")
    @PermitAll
    @Operation(
            summary = "The report as DOCX in the form of Decree 30/2020/NĐ-CP",
            description = "The same report gives the same bytes, however often it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Revalidated
    @Extension(name = "x-headers", value = "Content-Disposition")
    public Response getReportDocx(
            @PathParam("id") UUID id,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @QueryParam("edition") Edition edition,
            @QueryParam("extent") Extent extent,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context Request request) {
        return getReportDocument(id, Format.DOCX.ending(), language, edition, extent, null, known, request);
    }

    @GET
    @Path("/{id}/documents/{format}")
    @PermitAll
    @Operation(
            summary = "The report as a file",
            description =
                    "pdf: PDF/A-2u and PDF/UA-1. xlsx: its tables, numbers and dates as such. html: a page that holds"
                            + " all it needs, each figure with its origin. json: its sentences and tables, each figure that the page"
                            + " links with the same links, and the snapshot. State bodies are given the internal edition, and its JSON"
                            + " where they see snapshots; everybody else the public one, which holds nothing but what is public and is"
                            + " the same until a new one is published. At most 50 links of an origin"
                            + " are shown: total says how many there are, and all where they can be read. The figures of a table that"
                            + " is too long for the page (leftOut: how many rows) are in the snapshot, each with its source. The same"
                            + " report gives the same bytes, however often it is asked for. `extent=SUMMARY`: the summary alone, on a"
                            + " page of its own, as docx, pdf and html, of a report that has one.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Revalidated
    @Extension(name = "x-headers", value = "Content-Disposition")
    public Response getReportDocument(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(enumeration = {"pdf", "xlsx", "html", "json"})) @PathParam("format")
                    String ending,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @QueryParam("edition") Edition edition,
            @QueryParam("extent") Extent extent,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context Request request) {
        var format = Format.find(ending).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var packed = format.isText() && AcceptEncoding.allowsGzip(accepted);
        // Who may have it already, or asks for its head alone, is given none of its bytes.
        var withBytes = known == null && request.getMethod().equals(HttpMethod.GET);
        var found = files.find(id, format, language, edition, extent, packed, withBytes)
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var report = found.head();
        var wanted = found.wanted();
        var file = found.file().orElseGet(() -> packed ? files.packed(report, wanted) : files.file(report, wanted));
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? whole(file, found.bytes(), format) : unchanged;
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, wanted))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** @param bytes where they are here already */
    private Response.ResponseBuilder whole(RenderedFile file, Optional<byte[]> bytes, Format format) {
        StreamingOutput streamed = out -> {
            if (bytes.isPresent()) {
                out.write(bytes.get());
            } else {
                stored.write(file, out);
            }
        };
        return Response.ok(streamed, format.mediaType()).header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    /** A page is read where it is; everything else is kept, a translation beside the document itself. */
    private static String disposition(ReportHead report, Wanted wanted) {
        var format = wanted.format();
        var edition = wanted.isPublic() ? "-cong-khai" : "";
        var translation = wanted.language() == Language.EN ? "-en" : "";
        var summary = wanted.isSummary() ? "tom-tat-" : "";
        var name = summary + report.scope().kind().fileName() + "-"
                + report.scope().year() + edition + translation + "." + format.ending();
        return (format == Format.HTML ? "inline" : "attachment") + "; filename=\"" + name + "\"";
    }

    @POST
    @Path("/{id}/documents")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Orders a file of a report",
            description = "Answers with a job; its `result` is the file's address.")
    @APIResponseSchema(value = Job.class, responseCode = "202", responseDescription = "The job")
    public Response createReportDocument(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            NewFile file) {
        var head = reports.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var wanted = file.wanted();
        if (!reports.editions(head, wanted.format() == Format.JSON).contains(wanted.edition())) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        var task = new RenderJob.Order(id, wanted).text();
        return requests.once(key, "POST /reports/documents", task.getBytes(UTF_8), () -> order(task));
    }

    /**
     * A file that is ordered.
     *
     * @param language absent: Vietnamese
     * @param edition absent: the internal one
     */
    record NewFile(@Required Format format, Language language, Edition edition) {

        Wanted wanted() {
            return new Wanted(
                    format, language == null ? Language.VI : language, edition == null ? Edition.INTERNAL : edition);
        }
    }

    private StoredAnswer order(String task) {
        var own = actors.get().organisation();
        var job = jobs.find(jobs.submit(RenderJob.KIND, task, own), own).orElseThrow();
        return answers.of(202, job, "/api/v1/jobs/" + job.id(), job.entityTag());
    }

    @GET
    @Path("/{id}/conformance")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which rules of Decree 30/2020/NĐ-CP the report's DOCX keeps",
            description =
                    "For those who see snapshots. Of the English DOCX, the rules on words that the decree gives in"
                            + " Vietnamese are not applicable.")
    @APIResponseSchema(value = FindingList.class, responseCode = "200", responseDescription = "A finding for each rule")
    @Extension(name = "x-headers", value = "ETag")
    public Response getReportConformance(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("VI") Language language) {
        var head = reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(files.findings(head, language, docx -> answers.bytes(FindingList.of(docx))))
                .build();
    }

    /**
     * What would be published of a report.
     *
     * @param edition which public edition everybody reads now, from one; zero before it is published
     * @param withheld keys of the sections that this edition leaves out
     * @param items in the order of the document
     */
    public record PublicPartList(int edition, List<String> withheld, List<PublicEdition.Part> items) {}

    @GET
    @Path("/{id}/publication")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What everybody would read of a report, and what not",
            description =
                    "For those who see snapshots. Sections and annexes: whole, in part, or not at all. Of what is public, final values"
                            + " alone are told. `documents/{format}?edition=PUBLIC` shows it as it would be.")
    @APIResponse(responseCode = "200", description = "The parts")
    public PublicPartList getReportPublication(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("VI") Language language) {
        var head = head(id);
        if (!reports.editions(head, false).contains(Edition.PUBLIC)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return new PublicPartList(head.publicEdition(), head.withheld(), files.publicParts(head, language));
    }

    /** In the order of the later report; what is no longer there comes last of its kind. */
    public record ChangeList(UUID before, UUID after, List<Comparison.Change> items) {}

    @GET
    @Path("/{id}/comparison")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What changed from another report to this one, and why",
            description =
                    "For those who see snapshots. NEW_DATA, REVISION, TARGET_AMENDED, TIME (the same figures on a later day),"
                            + " WITHDRAWN or PART_MISSING (a service did not answer when one of them was collected). What the"
                            + " other one does not tell of because it is of another year is left out.")
    @APIResponse(responseCode = "200", description = "The changes")
    public ChangeList compareReports(@PathParam("id") UUID id, @QueryParam("with") UUID other) {
        if (other == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.MISSING.at("with")));
        }
        var before = head(other);
        var after = head(id);
        try (var permit = permits.acquireForReader((long) before.snapshotBytes() + after.snapshotBytes())) {
            return new ChangeList(other, id, Comparison.of(snapshot(before), snapshot(after)));
        }
    }

    private ReportHead head(UUID id) {
        return reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private SnapshotContent snapshot(ReportHead head) {
        return reports.findContent(head).orElseThrow(ReportFiles::changed).snapshot();
    }
}
