package vn.laichau.hatangso.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Role;

/** How far a report has come, and who may see it there. */
enum ReportState {
    /** For those who write, decide and inspect; to everyone else it is absent. */
    DRAFT(Set.of(Role.COORDINATOR, Role.LEADER, Role.AUDITOR)),
    IN_REVIEW(DRAFT.readers),
    /** From here on the records office works on it too. */
    APPROVED(Set.of(Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.CLERK)),
    NUMBERED(APPROVED.readers),
    ISSUED(APPROVED.readers),
    /** For everyone. */
    PUBLISHED(Set.of()),
    /** By an equivalent document; one that was published can still be read, and stays in the list for everyone until its heir is published. */
    REPLACED(APPROVED.readers);

    /** Before it is issued. */
    static final List<ReportState> ON_ITS_WAY = List.of(DRAFT, IN_REVIEW, APPROVED, NUMBERED);

    private final Set<String> readers;

    ReportState(Set<String> readers) {
        this.readers = readers;
    }

    /** The states whose reports the caller may see; callers who are not signed in are empty. */
    static List<ReportState> visibleTo(Optional<Caller> caller) {
        return Arrays.stream(values())
                .filter(state -> state == PUBLISHED || caller.stream().anyMatch(state::hasReader))
                .toList();
    }

    /** Whether the caller sees what a report was made from, and not only the report. */
    static boolean seesSnapshots(Optional<Caller> caller) {
        return caller.stream().anyMatch(APPROVED::hasReader);
    }

    private boolean hasReader(Caller caller) {
        return readers.stream().anyMatch(caller::has);
    }
}
