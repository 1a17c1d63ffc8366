package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** A duty that is owed once is sent under one year. */
@ApplicationScoped
class OneTimeObligations {

    private final Submissions submissions;

    OneTimeObligations(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * The year under which it was sent before, said of the year that is named now; empty of a duty that is owed each year. What
     * came back under a year that the duty does not take any more could not be sent again: it stands in nobody's way.
     */
    List<FieldError> errorsOfOtherYears(String organisation, Obligation duty, int year) {
        return duty.countedYear(year) != null
                ? List.of()
                : submissions.sentUnderOtherYears(organisation, duty.code(), year).stream()
                        .filter(sent -> !sent.isOpen() || duty.takesYear(sent.year()))
                        .limit(1)
                        .map(sent -> underOtherYear(sent.year()))
                        .toList();
    }

    /** What was begun under other years, and nobody can send any more; empty of a duty that is owed each year. */
    List<UUID> begunUnderOtherYears(String organisation, Obligation duty, int year) {
        return duty.countedYear(year) != null
                ? List.of()
                : submissions.idsUnderOtherYears(organisation, duty.code(), year);
    }

    private static FieldError underOtherYear(int year) {
        return AgencyErrorCode.SENT_UNDER_OTHER_YEAR.at("/year", String.valueOf(year));
    }
}
