package vn.laichau.hatangso.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Actor;

/** How far a report has come, and who may see it there. */
public enum ReportState {
    /** For those who write, decide and inspect; to everyone else it is absent. */
    DRAFT(Set.of(Role.COORDINATOR, Role.LEADER, Role.AUDITOR)),
    IN_REVIEW(DRAFT.readers),
    /** From here on the records office works on it too. */
    APPROVED(Set.of(Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.CLERK)),
    NUMBERED(APPROVED.readers),
    ISSUED(APPROVED.readers),
    /** For everyone. */
    PUBLISHED(Set.of()),
    /** By an equivalent document; one that was published can still be read, and stays in the list for everyone until its replacement is published. */
    REPLACED(APPROVED.readers),
    /** By a notice; one that was published can still be read, and stays in the list for everyone. */
    WITHDRAWN(APPROVED.readers);

    /** Before it is issued. */
    public static final List<ReportState> ON_ITS_WAY = List.of(DRAFT, IN_REVIEW, APPROVED, NUMBERED);

    /** Issued, and neither replaced nor withdrawn. */
    public static final List<ReportState> IN_FORCE = List.of(ISSUED, PUBLISHED);

    private final Set<String> readers;

    ReportState(Set<String> readers) {
        this.readers = readers;
    }

    /** The states whose reports somebody may see; nobody in particular may see what everyone does. */
    public static List<ReportState> visibleTo(Actor reader) {
        return Arrays.stream(values())
                .filter(state -> state == PUBLISHED || reader.hasAny(state.readers))
                .toList();
    }

    /** Whether somebody sees what a report was made from, and not only the report. */
    public static boolean seesSnapshots(Actor reader) {
        return reader.hasAny(APPROVED.readers);
    }
}
