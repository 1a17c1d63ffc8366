package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.Deadlines;
import vn.laichau.hatangso.agency.mail.Email;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The obligations that fall due in the calendar years around the present one, and how everybody stands with them. */
@ApplicationScoped
class CurrentObligations {

    private final Obligations obligations;
    private final Deadlines deadlines;

    CurrentObligations(Obligations obligations, Deadlines deadlines) {
        this.obligations = obligations;
        this.deadlines = deadlines;
    }

    /** An obligation with the terms it is owed on. */
    record OpenObligation(Obligation obligation, DeadlineView standing) {

        /** By whom it is still to be fulfilled, as letters name it. */
        Stream<String> unfulfilled() {
            return Stream.ofNullable(standing.organisations())
                    .flatMap(List::stream)
                    .filter(own -> own.state().isOpen())
                    .map(own -> Email.Key.obligation(own.code(), obligation.code(), standing.year()));
        }
    }

    List<OpenObligation> at(Instant now) {
        var year = LocalDate.ofInstant(now, VietnamTime.ZONE).getYear();
        return deadlines.dueIn(IntStream.rangeClosed(year - 1, year + 1), now).stream()
                .map(due -> new OpenObligation(due.owed().obligation(), due.standing()))
                .toList();
    }
}
