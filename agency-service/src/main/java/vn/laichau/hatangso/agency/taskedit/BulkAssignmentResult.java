package vn.laichau.hatangso.agency.taskedit;

import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * What became of many assignments at once.
 *
 * @param items in the order in which they were sent
 */
record BulkAssignmentResult(int received, int changed, int unchanged, int rejected, List<Item> items) {

    /** One of them. */
    record Item(UUID task, Outcome outcome, List<FieldError> errors) {

        static Item of(UUID task, boolean changed) {
            return new Item(task, changed ? Outcome.CHANGED : Outcome.UNCHANGED, List.of());
        }

        static Item rejected(UUID task, List<FieldError> errors) {
            return new Item(task, Outcome.REJECTED, errors);
        }
    }

    /** What became of one. */
    enum Outcome {
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    static BulkAssignmentResult of(List<Item> items) {
        return new BulkAssignmentResult(
                items.size(),
                count(items, Outcome.CHANGED),
                count(items, Outcome.UNCHANGED),
                count(items, Outcome.REJECTED),
                items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    List<FieldError> faults() {
        return items.stream().flatMap(item -> item.errors().stream()).toList();
    }
}
