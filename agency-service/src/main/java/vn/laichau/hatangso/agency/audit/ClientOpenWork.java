package vn.laichau.hatangso.agency.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** API clients as the record knows them: the realm has their list, and those that have not done anything yet. */
@ApplicationScoped
class ClientOpenWork implements OpenWork {

    private static final Text ACTS =
            Text.of("Phần mềm đã làm việc thay cơ quan", "A program that has acted for the agency");

    private final EntityManager database;

    ClientOpenWork(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<OpenWorkItem> openWork() {
        return Rows.of(database, "SELECT client, organisation FROM clients_seen()", Client.class).stream()
                .map(Client::item)
                .toList();
    }

    private record Client(String name, String organisation) {

        OpenWorkItem item() {
            return OpenWorkItem.withAccounts(WorkItemKind.CLIENT, name, organisation, ACTS, Text.of(name, name));
        }
    }
}
