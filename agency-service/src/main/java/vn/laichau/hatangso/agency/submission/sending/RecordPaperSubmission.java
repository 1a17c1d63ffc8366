package vn.laichau.hatangso.agency.submission.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.submission.IncomingSubmission;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission;
import vn.laichau.hatangso.agency.submission.SubmissionView;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** Takes what came on paper as if its sender had sent it at the stamped instant. */
@ApplicationScoped
public class RecordPaperSubmission {

    /** The policies named "paper" let a clerk write for this one organisation, in this one transaction. */
    private static final String FOR_WHOM = "SELECT set_config('app.recorded_for', :organisation, true)";

    private final ReceiveSubmission receiveSubmission;
    private final Attachments attachments;
    private final EntityManager database;
    private final ObjectMapper mapper;

    RecordPaperSubmission(
            ReceiveSubmission receiveSubmission, Attachments attachments, EntityManager database, ObjectMapper mapper) {
        this.receiveSubmission = receiveSubmission;
        this.attachments = attachments;
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * The scan goes over to the organisation whose paper it is.
     *
     * @param clerk for the organisation that scanned the paper; the receipt says beside the stamped instant when it was recorded
     */
    @Transactional
    public Outcome<SubmissionView> record(PaperSubmission paper, Actor clerk) {
        var checked = check(paper, clerk);
        if (checked instanceof Refused) {
            return checked;
        }
        var incomingSubmission = incoming(paper, clerk);
        return attachments.handOver(clerk.organisation(), paper.scan(), paper.organisation())
                ? receiveSubmission.send(incomingSubmission)
                : Outcome.refused(List.of(noSuchScan()));
    }

    /** The same checks; stores nothing. */
    @Transactional
    public Outcome<SubmissionView> check(PaperSubmission paper, Actor clerk) {
        var faults = faultsOf(paper, clerk.at());
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        database.createNativeQuery(FOR_WHOM)
                .setParameter("organisation", paper.organisation())
                .getSingleResult();
        var incomingSubmission = incoming(paper, clerk);
        var checked = receiveSubmission.check(incomingSubmission);
        if (checked instanceof Refused<SubmissionView> refused) {
            var refusal = refused.refusal();
            return new Refused<>(new Refusal(refusal.problem(), inContent(refusal.errors())));
        }
        return incomingSubmission.scan().sha256() == null ? Outcome.refused(List.of(noSuchScan())) : checked;
    }

    /** What is signed and kept as bytes is the content as the clerk entered it; the paper itself is attested by its scan. */
    private IncomingSubmission incoming(PaperSubmission paper, Actor clerk) {
        var body = StoredJson.bytes(mapper, paper.content());
        return new IncomingSubmission(
                paper.organisation(),
                clerk,
                body,
                Sha256.hex(body),
                paper.content(),
                paper.arrivedAt().toInstant().truncatedTo(ChronoUnit.MILLIS),
                new IncomingSubmission.Scan(paper.scan(), sha256Of(paper, clerk)));
    }

    private String sha256Of(PaperSubmission paper, Actor clerk) {
        return attachments.findSha256(clerk.organisation(), paper.scan()).orElse(null);
    }

    private List<FieldError> faultsOf(PaperSubmission paper, Instant now) {
        var arrivedAt = paper.arrivedAt();
        var errors = new FieldErrors()
                .addAll(ContentCheck.faultsOf(paper))
                .addIf(
                        arrivedAt != null && arrivedAt.toInstant().isAfter(now),
                        "/arrivedAt",
                        CommonErrorCode.IN_FUTURE);
        if (paper.content() != null) {
            errors.addAll(inContent(ContentRules.obstaclesToKeeping(paper.content())));
        }
        return ContentRules.inOrder(errors.list().stream());
    }

    private static FieldError noSuchScan() {
        return CommonErrorCode.UNKNOWN_CODE.at("/scan");
    }

    private static List<FieldError> inContent(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.movedTo("/content" + fault.pointer()))
                .toList();
    }
}
