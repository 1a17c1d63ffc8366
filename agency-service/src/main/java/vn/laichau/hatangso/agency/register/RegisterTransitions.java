package vn.laichau.hatangso.agency.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.laichau.hatangso.agency.register.history.History;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Carries out commands on entries of registers, each with a line in the history. Works in the caller's transaction. */
@ApplicationScoped
public class RegisterTransitions {

    private final History history;

    RegisterTransitions(History history) {
        this.history = history;
    }

    /** @param entry made once its content was found good */
    public <V extends Addressed, E extends RegisterEntry<V>> Outcome<V> enter(
            RegisterTable<E> table, Actor actor, RegisterCommand<E> command, Supplier<E> entry) {
        return enter(table, actor, null, command, entry);
    }

    /** The same where there might be one. */
    public <V extends Addressed, E extends RegisterEntry<V>> Outcome<V> enter(
            RegisterTable<E> table, Actor actor, Revision seen, RegisterCommand<E> command, Supplier<E> entry) {
        return command.command()
                .begin(actor, seen, entry, entered -> {
                    table.persistAndFlush(entered);
                    append(table, entered, actor, command);
                })
                .map(entered -> entered.view(actor));
    }

    public <V extends Addressed, E extends RegisterEntry<V>> Outcome<V> change(
            RegisterTable<E> table, UUID id, Actor actor, Revision seen, RegisterCommand<E> command) {
        return change(table, table.findForChange(id), actor, seen, command);
    }

    /** The same for an entry that is locked already. */
    public <V extends Addressed, E extends RegisterEntry<V>> Outcome<V> change(
            RegisterTable<E> table, Optional<E> found, Actor actor, Revision seen, RegisterCommand<E> command) {
        return command.command()
                .carryOut(found, actor, seen, changed -> written(table, changed, actor, command))
                .map(changed -> changed.view(actor));
    }

    /** Does with an entry what follows from something else that the actor did. */
    public <E extends RegisterEntry<?>> void follow(
            RegisterTable<E> table, UUID id, Actor actor, RegisterCommand<E> command) {
        command.command()
                .follow(
                        table.findForChange(id).orElseThrow(),
                        actor,
                        changed -> written(table, changed, actor, command));
    }

    private <E extends RegisterEntry<?>> void written(
            RegisterTable<E> table, E entry, Actor actor, RegisterCommand<E> command) {
        table.flush();
        append(table, entry, actor, command);
    }

    private <E extends RegisterEntry<?>> void append(
            RegisterTable<E> table, E entry, Actor actor, RegisterCommand<E> command) {
        var line = new HistoryLine(
                VietnamTime.of(actor.at()),
                command.command().transition().name(),
                entry.stateName(),
                actor.organisation(),
                actor.account(),
                command.note(),
                command.amount(),
                command.from());
        history.append(table.register(), entry.id(), line);
    }
}
