package vn.laichau.hatangso.agency.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * Something to be done with an entry that is locked for it.
 *
 * @param note what the history says about it; null for nothing
 * @param amount in VND, where the deed is about money
 * @param from the day from which it holds, where the deed is about one
 * @param objection why it cannot be done though the state would allow it
 * @param change what it does besides taking the step
 */
public record Deed<E>(
        Step step,
        String note,
        Long amount,
        LocalDate from,
        Function<E, Optional<Refusal>> objection,
        Consumer<E> change) {

    public static <E> Deed<E> of(Step step, Consumer<E> change) {
        return new Deed<>(step, null, null, null, entry -> Optional.empty(), change);
    }

    /** Takes a step for a reason, and changes nothing else. */
    public static <E> Deed<E> explained(Step step, Note reason) {
        return Deed.<E>of(step, entry -> {}).checked(reason.faults()).noting(reason.note());
    }

    public Deed<E> noting(String said) {
        return new Deed<>(step, said, amount, from, objection, change);
    }

    public Deed<E> about(Long vnd) {
        return new Deed<>(step, note, vnd, from, objection, change);
    }

    public Deed<E> from(LocalDate day) {
        return new Deed<>(step, note, amount, day, objection, change);
    }

    /** Not done with a content that has faults. */
    public Deed<E> checked(List<FieldError> faults) {
        return unless(entry -> Refusal.ofAny(faults));
    }

    /** Objections that came before have the first word. */
    public Deed<E> unless(Function<E, Optional<Refusal>> other) {
        return new Deed<>(
                step, note, amount, from, entry -> objection.apply(entry).or(() -> other.apply(entry)), change);
    }
}
