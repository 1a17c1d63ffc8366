package vn.laichau.hatangso.agency.occurrence.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All comments; they are as visible as the occurrence they are about. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /** One row more than the limit, in the order of their coming. */
    List<Comment> page(UUID occurrence, UUID after, int limit) {
        return find("occurrence = ?1 and id > ?2 order by id", occurrence, after)
                .page(0, limit + 1)
                .list();
    }

    long countOf(UUID occurrence) {
        return count("occurrence", occurrence);
    }
}
