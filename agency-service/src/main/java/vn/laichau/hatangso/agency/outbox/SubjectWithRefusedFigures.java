package vn.laichau.hatangso.agency.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** What has figures that were refused and are still not taken, for conditions of other queries. */
@Entity
@Immutable
@Subselect("SELECT DISTINCT subject FROM finding WHERE mended_at IS NULL")
@Synchronize("finding")
class SubjectWithRefusedFigures {

    @Id
    private UUID subject;

    protected SubjectWithRefusedFigures() {}
}
