package vn.laichau.hatangso.reporting.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.reporting.place.HeapPermits;
import vn.laichau.hatangso.reporting.snapshot.UsualSize;

/** Asks for a report. */
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportRequestResource {

    private static final String OPERATION = "POST /reports";

    private final PrepareReport preparing;
    private final HeapPermits permits;
    private final UsualSize size;
    private final Reports reports;
    private final IdempotentRequests requests;
    private final ObjectMapper mapper;

    ReportRequestResource(
            PrepareReport preparing,
            HeapPermits permits,
            UsualSize size,
            Reports reports,
            IdempotentRequests requests,
            ObjectMapper mapper) {
        this.preparing = preparing;
        this.permits = permits;
        this.size = size;
        this.reports = reports;
        this.requests = requests;
        this.mapper = mapper;
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for a report",
            description =
                    "For coordinators. Collects from all services, freezes what they knew at the cut-off and keeps a"
                            + " draft. A service that does not answer is named in `missingParts`; nothing is estimated in its place."
                            + " Without `cutOff` it is the end of the day that the schedule sets, once that is over; otherwise this"
                            + " moment, or for a past year the end of its data window (14 December; of duties, of the year).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewReport.class)), required = true)
    @APIResponse(
            responseCode = "200",
            description = "The letter to that body that tells of the same day and is on its way already",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response createReport(@Parameter(required = true) @HeaderParam("Idempotency-Key") String key, byte[] body) {
        var asked = NewReport.read(body, mapper);
        var replay = requests.replay(key, OPERATION, body);
        if (replay.isPresent()) {
            return replay.get();
        }
        var request = preparing.check(asked);
        try (var permit = permits.acquireForCollection(size.bytes())) {
            var draft = preparing.draft(request);
            return requests.once(key, OPERATION, body, () -> keep(draft));
        }
    }

    private StoredAnswer keep(Report draft) {
        if (draft.scope().kind() == ReportKind.REMINDER) {
            var letter = reports.addLetters(List.of(draft)).get(0);
            return answer(letter == draft ? 201 : 200, letter);
        }
        reports.add(draft);
        return answer(201, draft);
    }

    private StoredAnswer answer(int status, Report report) {
        var location = ReportResource.PATH + "/" + report.id();
        return new StoredAnswer(status, location, ETags.of(report.version()), json(ReportView.of(report)));
    }

    private byte[] json(ReportView view) {
        try {
            return mapper.writeValueAsString(view).getBytes(UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
