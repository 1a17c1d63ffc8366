package vn.laichau.hatangso.agency.register;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.transition.Actor;

/** An entry that belongs to an organisation and lives through states. */
@MappedSuperclass
public abstract class OwnedEntry<V extends Addressed> implements RegisterEntry<V> {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String state;

    private Instant createdAt;

    @Version
    private long revision;

    protected OwnedEntry() {}

    protected OwnedEntry(Actor actor) {
        this.organisation = actor.organisation();
        this.createdAt = actor.at();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public String stateName() {
        return state;
    }

    public String organisation() {
        return organisation;
    }

    protected Instant createdAt() {
        return createdAt;
    }

    @Override
    public void moveTo(String next) {
        state = next;
    }
}
