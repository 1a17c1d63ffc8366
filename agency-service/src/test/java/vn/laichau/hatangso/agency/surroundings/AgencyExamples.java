package vn.laichau.hatangso.agency.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.testing.ExampleRequest.Operation;
import vn.laichau.hatangso.chassis.testing.ExampleRequests;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The examples of this service's contract. */
public class AgencyExamples extends ExampleRequests {

    private static final Path PLAN = Path.of("src/main/resources/plan/lai-chau-2023/obligations.json");
    private static final String DAY_OFF = "2033-09-02";

    /**
     * What comes before those that the contract shows nothing of, not even whom they are about; and those that would change what
     * others do, if the same organisation sent them.
     */
    private static final Map<String, String> STEPS = Map.of(
            "deleteAttachment",
            "+createAttachment deleteAttachment",
            "deleteCalendarDay",
            "+setCalendarDay deleteCalendarDay",
            "redeliverDecision",
            "+decideProposal redeliverDecision",
            "redeliverOccurrenceFigures",
            "+acceptOccurrence redeliverOccurrenceFigures",
            "redeliverSubmissionFigures",
            "+getSubmission redeliverSubmissionFigures",
            "deleteDraft",
            "saveDraft@operator.viettel deleteDraft@operator.viettel",
            "deleteCalendarFeed",
            "createCalendarFeed@operator.viettel deleteCalendarFeed@operator.viettel",
            "acceptSubmission",
            "createSubmission@operator.best-express listSubmissions@operator.best-express acceptSubmission",
            "uploadDraftWorkbook",
            "saveDraft@operator.mobifone getDraftWorkbook@operator.mobifone uploadDraftWorkbook@operator.mobifone");

    /** Years of which an organisation is released; it can be once of each. */
    private static int released;

    public AgencyExamples() {
        super("agency", STEPS, Clock.system(VietnamTime.ZONE));
    }

    @Override
    protected Map<String, String> anew() {
        var date = LocalDate.parse(DAY_OFF).plusDays(7 * (next() % 100));
        return Map.of(DAY_OFF, date.toString());
    }

    @Override
    protected void bend(Operation operation, JsonObject body) {
        if (operation.path().equals("/api/v1/waivers")) {
            body.put("year", 2_040 + released++ % 50);
        }
    }

    @Override
    protected Optional<byte[]> file(Operation operation, byte[] before) {
        return operation.path().endsWith("/plans/{code}/obligations")
                ? Optional.of(planOfAnotherVersion().getBytes(UTF_8))
                : Optional.empty();
    }

    /** With other words in each row: all of them are loaded anew. */
    private String planOfAnotherVersion() {
        var version = next();
        try {
            return Files.readString(PLAN)
                    .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"" + version + "\"")
                    .replaceAll("\"en\": \"(?:[0-9]+ )?", "\"en\": \"" + version + " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
