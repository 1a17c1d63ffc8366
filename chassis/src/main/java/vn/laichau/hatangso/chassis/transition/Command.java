package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;

/**
 * A request for a transition of one thing. All are carried out in one order: found and visible, entitled, revision, state,
 * content, change, and what is written beside it.
 *
 * @param lock taken once the actor is found entitled; nothing where the thing was found under its lock
 * @param content why it is refused though it may be done in this state; asked with the thing under its lock
 * @param change what it does besides moving the thing to its next state
 */
public record Command<T extends Stateful>(
        Transition<? super T> transition,
        Consumer<T> lock,
        Function<T, Optional<Refusal>> content,
        Consumer<T> change) {

    /** Moves the thing to its next state and changes nothing else. */
    public static <T extends Stateful> Command<T> of(Transition<? super T> transition) {
        return of(transition, thing -> {});
    }

    public static <T extends Stateful> Command<T> of(Transition<? super T> transition, Consumer<T> change) {
        return new Command<>(transition, thing -> {}, thing -> Optional.empty(), change);
    }

    /** Refused with a content that has errors. */
    public Command<T> checked(List<FieldError> errors) {
        return unless(thing -> Refusal.ofAny(errors));
    }

    /** Refusals that were added before have the first word. */
    public Command<T> unless(Function<T, Optional<Refusal>> other) {
        return new Command<>(transition, lock, thing -> content.apply(thing).or(() -> other.apply(thing)), change);
    }

    /** Locks, and reads again, what is shown to more people than may change it; foreign is then refused and not absent. */
    public Command<T> locking(Consumer<T> taking) {
        return new Command<>(transition, taking, content, change);
    }

    /**
     * @param found locked until the transaction ends; empty for what is not there, or not shown to the actor
     * @param written flushes the change, so that the database refuses it here, and writes the history
     */
    public Outcome<T> carryOut(Optional<T> found, Actor actor, Revision seen, Consumer<T> written) {
        var refusal = refusal(found, actor, seen);
        return refusal.isPresent() ? new Refused<>(refusal.get()) : done(found.get(), written);
    }

    /** Why it would be refused; for what is only tried. */
    public Optional<Refusal> refusal(Optional<T> found, Actor actor, Revision seen) {
        if (found.isEmpty()) {
            return Optional.of(Refusal.because(CommonProblem.NOT_FOUND));
        }
        var thing = found.get();
        var rule = transition.rule();
        return rule.unlessEntitled(thing, actor)
                .or(() -> unlessSeen(thing, seen))
                .or(() -> rule.unlessOpen(thing, actor))
                .or(() -> content.apply(thing));
    }

    /**
     * Begins a thing, which has no lock, revision or state yet: what is asked of its content is asked of null.
     *
     * @param seen null, unless the actor saw one there
     * @param thing made once its content was found good
     */
    public Outcome<T> begin(Actor actor, Revision seen, Supplier<T> thing, Consumer<T> written) {
        var refusal = refusal(actor, seen);
        return refusal.isPresent() ? new Refused<>(refusal.get()) : done(thing.get(), written);
    }

    /** Why it would be refused to begin a thing. */
    public Optional<Refusal> refusal(Actor actor, Revision seen) {
        return transition
                .rule()
                .unlessEntitled(null, actor)
                .or(() -> Revision.unlessSeen(seen, Optional.empty()))
                .or(() -> content.apply(null));
    }

    /**
     * Does what follows from another transition, for which nobody asks.
     *
     * @throws IllegalStateException when its state forbids it
     */
    public void follow(T thing, Actor actor, Consumer<T> written) {
        if (!transition.rule().isOpen(thing, actor)) {
            throw new IllegalStateException("%s in %s".formatted(transition.name(), thing.stateName()));
        }
        done(thing, written);
    }

    /** The same where nothing is written beside it. */
    public void follow(T thing) {
        follow(thing, Actor.NOBODY, changed -> {});
    }

    private Optional<Refusal> unlessSeen(T thing, Revision seen) {
        lock.accept(thing);
        return Revision.unlessSeen(seen, thing.revision());
    }

    private Outcome<T> done(T thing, Consumer<T> written) {
        change.accept(thing);
        var next = transition.rule().states().to();
        if (next != null) {
            thing.moveTo(next);
        }
        written.accept(thing);
        return new Done<>(thing);
    }
}
