package vn.laichau.hatangso.agency.submission.asof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Submissions that are not settled, for those who sent them; and the reviews that wait, for those who decide. */
@ApplicationScoped
class SubmissionOpenWork implements OpenWork {

    private static final Text SENDER = Text.of("Bên gửi", "Sender");
    private static final Text REVIEWER = Text.of("Bên xem xét", "Reviewer");
    private static final String OPEN = "SELECT id, organisation, obligation, year, state FROM open_submissions()";
    private static final String UNDER_REVIEW = "SUBMITTED";

    private final EntityManager database;
    private final Obligations obligations;

    SubmissionOpenWork(EntityManager database, Obligations obligations) {
        this.database = database;
        this.obligations = obligations;
    }

    @Override
    public List<OpenWorkItem> openWork() {
        var owed = obligations.list().stream().collect(Collectors.toMap(Obligation::code, Function.identity()));
        return Rows.of(database, OPEN, Open.class).stream()
                .flatMap(row -> row.items(owed.get(row.obligation())))
                .toList();
    }

    private record Open(UUID id, String organisation, String obligation, int year, String state) {

        Stream<OpenWorkItem> items(Obligation owed) {
            var sender = " · " + organisation + " · " + year;
            var title = Text.of(owed.title().vi() + sender, owed.title().en() + sender);
            var submission = new WorkItem(WorkItemKind.SUBMISSION, id.toString());
            var review = owed.owedTo().stream()
                    .filter(receiver -> UNDER_REVIEW.equals(state))
                    .map(receiver -> review(owed, receiver, title));
            return Stream.concat(Stream.of(OpenWorkItem.of(submission, organisation, SENDER, title)), review);
        }

        private OpenWorkItem review(Obligation owed, String receiver, Text title) {
            var with = new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, owed.code());
            var review = new WorkItem(WorkItemKind.REVIEW, id.toString());
            return new OpenWorkItem(review, with, receiver, REVIEWER, title);
        }
    }
}
