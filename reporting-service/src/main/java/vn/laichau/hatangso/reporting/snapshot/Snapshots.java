package vn.laichau.hatangso.reporting.snapshot;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.reporting.source.Part;

/** The kept snapshots. */
@ApplicationScoped
public class Snapshots {

    /** Relies on the hash being the key: what is there already is the same, and two may come at the same moment. */
    private static final String KEEP = """
            INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
            VALUES (:sha256, :cutOff, string_to_array(:missingParts, ','), :content, :frozenAt)
            ON CONFLICT (sha256) DO NOTHING
            """;

    /** Not the last one alone: it may lack a part. */
    private static final String LARGEST_OF_THE_LAST = """
            SELECT max(octet_length(content)) FROM (SELECT content FROM snapshot ORDER BY frozen_at DESC LIMIT 20) AS recent
            """;

    private final EntityManager database;

    Snapshots(EntityManager database) {
        this.database = database;
    }

    /** Keeps a snapshot in the running transaction, unless an equal one is kept already. */
    public void keep(Snapshot snapshot) {
        database.createNativeQuery(KEEP)
                .setParameter("sha256", snapshot.sha256())
                .setParameter("cutOff", snapshot.cutOff())
                .setParameter(
                        "missingParts",
                        snapshot.missingParts().stream().map(Part::name).collect(joining(",")))
                .setParameter("content", snapshot.canonicalJson())
                .setParameter("frozenAt", snapshot.frozenAt())
                .executeUpdate();
    }

    /** How large one will be that is not collected yet: bytes of the largest of those that were frozen last; 0 while there is none. */
    @Transactional
    public long usualBytes() {
        var largest = (Integer)
                database.createNativeQuery(LARGEST_OF_THE_LAST, Integer.class).getSingleResult();
        return largest == null ? 0 : largest;
    }
}
