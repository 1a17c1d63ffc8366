package vn.laichau.hatangso.agency.inspection;

import java.util.Set;

/** What a look into a container found. */
public sealed interface InspectionOutcome {

    /**
     * Nothing against opening it.
     *
     * @param names of its files
     */
    record Harmless(Set<String> names) implements InspectionOutcome {}

    /** Not to be opened. */
    record Harmful(Reason reason) implements InspectionOutcome {}

    /** Why. */
    enum Reason {
        BROKEN,
        TOO_LARGE,
        /** Made so that programs read different things: paths in names, DTDs, letters that hide, a second file behind the first. */
        UNSAFE,
        /** Runs a program, or fetches something, when somebody opens it. */
        ACTIVE
    }
}
