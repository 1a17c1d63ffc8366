package vn.laichau.hatangso.agency.database;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.chassis.transition.Stateful;

/** Something that transitions change, under an id that tells when it came. */
@MappedSuperclass
public abstract class RevisionedEntity implements Stateful {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Version
    private long revision;

    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }
}
