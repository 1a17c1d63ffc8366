package vn.laichau.hatangso.agency.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.TaskState;

/** Whatever verbs come in whatever order: the state of an occurrence is the fold of its history. */
class OccurrenceLifeProperties {

    private static final Actor ACTOR = new Actor("x", "vnpt", false, Instant.parse("2026-12-14T10:00:00Z"));

    /** A task as it is before anything is known of it. */
    private static final class SomeTask extends Task {

        @Override
        public Optional<String> periodOf(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public LocalDate dueOf(LocalDate day) {
            return null;
        }
    }

    /** The rules of the life once more, by state instead of by verb; null: not allowed. */
    static TaskState after(TaskState state, OccurrenceTransition occurrenceTransition) {
        return switch (state) {
            case UNASSIGNED -> occurrenceTransition == OccurrenceTransition.ASSIGN ? TaskState.ASSIGNED : null;
            case RELEASED -> occurrenceTransition == OccurrenceTransition.ASSIGN ? TaskState.ASSIGNED : null;
            case COMPLETED -> null;
            case ASSIGNED ->
                occurrenceTransition == OccurrenceTransition.ACCEPT
                        ? TaskState.ACCEPTED
                        : whileOpen(state, occurrenceTransition);
            case ACCEPTED ->
                occurrenceTransition == OccurrenceTransition.START
                        ? TaskState.IN_PROGRESS
                        : whileOpen(state, occurrenceTransition);
            case IN_PROGRESS, RETURNED ->
                switch (occurrenceTransition) {
                    case REPORT, ACCEPT_UPDATE -> state;
                    case SUBMIT -> TaskState.SUBMITTED;
                    default -> whileOpen(state, occurrenceTransition);
                };
            case SUBMITTED ->
                switch (occurrenceTransition) {
                    case RETURN -> TaskState.RETURNED;
                    case COMPLETE -> TaskState.COMPLETED;
                    case ACCEPT_UPDATE -> state;
                    default -> whileOpen(state, occurrenceTransition);
                };
        };
    }

    private static TaskState whileOpen(TaskState state, OccurrenceTransition occurrenceTransition) {
        return switch (occurrenceTransition) {
            case RELEASE -> TaskState.RELEASED;
            case EXTEND, RESCHEDULE -> state;
            default -> null;
        };
    }

    @Provide
    Arbitrary<List<Integer>> lives() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(30);
    }

    /** Of three drawn, two fit and do not end the life: verbs at random would hardly ever lead to a return or a completion. */
    private static OccurrenceTransition verb(int drawn, TaskState state) {
        var fitting = Stream.of(OccurrenceTransition.values())
                .filter(occurrenceTransition ->
                        occurrenceTransition.fits(state) && occurrenceTransition != OccurrenceTransition.RELEASE)
                .toList();
        var from = drawn % 3 == 0 || fitting.isEmpty() ? List.of(OccurrenceTransition.values()) : fitting;
        return from.get(drawn / 3 % from.size());
    }

    /** The property would hold of occurrences that never come far. */
    @Property(tries = 1)
    void itReachesEveryState() {
        var reached = EnumSet.noneOf(TaskState.class);
        for (var life : lives().list().ofSize(300).sample()) {
            var state = TaskState.ASSIGNED;
            for (var drawn : life) {
                var next = after(state, verb(drawn, state));
                state = next == null ? state : next;
                reached.add(state);
            }
        }
        assertThat(reached).containsAll(EnumSet.complementOf(EnumSet.of(TaskState.UNASSIGNED)));
    }

    @Property(tries = 100)
    void itsStateIsTheFoldOfItsHistory(@ForAll("lives") List<Integer> life) {
        var occurrence = new Occurrence(new SomeTask(), "vnpt", ACTOR);
        var told = TaskState.ASSIGNED;
        for (var drawn : life) {
            var occurrenceTransition = verb(drawn, told);
            var next = after(told, occurrenceTransition);
            if (next == null) {
                assertThatThrownBy(() -> occurrence.apply(occurrenceTransition, ACTOR, null))
                        .isInstanceOf(IllegalStateException.class);
            } else {
                occurrence.apply(occurrenceTransition, ACTOR, null);
                told = next;
            }
            assertThat(occurrence.state()).isEqualTo(told).isEqualTo(fold(occurrence.history()));
            assertThat(occurrence.history())
                    .last()
                    .extracting(OccurrenceEvent::state)
                    .isEqualTo(told);
        }
    }

    private static TaskState fold(List<OccurrenceEvent> history) {
        var state = TaskState.UNASSIGNED;
        for (var occurrenceEvent : history) {
            state = after(state, occurrenceEvent.verb());
        }
        return state;
    }
}
