package vn.laichau.hatangso.agency.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
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
    @SuppressWarnings("unchecked")
    public List<OpenWorkItem> openWork() {
        List<Tuple> rows = database.createNativeQuery("SELECT client, organisation FROM clients_seen()", Tuple.class)
                .getResultList();
        return rows.stream().map(ClientOpenWork::thing).toList();
    }

    private static OpenWorkItem thing(Tuple row) {
        var client = row.get("client", String.class);
        return OpenWorkItem.withAccounts(
                WorkItemKind.CLIENT, client, row.get("organisation", String.class), ACTS, Text.of(client, client));
    }
}
