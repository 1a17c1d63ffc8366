package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

@ApplicationScoped
class BudgetRequests implements OpenWork, RegisterTable<BudgetRequest> {

    private static final Text ASKS = Text.of("Bên đề nghị", "Asks for it");

    @Override
    public RegisterName register() {
        return RegisterName.BUDGET_REQUEST;
    }

    /**
     * What is left of the source that the request asks, locked until the transaction ends (lock_budget_left);
     * empty where nothing was set.
     */
    Optional<Long> lockLeftFor(BudgetRequest request) {
        return Optional.ofNullable((Long) getEntityManager()
                .createNativeQuery("SELECT lock_budget_left(:year, :source)")
                .setParameter("year", request.year())
                .setParameter("source", request.source().name())
                .getSingleResult());
    }

    /** Those that were sent and are not decided. */
    @Override
    public List<OpenWorkItem> openWork() {
        return Rows.of(
                        getEntityManager(),
                        "SELECT id, organisation, task, year FROM open_budget_requests()",
                        Open.class)
                .stream()
                .map(Open::item)
                .toList();
    }

    private record Open(UUID id, String organisation, String task, int year) {

        OpenWorkItem item() {
            var about = task + " · " + year;
            var title = Text.of("Đề nghị kinh phí · " + about, "Request for money · " + about);
            return OpenWorkItem.withAccounts(WorkItemKind.BUDGET_REQUEST, id.toString(), organisation, ASKS, title);
        }
    }
}
