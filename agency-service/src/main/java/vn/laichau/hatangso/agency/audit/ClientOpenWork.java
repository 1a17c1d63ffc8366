package vn.laichau.hatangso.agency.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.text.Text;

/** API clients as the record knows them: the realm has their list, and those that have not done anything yet. */
@ApplicationScoped
class ClientOpenWork implements OpenWork {

    private static final Text ACTS =
            Text.of("Phần mềm đã làm việc thay cơ quan", "A program that has acted for the agency");

    private final Sql sql;

    ClientOpenWork(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenWorkItem> openWork() {
        return sql.list(Client.class, "SELECT client AS name, organisation FROM clients_seen()").stream()
                .map(Client::item)
                .toList();
    }

    private record Client(String name, String organisation) {

        OpenWorkItem item() {
            return OpenWorkItem.withAccounts(WorkItemKind.CLIENT, name, organisation, ACTS, Text.of(name, name));
        }
    }
}
