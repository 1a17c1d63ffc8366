package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.permit.Permits;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.imports.Imports.NewImport;

/** Files of figures on their way in. Foreign ones are absent, except to a coordinator and an auditor. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of figures")
class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OPERATION = "POST /imports";
    private static final int ACCEPTED = 202;
    private static final int FIRST_ERRORS = 100;

    /** A file holds a connection while it arrives, and may take its time: one organisation leaves room for another. */
    private static final int MOST_AT_ONCE = 3;

    private static final int MOST_OF_ONE = 2;

    private final Imports imports;
    private final LineErrors errors;
    private final ReceiveImport receiveImport;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;
    private final CurrentActor actor;
    private final Permits permits = permits(MOST_AT_ONCE);
    private final Map<String, Permits> byOrganisation = new ConcurrentHashMap<>();

    ImportResource(
            Imports imports,
            LineErrors errors,
            ReceiveImport receiveImport,
            IdempotentRequests requests,
            IdempotentCreation answers,
            CurrentActor actor) {
        this.imports = imports;
        this.errors = errors;
        this.receiveImport = receiveImport;
        this.requests = requests;
        this.answers = answers;
        this.actor = actor;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Imports, the newest first")
    public Page<ImportView> listImports(@BeanParam PageQuery page) {
        var rows = imports.list(page.afterNumber(), page.limit() + 1);
        return page.of(rows, job -> Long.toString(job.number()), imports::count)
                .map(job -> ImportView.of(job, List.of()));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "How far an import is, and the first errors of its lines")
    @Extension(name = "x-headers", value = "Retry-After")
    public RestResponse<ImportView> getImport(@PathParam("id") UUID id) {
        var job = find(id);
        var answer = RestResponse.ResponseBuilder.ok(ImportView.of(job, errors.list(id, 0, FIRST_ERRORS)))
                .header("Cache-Control", "no-store");
        return (job.hasSettled() ? answer : answer.header("Retry-After", "1")).build();
    }

    @GET
    @Transactional
    @Path("/{id}/errors")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Why lines were rejected, in the order of the file; the first ten thousand")
    public Page<FieldError> listImportErrors(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        find(id);
        var after = page.afterNumber();
        return page.of(
                errors.list(id, after, page.limit() + 1),
                last -> Long.toString(after + page.limit()),
                () -> errors.count(id));
    }

    @POST
    @Transactional
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(summary = "Stop an import that has not ended; it leaves nothing")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "It will stop; Location tells when it has")
    @APIResponse(responseCode = "409", description = "import-ended")
    public RestResponse<ImportView> cancelImport(@PathParam("id") UUID id) {
        var job = find(id);
        if (!imports.cancel(id)) {
            throw CommonProblem.FORBIDDEN.asIs();
        }
        if (job.hasEnded()) {
            throw IndicatorProblem.IMPORT_ENDED.asIs();
        }
        var view = ImportView.of(find(id), List.of());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header("Location", view.links().self())
                .build();
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv", XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(
            summary = "Send a file of figures: NDJSON, CSV, CSV of Vietnamese Excel (profile=excel-vi) or XLSX",
            description =
                    "All or nothing, unless partial=true asks for the good lines alone; validateOnly=true records nothing, and"
                            + " says of the good lines too what they would do, unless partial=false asks for all or nothing."
                            + " Lines of a workbook without a number are passed over and counted."
                            + " Sending a file again changes nothing. A coordinator sends any figures, an agency officer those of its"
                            + " own territory.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "Received; Location tells how it goes on")
    @APIResponse(responseCode = "409", description = "import-ended")
    @APIResponse(responseCode = "422", description = "malformed-import")
    public Response createImport(
            InputStream file,
            @QueryParam("profile") String profile,
            @QueryParam("partial") Boolean partial,
            @QueryParam("validateOnly") boolean validateOnly,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers) {
        var sender = actor.get();
        var type = headers.getMediaType();
        var asked = new NewImport(
                UUID.randomUUID(),
                sender.organisation(),
                sender.account(),
                sender.has(Role.COORDINATOR),
                ImportFormat.of(
                                type.getType() + "/" + type.getSubtype(),
                                profile == null ? type.getParameters().get("profile") : profile)
                        .orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::asIs),
                partial == null ? validateOnly : partial,
                validateOnly);
        try (var own = byOrganisation
                        .computeIfAbsent(sender.organisation(), first -> permits(MOST_OF_ONE))
                        .acquire();
                var any = permits.acquire()) {
            var content = new DigestInputStream(file, Sha256.digest());
            return key != null && requests.isServed(key, OPERATION)
                    ? replay(asked, key, content)
                    : receive(asked, key, content, sender.at());
        }
    }

    /** Of a file that was sent before nothing is staged. */
    private Response replay(NewImport asked, String key, DigestInputStream content) {
        try {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw Refusal.because(CommonProblem.INVALID_REQUEST, ImportStage.UPLOAD_BROKEN.message())
                    .asProblem();
        }
        return requests.replay(key, OPERATION, options(asked, content)).orElseThrow();
    }

    private Response receive(NewImport asked, String key, DigestInputStream content, Instant now) {
        var id = receiveImport.receive(asked, content).orThrow();
        var queued = false;
        try {
            var answer = requests.onceIfKeyed(key, OPERATION, options(asked, content), () -> queue(id, now));
            queued = answer.getHeaderString("Idempotency-Replayed") == null;
            return answer;
        } finally {
            // Who sent the same file at the same time came first.
            if (!queued) {
                receiveImport.discard(id, asked.organisation());
            }
        }
    }

    private StoredAnswer queue(UUID id, Instant now) {
        var view = ImportView.of(imports.queue(id, VietnamTime.of(now)), List.of());
        return new StoredAnswer(ACCEPTED, view.links().self(), null, answers.bytes(view));
    }

    private static byte[] options(NewImport asked, DigestInputStream content) {
        var options = asked.format() + " " + asked.partial() + " " + asked.validateOnly() + " ";
        return (options + HexFormat.of().formatHex(content.getMessageDigest().digest())).getBytes(UTF_8);
    }

    private static Permits permits(int atOnce) {
        return new Permits(atOnce, 0, () -> CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "10"));
    }

    private ImportJob find(UUID id) {
        return imports.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
