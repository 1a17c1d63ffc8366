package vn.laichau.hatangso.agency.succession.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Everything open that goes over with a succession, whichever feature keeps it. */
@ApplicationScoped
class TransferPreview {

    private static final Text TOKENS =
            Text.of("Tài khoản, ứng dụng khách của cơ quan", "The accounts and API clients of the agency");

    private static final Text UNSENT = Text.of(
            "Đề nghị kinh phí, tờ trình chưa gửi, nếu có",
            "Requests for money and proposals that were not sent, if any");

    private static final Text HOLDER = Text.of("Chủ thể", "Holder");
    private static final Text AUTHOR = Text.of("Bên soạn", "Author");

    private final Instance<OpenWork> features;
    private final OrganisationDirectory organisationDirectory;

    TransferPreview(@Any Instance<OpenWork> features, OrganisationDirectory organisationDirectory) {
        this.features = features;
        this.organisationDirectory = organisationDirectory;
    }

    /** Each once, though it bear the names of several who are one by now. */
    List<TransferredItem> of(NewSuccession asked, SuccessionLines successionLines) {
        if (asked.isRename()) {
            return List.of();
        }
        var lastDay = asked.day().minusDays(1);
        var work = features.stream()
                .flatMap(feature -> feature.openWork().stream())
                .flatMap(TransferPreview::withDraft);
        var accounts = asked.predecessors().stream()
                .flatMap(code -> Stream.concat(Stream.of(code), successionLines.predecessors(code, lastDay).stream()))
                .distinct()
                .flatMap(TransferPreview::accounts);
        var moves = new LinkedHashMap<List<Object>, TransferredItem>();
        Stream.concat(work, accounts)
                .flatMap(open -> move(open, asked, successionLines, lastDay))
                .forEach(transferredItem -> moves.putIfAbsent(
                        List.of(
                                transferredItem.kind(),
                                transferredItem.id(),
                                transferredItem.part(),
                                transferredItem.predecessor()),
                        transferredItem));
        return List.copyOf(moves.values());
    }

    /** Whether there is a draft is for its organisation alone to know: what is said is that it would go over. */
    private static Stream<OpenWorkItem> withDraft(OpenWorkItem open) {
        if (open.thing().kind() != WorkItemKind.OBLIGATION_OWED) {
            return Stream.of(open);
        }
        var title = Text.of(
                "Bản nháp chưa gửi, nếu có · " + open.title().vi(),
                "A draft not sent, if any · " + open.title().en());
        var draft = new WorkItem(WorkItemKind.DRAFT, open.thing().id());
        return Stream.of(open, new OpenWorkItem(draft, open.thing(), open.agency(), AUTHOR, title));
    }

    private static Stream<OpenWorkItem> accounts(String code) {
        return Stream.of(
                OpenWorkItem.of(new WorkItem(WorkItemKind.TOKENS, code), code, HOLDER, TOKENS),
                OpenWorkItem.withAccounts(WorkItemKind.DRAFT, code, code, AUTHOR, UNSENT));
    }

    private Stream<TransferredItem> move(
            OpenWorkItem open, NewSuccession asked, SuccessionLines successionLines, LocalDate lastDay) {
        var workItem = open.thing();
        var holder = successionLines.responsible(open.agency(), open.with(), lastDay);
        if (!asked.predecessors().contains(holder)) {
            return Stream.empty();
        }
        var successor =
                asked.excepted().getOrDefault(open.with(), asked.defaultSuccessorOf(holder, organisationDirectory));
        var stored = holder.equals(open.agency()) ? null : open.agency();
        return Stream.of(new TransferredItem(
                workItem.kind(), workItem.id(), open.title(), open.part(), holder, successor, stored));
    }
}
