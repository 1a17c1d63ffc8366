package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Requests for money that were sent and are not decided. */
@ApplicationScoped
class BudgetOpenWork implements OpenWork {

    private static final Text ASKS = Text.of("Bên đề nghị", "Asks for it");

    private final EntityManager database;

    BudgetOpenWork(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<OpenWorkItem> list() {
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT id, organisation, task, year FROM open_budget_requests()", Tuple.class)
                .getResultList();
        return rows.stream().map(BudgetOpenWork::thing).toList();
    }

    private static OpenWorkItem thing(Tuple row) {
        var about = row.get("task", String.class) + " · " + row.get("year", Integer.class);
        var title = Text.of("Đề nghị kinh phí · " + about, "Request for money · " + about);
        return OpenWorkItem.withAccounts(
                WorkItemKind.BUDGET_REQUEST,
                row.get("id", UUID.class).toString(),
                row.get("organisation", String.class),
                ASKS,
                title);
    }
}
