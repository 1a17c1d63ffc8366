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
    DRAFT(Set.of(Role.COORDINATOR, Role.LEADER, Role.AUDITOR));

    private final Set<String> readers;

    ReportState(Set<String> readers) {
        this.readers = readers;
    }

    /** The states whose reports the caller may see; callers who are not signed in are empty. */
    static List<ReportState> visibleTo(Optional<Caller> caller) {
        return Arrays.stream(values())
                .filter(state -> caller.stream().anyMatch(state::hasReader))
                .toList();
    }

    private boolean hasReader(Caller caller) {
        return readers.stream().anyMatch(caller::has);
    }
}
