package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.imports.Imports.NewImport;
import vn.laichau.hatangso.indicator.imports.lines.UnreadableFile;

/** Takes a file of figures in. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of figures")
class SendingResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String OPERATION = "POST /imports";

    /** A file holds a connection while it arrives. */
    private static final int MOST_AT_ONCE = 3;

    private final ReceiveImport receiveImport;
    private final QueueImport queueImport;
    private final IdempotentRequests requests;
    private final Callers callers;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    SendingResource(
            ReceiveImport receiveImport, QueueImport queueImport, IdempotentRequests requests, Callers callers) {
        this.receiveImport = receiveImport;
        this.queueImport = queueImport;
        this.requests = requests;
        this.callers = callers;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv", XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(
            summary = "Send a file of figures: NDJSON, CSV, CSV of Vietnamese Excel (profile=excel-vi) or XLSX",
            description =
                    "All or nothing, unless partial=true asks for the good lines alone; validateOnly=true records nothing."
                            + " Sending a file again changes nothing. A coordinator sends any figures, an agency officer those of its"
                            + " own territory.")
    @APIResponse(
            responseCode = "202",
            description = "Received; Location tells how it goes on",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response createImport(
            InputStream file,
            @QueryParam("profile") String profile,
            @QueryParam("partial") boolean partial,
            @QueryParam("validateOnly") boolean validateOnly,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers) {
        var caller = callers.get();
        var type = headers.getMediaType();
        var asked = new NewImport(
                UUID.randomUUID(),
                caller.organisation(),
                caller.name(),
                caller.has(Role.COORDINATOR),
                ImportFormat.of(
                                type.getType() + "/" + type.getSubtype(),
                                profile == null ? type.getParameters().get("profile") : profile)
                        .orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::asIs),
                partial,
                validateOnly);
        if (!turns.tryAcquire()) {
            throw CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "10");
        }
        try {
            return receive(asked, key, file);
        } finally {
            turns.release();
        }
    }

    private Response receive(NewImport asked, String key, InputStream file) {
        var content = new FingerprintedInput(file);
        try {
            if (!receiveImport.receive(asked, content)) {
                throw IndicatorProblem.IMPORT_ENDED.asIs();
            }
        } catch (UnreadableFile unreadable) {
            throw problem(unreadable);
        } catch (IOException broken) {
            throw CommonProblem.INVALID_REQUEST.because(
                    Stage.UPLOAD_BROKEN.message().vi(),
                    Stage.UPLOAD_BROKEN.message().en());
        }
        return queue(asked, key, content.fingerprint());
    }

    /** A file that was sent before under its key is answered as then, and what came now is forgotten. */
    private Response queue(NewImport asked, String key, byte[] fingerprint) {
        var queued = false;
        try {
            var answer = key == null
                    ? queueImport.queue(asked.id()).toResponse()
                    : requests.once(key, OPERATION, options(asked, fingerprint), () -> queueImport.queue(asked.id()));
            queued = answer.getHeaderString("Idempotency-Replayed") == null;
            return answer;
        } finally {
            if (!queued) {
                receiveImport.discard(asked);
            }
        }
    }

    private static byte[] options(NewImport asked, byte[] fingerprint) {
        var options = asked.format() + " " + asked.partial() + " " + asked.validateOnly() + " ";
        return (options + HexFormat.of().formatHex(fingerprint)).getBytes(UTF_8);
    }

    private static ProblemException problem(UnreadableFile file) {
        return IndicatorProblem.MALFORMED_IMPORT.at(
                List.of(new FieldError("", file.code(), file.detail(), file.line())));
    }
}
