package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.agency.submission.Sending.Reason;
import vn.laichau.hatangso.agency.submission.Sending.Refused;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** Takes what came on paper as if its sender had sent it at the stamped instant. */
@ApplicationScoped
public class RecordPaper {

    /** The policies named "paper" let a clerk write for this one organisation, in this one transaction. */
    private static final String FOR_WHOM = "SELECT set_config('app.recorded_for', :organisation, true)";

    private final SendSubmission sendSubmission;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;

    RecordPaper(SendSubmission sendSubmission, EntityManager database, ObjectMapper mapper, Clock clock) {
        this.sendSubmission = sendSubmission;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param clerk account that records it */
    @Transactional
    public Sending record(PaperSubmission paper, String clerk) {
        var faults = faultsOf(paper);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        database.createNativeQuery(FOR_WHOM)
                .setParameter("organisation", paper.organisation())
                .getSingleResult();
        var sending = sendSubmission.send(incoming(paper, clerk));
        return sending instanceof Refused refused
                ? new Refused(refused.reason(), inContent(refused.faults()))
                : sending;
    }

    /** What is signed and kept as bytes is the content as the clerk entered it. */
    private Incoming incoming(PaperSubmission paper, String clerk) {
        try {
            var body = mapper.writeValueAsBytes(paper.content());
            return new Incoming(
                    paper.organisation(),
                    clerk,
                    body,
                    Incoming.sha256(body),
                    paper.content(),
                    paper.arrivedAt().toInstant().truncatedTo(ChronoUnit.MILLIS),
                    paper.scan());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<FieldError> faultsOf(PaperSubmission paper) {
        var faults = new ArrayList<FieldError>();
        if (paper.organisation() == null) {
            faults.add(missing("/organisation"));
        }
        if (paper.arrivedAt() == null) {
            faults.add(missing("/arrivedAt"));
        } else if (paper.arrivedAt().toInstant().isAfter(clock.instant())) {
            faults.add(new FieldError(
                    "/arrivedAt",
                    "in-the-future",
                    Text.of("Dấu đến không được ở tương lai", "The stamped instant must not lie in the future")));
        }
        if (paper.scan() == null) {
            faults.add(missing("/scan"));
        }
        if (paper.content() == null) {
            faults.add(missing("/content"));
        } else {
            faults.addAll(inContent(ContentRules.obstaclesToKeeping(paper.content())));
        }
        return faults;
    }

    private static FieldError missing(String pointer) {
        return new FieldError(
                pointer, "missing-member", Text.of("Thiếu trường bắt buộc", "A required member is missing"));
    }

    private static List<FieldError> inContent(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> new FieldError("/content" + fault.pointer(), fault.code(), fault.detail()))
                .toList();
    }
}
