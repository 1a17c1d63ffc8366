package vn.laichau.hatangso.agency.submission.asof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Sendings that are not settled, for those who sent them; and the reviews that wait, for those who decide. */
@ApplicationScoped
class SubmissionOpenWork implements OpenWork {

    private static final Text SENDER = Text.of("Bên gửi", "Sender");
    private static final Text REVIEWER = Text.of("Bên xem xét", "Reviewer");
    private static final String UNDER_REVIEW = "SUBMITTED";

    private final EntityManager database;
    private final Obligations obligations;

    SubmissionOpenWork(EntityManager database, Obligations obligations) {
        this.database = database;
        this.obligations = obligations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<OpenWorkItem> openWork() {
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT id, organisation, obligation, year, state FROM open_submissions()", Tuple.class)
                .getResultList();
        var duties = obligations.list().stream().collect(Collectors.toMap(Obligation::code, Function.identity()));
        return rows.stream()
                .flatMap(row -> open(row, duties.get(row.get("obligation", String.class))))
                .toList();
    }

    private static Stream<OpenWorkItem> open(Tuple row, Obligation duty) {
        var id = row.get("id", UUID.class).toString();
        var title = title(duty, row);
        var sent = OpenWorkItem.of(
                new WorkItem(WorkItemKind.SUBMISSION, id), row.get("organisation", String.class), SENDER, title);
        var review = duty.owedTo().stream()
                .filter(receiver -> UNDER_REVIEW.equals(row.get("state", String.class)))
                .map(receiver -> review(id, duty, receiver, title));
        return Stream.concat(Stream.of(sent), review);
    }

    private static OpenWorkItem review(String id, Obligation duty, String receiver, Text title) {
        var with = new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, duty.code());
        return new OpenWorkItem(new WorkItem(WorkItemKind.REVIEW, id), with, receiver, REVIEWER, title);
    }

    private static Text title(Obligation duty, Tuple row) {
        var sender = " · " + row.get("organisation", String.class) + " · " + row.get("year", Integer.class);
        return Text.of(duty.title().vi() + sender, duty.title().en() + sender);
    }
}
