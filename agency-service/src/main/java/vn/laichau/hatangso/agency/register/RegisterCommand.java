package vn.laichau.hatangso.agency.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/**
 * A command, and what the history says about it.
 *
 * @param note null for nothing
 * @param amount in VND, where it is about money
 * @param from the day from which it holds, where it is about one
 */
public record RegisterCommand<E extends Stateful>(Command<E> command, String note, Long amount, LocalDate from) {

    public static <E extends Stateful> RegisterCommand<E> of(Transition<E> transition) {
        return of(transition, entry -> {});
    }

    public static <E extends Stateful> RegisterCommand<E> of(Transition<E> transition, Consumer<E> change) {
        return new RegisterCommand<>(Command.of(transition, change), null, null, null);
    }

    /** Has a reason, and changes nothing else. */
    public static <E extends Stateful> RegisterCommand<E> explained(Transition<E> transition, ReasonBody reason) {
        return of(transition).noting(reason.reason());
    }

    public RegisterCommand<E> noting(String said) {
        return new RegisterCommand<>(command, said, amount, from);
    }

    public RegisterCommand<E> about(Long vnd) {
        return new RegisterCommand<>(command, note, vnd, from);
    }

    public RegisterCommand<E> from(LocalDate day) {
        return new RegisterCommand<>(command, note, amount, day);
    }

    /** Refused with a content that has faults. */
    public RegisterCommand<E> checked(List<FieldError> faults) {
        return new RegisterCommand<>(command.checked(faults), note, amount, from);
    }

    /** Refusals that were added before have the first word. */
    public RegisterCommand<E> unless(Function<E, Optional<Refusal>> refusal) {
        return new RegisterCommand<>(command.unless(refusal), note, amount, from);
    }
}
