package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Standing obligations: those who owe them, by name or by their kind, and those they are owed to. */
@ApplicationScoped
class ObligationOpenWork implements OpenWork {

    private static final Text OWES = Text.of("Có nghĩa vụ", "Owes it");
    private static final Text RECEIVES = Text.of("Tiếp nhận", "Receives it");

    private final Obligations obligations;
    private final Organisations organisations;
    private final SuccessionCache successionCache;

    ObligationOpenWork(Obligations obligations, Organisations organisations, SuccessionCache successionCache) {
        this.obligations = obligations;
        this.organisations = organisations;
        this.successionCache = successionCache;
    }

    @Override
    public List<OpenWorkItem> openWork() {
        var living = organisations.validOn(successionCache.today());
        return obligations.list().stream()
                .flatMap(obligation -> Stream.concat(owed(obligation, living), received(obligation)))
                .toList();
    }

    private Stream<OpenWorkItem> owed(Obligation obligation, List<Organisation> living) {
        var workItem = new WorkItem(WorkItemKind.OBLIGATION_OWED, obligation.code());
        var owing = living.stream()
                .filter(obligation.named(successionCache.today(), successionCache.get()))
                .map(Organisation::code);
        return Stream.concat(obligation.debtors().stream(), owing)
                .distinct()
                .map(agency -> OpenWorkItem.of(workItem, agency, OWES, obligation.title()));
    }

    private static Stream<OpenWorkItem> received(Obligation obligation) {
        var workItem = new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, obligation.code());
        return obligation.owedTo().stream()
                .map(agency -> OpenWorkItem.of(workItem, agency, RECEIVES, obligation.title()));
    }
}
