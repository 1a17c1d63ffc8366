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
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;

/** Asks for a report. */
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportRequestResource {

    private static final String OPERATION = "POST /reports";
    private static final String RETRY_SECONDS = "10";

    private final PrepareReport preparing;
    private final Reports reports;
    private final IdempotentRequests requests;
    private final ObjectMapper mapper;

    ReportRequestResource(PrepareReport preparing, Reports reports, IdempotentRequests requests, ObjectMapper mapper) {
        this.preparing = preparing;
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
        return requests.replay(key, OPERATION, body).orElseGet(() -> make(asked, key, body));
    }

    /** Waiting for other services ends before the transaction begins: no connection is held while a peer is slow. */
    private Response make(NewReport asked, String key, byte[] body) {
        return preparing.prepare(asked, outcome -> {
            if (outcome instanceof DraftOutcome.Refused refused) {
                throw problem(refused);
            }
            var draft = ((DraftOutcome.Ready) outcome).draft();
            return requests.once(key, OPERATION, body, () -> keep(draft));
        });
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

    private static ProblemException problem(DraftOutcome.Refused refused) {
        return switch (refused) {
            case YEAR_OUT_OF_RANGE ->
                invalid(
                        "/year",
                        "out-of-range",
                        "Năm phải từ 2000 đến năm nay",
                        "The year must be from 2000 to this year");
            case CUT_OFF_IN_FUTURE ->
                invalid("/cutOff", "in-future", "Thời điểm chốt số liệu chưa tới", "The cut-off has not come yet");
            case CUT_OFF_IN_ANOTHER_YEAR ->
                invalid(
                        "/cutOff",
                        "in-another-year",
                        "Thời điểm chốt số liệu phải nằm trong năm báo cáo",
                        "The cut-off must lie in the year of the report");
            case MAP_OUT_OF_RANGE ->
                invalid(
                        "/geography",
                        "out-of-range",
                        "Ngày của bản đồ phải từ năm 2000 đến hôm nay",
                        "The day of the map must be from 2000 to today");
            case SUBJECT_UNKNOWN -> subjectUnknown();
            case NOTHING_OWED ->
                invalid(
                        "/subject",
                        "owes-nothing",
                        "Đơn vị này không còn nghĩa vụ nào chưa gửi tại thời điểm chốt số liệu",
                        "This body owes nothing at the cut-off");
            case NOTHING_COLLECTED -> nobodyAnswered();
        };
    }

    static ProblemException subjectUnknown() {
        return invalid(
                "/subject",
                "unknown",
                "Không có đơn vị này cho loại báo cáo này tại thời điểm chốt số liệu, hoặc chưa có số liệu nào của đơn vị",
                "There is no such body or place for this kind of report at the cut-off, or none with any figure");
    }

    static ProblemException nobodyAnswered() {
        return CommonProblem.UNAVAILABLE
                .because("Không dịch vụ nào trả lời; chưa lập báo cáo", "No service answered; nothing was made")
                .with("Retry-After", RETRY_SECONDS);
    }

    static ProblemException invalid(String pointer, String code, String vi, String en) {
        return CommonProblem.INVALID_CONTENT.at(List.of(new FieldError(pointer, code, Text.of(vi, en))));
    }
}
