package vn.laichau.hatangso.agency.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * How one obligation of one year stands.
 *
 * @param year the year the obligation is for
 * @param awaitsYear true of an obligation owed once for which no year is set yet: it stands in the list of every year; otherwise
 *     absent
 * @param onTimeBefore the first instant that is no longer on time; absent while no date is set
 * @param dueDayEnds the first instant after the due day
 * @param owed how many organisations owe it, those that were released included
 * @param sent how many of them have sent something
 * @param accepted how many of them are done
 * @param waived how many of them were released from it
 * @param missing how many have neither sent anything nor been released
 * @param compliance how punctual those were who have sent; absent while no date is set
 * @param organisations who; only those that the caller may know of, absent for citizens
 */
public record DeadlineView(
        DeadlineObligation obligation,
        int year,
        Boolean awaitsYear,
        OffsetDateTime onTimeBefore,
        OffsetDateTime dueDayEnds,
        boolean onDueDayCountsAsOnTime,
        int owed,
        int sent,
        int accepted,
        int waived,
        int missing,
        PunctualityCounts compliance,
        List<Owing> organisations) {

    /**
     * Which obligation.
     *
     * @param plans codes of the plans that ask for it, the one that states it first; none of what the coordinator added
     */
    public record DeadlineObligation(String code, List<String> plans, Text title, String clause, Text legalSource) {}

    /**
     * How an organisation stands.
     *
     * @param sentAt arrival of its first version
     * @param punctuality of that arrival against the organisation's own instants: ON_TIME, ON_DUE_DAY or LATE
     * @param onTimeBefore the organisation's own, after an extension
     * @param form the form it fulfils the obligation in
     * @param returnBy the day until which a returned version is asked for again
     * @param submission its id, for those who may read it
     * @param submissionYear the year it names, which may be another one of an obligation that is owed once
     * @param answeredBy who answers for it in the place of an organisation that has ended; otherwise absent
     */
    public record Owing(
            String code,
            Text name,
            StandingState state,
            OffsetDateTime sentAt,
            String punctuality,
            OffsetDateTime onTimeBefore,
            OffsetDateTime dueDayEnds,
            SubmissionForm form,
            Extended extension,
            Waived waiver,
            LocalDate returnBy,
            UUID submission,
            Integer submissionYear,
            String answeredBy) {

        /** Whom to ask for it. */
        public String answering() {
            return answeredBy == null ? code : answeredBy;
        }

        Owing answeredBy(String holder) {
            return new Owing(
                    code,
                    name,
                    state,
                    sentAt,
                    punctuality,
                    onTimeBefore,
                    dueDayEnds,
                    form,
                    extension,
                    waiver,
                    returnBy,
                    submission,
                    submissionYear,
                    state.isOpen() && !code.equals(holder) ? holder : null);
        }
    }

    /** More time, in force at the instant asked for. */
    public record Extended(OffsetDateTime until, String reason, String grantedBy) {}

    /** Release, in force at the instant asked for. */
    public record Waived(UUID id, String reason, String by, OffsetDateTime at) {}
}
