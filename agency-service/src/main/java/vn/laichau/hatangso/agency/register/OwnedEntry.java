package vn.laichau.hatangso.agency.register;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** An entry that belongs to an organisation and lives through states. */
@MappedSuperclass
public abstract class OwnedEntry<V extends EntryView> implements Entry<V> {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long revision;

    protected OwnedEntry() {}

    protected OwnedEntry(Actor actor, Enum<?> first) {
        this.organisation = actor.organisation();
        this.createdAt = actor.at();
        this.state = first.name();
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
    public boolean may(Step step) {
        return step.from().contains(state);
    }

    @Override
    public void take(Step step) {
        if (!may(step)) {
            throw new IllegalStateException("%s of %s, which is %s".formatted(step.verb(), id, state));
        }
        state = step.to() == null ? state : step.to();
    }
}
