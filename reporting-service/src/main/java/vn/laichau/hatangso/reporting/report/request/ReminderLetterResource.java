package vn.laichau.hatangso.reporting.report.request;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.stored.ReportView;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/** Asks for reminder letters. What is collected for them needs a permit until it is stored. */
@Path("/api/v1/reminder-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
@Tag(name = "Reports")
class ReminderLetterResource {

    private static final String OPERATION = "POST /reminder-letters";

    private final ReminderLetters reminders;
    private final HeapPermits permits;
    private final Snapshots snapshots;
    private final StoredReports reports;
    private final CurrentActor actors;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    ReminderLetterResource(
            ReminderLetters reminders,
            HeapPermits permits,
            Snapshots snapshots,
            StoredReports reports,
            CurrentActor actors,
            IdempotentRequests requests,
            IdempotentCreation answers) {
        this.reminders = reminders;
        this.permits = permits;
        this.snapshots = snapshots;
        this.reports = reports;
        this.actors = actors;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * Whom to remind of what.
     *
     * @param plan code of the plan that asks for it; absent: the configured one
     * @param obligation code of the only obligation to remind of; absent: all that have a day in this year
     */
    record NewReminders(
            @Schema(examples = "lai-chau-2023") String plan,
            @Schema(examples = "operator-plan") String obligation) {}

    /**
     * In the order of the bodies' codes.
     *
     * @param drafted how many of them are new; the others were on their way already
     */
    public record ReminderList(List<ReportView> items, int drafted) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Drafts a reminder (công văn đôn đốc) to each body that has not sent what it owes",
            description =
                    "For coordinators. One letter a body, all from one snapshot; a body that was given its papers back is"
                            + " reminded too. Obligations without a day remind nobody, and the issuer is not written to. A body"
                            + " that has a letter of this day on its way gets no second one: that letter is answered, and `drafted`"
                            + " counts the new ones. Each letter then goes the way of every document; one that nobody has worked on"
                            + " for 30 days is dropped.")
    @APIResponse(
            responseCode = "200",
            description = "The letters, none of them new",
            content = @Content(schema = @Schema(implementation = ReminderList.class)))
    @APIResponseSchema(
            value = ReminderList.class,
            responseCode = "201",
            responseDescription = "The letters, one at least new")
    @Extension(name = "x-headers", value = "Location")
    public Response createReminderLetters(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key, NewReminders asked) {
        var request = asked.toString().getBytes(UTF_8);
        var replay = requests.replay(key, OPERATION, request);
        if (replay.isPresent()) {
            return replay.get();
        }
        try (var permit = permits.acquireForCollection(snapshots.usualBytes())) {
            var letters = reminders.draft(asked.plan(), asked.obligation());
            return requests.once(key, OPERATION, request, () -> store(letters));
        }
    }

    private StoredAnswer store(List<Report> letters) {
        var present = reports.addLetters(letters);
        var drafted = (int) present.stream().filter(letters::contains).count();
        var reader = actors.get();
        var list = new ReminderList(
                present.stream().map(letter -> ReportView.of(letter, reader)).toList(), drafted);
        return answers.of(drafted > 0 ? 201 : 200, list, ReportView.PATH, null);
    }
}
