package vn.laichau.hatangso.agency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What indicator-service found wrong; row-level security shows each organisation its own. */
@ApplicationScoped
public class Findings {

    private static final String OF_SUBMISSION = """
            SELECT version, item, code, detail_vi, detail_en, found_at FROM finding
            WHERE submission_id = :submission ORDER BY version, length(item), item, code
            """;

    private final EntityManager database;

    Findings(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    public List<Finding> of(UUID submission) {
        List<Tuple> rows = database.createNativeQuery(OF_SUBMISSION, Tuple.class)
                .setParameter("submission", submission)
                .getResultList();
        return rows.stream().map(Findings::finding).toList();
    }

    private static Finding finding(Tuple row) {
        var item = row.get("item", String.class);
        return new Finding(
                row.get("version", Integer.class),
                "/figures/" + item.substring(item.lastIndexOf('/') + 1),
                row.get("code", String.class),
                Text.of(row.get("detail_vi", String.class), row.get("detail_en", String.class)),
                VietnamTime.of(row.get("found_at", Instant.class)));
    }
}
