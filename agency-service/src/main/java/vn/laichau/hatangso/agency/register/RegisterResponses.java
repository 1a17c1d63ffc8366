package vn.laichau.hatangso.agency.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.register.history.History;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

/** What the resources of all registers answer: who is asking, and what is shown to that reader. */
@ApplicationScoped
public class RegisterResponses {

    private final CurrentActor actors;
    private final History history;

    RegisterResponses(CurrentActor actors, History history) {
        this.actors = actors;
        this.history = history;
    }

    public Actor actor() {
        return actors.get();
    }

    public <V extends Addressed, E extends RegisterEntry<V>> Page<V> page(
            RegisterTable<E> table, EntryFilter entryFilter) {
        var reader = actor();
        return table.page(entryFilter, entry -> entry.view(reader));
    }

    public <V extends Addressed, E extends RegisterEntry<V>> V get(RegisterTable<E> table, UUID id) {
        return table.get(id).view(actor());
    }

    public Page<HistoryLine> history(RegisterTable<?> table, UUID id) {
        return history(table, table.get(id));
    }

    /** What happened to the entry, the oldest first. */
    public Page<HistoryLine> history(RegisterTable<?> table, RegisterEntry<?> entry) {
        return Page.whole(history.of(table.register(), entry.id()));
    }
}
