package vn.laichau.hatangso.agency.occurrence.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All updates; they are as visible as the occurrence they are about. */
@ApplicationScoped
class Updates implements PanacheRepositoryBase<ProgressUpdate, UUID> {

    List<ProgressUpdate> of(UUID occurrence) {
        return list("occurrence.id = ?1 order by number", occurrence);
    }

    /** Empty while nothing was reported. */
    Optional<ProgressUpdate> newest(UUID occurrence) {
        return find("occurrence.id = ?1 order by number desc", occurrence).firstResultOptional();
    }

    int countOf(UUID occurrence) {
        return (int) count("occurrence.id = ?1", occurrence);
    }

    /** One row more than the limit. */
    List<ProgressUpdate> page(UUID occurrence, long after, int limit) {
        return find("occurrence.id = ?1 and number > ?2 order by number", occurrence, after)
                .page(0, limit + 1)
                .list();
    }
}
