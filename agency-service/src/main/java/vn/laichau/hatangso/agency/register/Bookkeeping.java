package vn.laichau.hatangso.agency.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.register.Outcome.Done;
import vn.laichau.hatangso.agency.register.Outcome.Refused;
import vn.laichau.hatangso.agency.register.Refusal.Reason;
import vn.laichau.hatangso.agency.register.history.History;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Keeps the registers: nothing is entered or changed without a line in the history. Works in the caller's transaction. */
@ApplicationScoped
public class Bookkeeping {

    private final History history;
    private final Lineages lineages;

    Bookkeeping(History history, Lineages lineages) {
        this.history = history;
        this.lineages = lineages;
    }

    /** Enters what has no faults. */
    public <V extends EntryView, E extends Entry<V>> Outcome<V> enter(
            RegisterTable<E> table, List<FieldError> faults, Supplier<E> entry, Actor actor) {
        return faults.isEmpty()
                ? enter(table, entry.get(), actor, Deed.of(Step.ENTER, entered -> {}))
                : new Refused<>(Refusal.of(faults));
    }

    /** @param deed by which it came, as the history tells it */
    public <V extends EntryView, E extends Entry<V>> Outcome<V> enter(
            RegisterTable<E> table, E entry, Actor actor, Deed<E> deed) {
        table.persistAndFlush(entry);
        note(table, entry, actor, deed);
        return new Done<>(entry.view());
    }

    /**
     * By who acts by now for the organisation whose entry it is. After a split all successors read it, and one of them acts.
     *
     * @param seen throws when the actor did not see this revision
     */
    public <V extends EntryView, E extends OwnedEntry<V>> Outcome<V> changeOwn(
            RegisterTable<E> table, UUID id, Actor actor, LongConsumer seen, Deed<E> deed) {
        return change(table, id, actor, seen, deed.unless(entry -> unlessActsFor(entry.organisation(), actor)));
    }

    /** Why the actor may not do what only the named organisation may. */
    public Optional<Refusal> unlessActsFor(String organisation, Actor actor) {
        return lineages.actsFor(actor.organisation(), organisation, actor.today())
                ? Optional.empty()
                : Optional.of(Refusal.because(Reason.NOT_ENTITLED));
    }

    /** @param seen throws when the actor did not see this revision */
    public <V extends EntryView, E extends Entry<V>> Outcome<V> change(
            RegisterTable<E> table, UUID id, Actor actor, LongConsumer seen, Deed<E> deed) {
        return change(table, table.findForChange(id), actor, seen, deed);
    }

    /** The same for an entry that is locked already. */
    public <V extends EntryView, E extends Entry<V>> Outcome<V> change(
            RegisterTable<E> table, Optional<E> found, Actor actor, LongConsumer seen, Deed<E> deed) {
        if (found.isEmpty()) {
            return new Refused<>(Refusal.because(Reason.ABSENT));
        }
        var entry = found.get();
        seen.accept(entry.revision());
        var refusal = objection(entry, deed);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        entry.take(deed.step());
        deed.change().accept(entry);
        table.flush();
        note(table, entry, actor, deed);
        return new Done<>(entry.view());
    }

    /** What happened to the entry, the oldest first. */
    public Page<HistoryLine> historyOf(RegisterTable<?> table, Entry<?> entry) {
        return Page.whole(List.copyOf(history.of(table.register(), entry.id())));
    }

    private static <E extends Entry<?>> Optional<Refusal> objection(E entry, Deed<E> deed) {
        return entry.may(deed.step())
                ? deed.objection().apply(entry)
                : Optional.of(Refusal.because(Reason.WRONG_STATE));
    }

    private <E extends Entry<?>> void note(RegisterTable<E> table, E entry, Actor actor, Deed<E> deed) {
        var line = new HistoryLine(
                actor.at(),
                deed.step().verb(),
                entry.stateName(),
                actor.organisation(),
                actor.account(),
                deed.note(),
                deed.amount(),
                deed.from());
        history.append(table.register(), entry.id(), line);
    }
}
