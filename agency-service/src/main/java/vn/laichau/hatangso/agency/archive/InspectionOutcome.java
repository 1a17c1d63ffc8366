package vn.laichau.hatangso.agency.archive;

import java.util.Set;

/** What a look into a container found. */
public sealed interface InspectionOutcome {

    /**
     * Nothing against opening it.
     *
     * @param names of its files
     * @param macros whether it carries programs
     */
    record Harmless(Set<String> names, boolean macros) implements InspectionOutcome {}

    /** Not to be opened. */
    record Harmful(Reason reason) implements InspectionOutcome {}

    /** Why. */
    enum Reason {
        BROKEN,
        TOO_LARGE,
        PATH_IN_NAME,
        /** Or letters that hide one. */
        DOCTYPE
    }
}
