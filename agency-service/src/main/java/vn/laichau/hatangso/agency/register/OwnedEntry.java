package vn.laichau.hatangso.agency.register;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.transition.Actor;

/** An entry that belongs to an organisation and lives through states. */
@MappedSuperclass
public abstract class OwnedEntry<V extends Addressed> extends RevisionedEntity implements RegisterEntry<V> {

    private String organisation;
    private String state;

    private Instant createdAt;

    protected OwnedEntry() {}

    protected OwnedEntry(Actor actor) {
        this.organisation = actor.organisation();
        this.createdAt = actor.at();
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
