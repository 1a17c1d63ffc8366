package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Sent;
import vn.laichau.hatangso.agency.plan.DatabaseContent;
import vn.laichau.hatangso.agency.submission.Incoming;

/**
 * Fills a demonstration database once, all or nothing. Everything goes the way of real submissions: the same rules, receipts
 * signed with the same key, accepted figures delivered through the outbox. Only the arrival instants are the file's.
 */
@ApplicationScoped
class DemonstrationSubmissions {

    private static final Logger LOG = Logger.getLogger(DemonstrationSubmissions.class);
    private static final String ACCOUNT = "Dữ liệu trình diễn";

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final DemonstrationVerbs verbs;
    private final ObjectMapper mapper;

    DemonstrationSubmissions(
            DatabaseContent content, ActingAs actingAs, DemonstrationVerbs verbs, ObjectMapper mapper) {
        this.content = content;
        this.actingAs = actingAs;
        this.verbs = verbs;
        this.mapper = mapper;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration() || actingAs.anySubmissionExists()) {
            return;
        }
        var file = DemonstrationFile.read(mapper);
        for (var sent : file.submissions()) {
            load(file.obligation(), sent);
        }
        LOG.infof("%d demonstration submissions loaded", file.submissions().size());
    }

    private void load(String obligation, Sent sent) throws IOException {
        var arrivedAt = sent.arrivedAt().toInstant();
        var body = sent.body(obligation, mapper);
        actingAs.sender(sent.organisation());
        var submission = verbs.send(Incoming.read(sent.organisation(), ACCOUNT, body, arrivedAt, mapper));
        actingAs.reviewer();
        switch (sent.state()) {
            case SUBMITTED -> LOG.debug("left waiting for its review");
            case RETURNED -> verbs.giveBack(submission, ACCOUNT);
            case ACCEPTED -> verbs.accept(submission, ACCOUNT);
        }
    }
}
