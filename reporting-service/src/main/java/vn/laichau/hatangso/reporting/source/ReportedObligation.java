package vn.laichau.hatangso.reporting.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An obligation to send something, for one year.
 *
 * @param onTimeBefore first instant that is no longer on time; absent while no date is set
 * @param onDueDayCountsAsOnTime whether who sent during the due day counts as in time
 * @param owed how many have to send, those included that were released
 * @param sent how many did
 * @param accepted how many of those were accepted
 * @param waived how many were released without having sent anything; none in older snapshots
 * @param compliance absent while no date is set
 */
public record ReportedObligation(
        String obligation,
        String clause,
        Text title,
        Text legalSource,
        int year,
        OffsetDateTime onTimeBefore,
        OffsetDateTime dueDayEnds,
        boolean onDueDayCountsAsOnTime,
        int owed,
        int sent,
        int accepted,
        int waived,
        Compliance compliance,
        List<Debtor> organisations) {

    static final String OPERATOR_PLAN = "operator-plan";

    public boolean isToSendPlanOfOperator() {
        return OPERATOR_PLAN.equals(obligation);
    }

    /** Without a day nobody can be late. */
    public boolean isDated() {
        return onTimeBefore != null;
    }

    /** Whether its day was still to come; never of one without a day. */
    public boolean isAhead(Instant at) {
        return isDated() && at.isBefore(onTimeBefore.toInstant());
    }

    /** Whether a body's own day, which an extension moves, was still to come. */
    public boolean isAhead(Debtor debtor, Instant at) {
        return debtor.onTimeBefore() == null
                ? isAhead(at)
                : at.isBefore(debtor.onTimeBefore().toInstant());
    }

    /**
     * How punctual those were who have sent.
     *
     * @param compliant how many count as in time
     */
    public record Compliance(int onTime, int onDueDay, int late, int compliant) {}

    /**
     * Who owes it.
     *
     * @param onTimeBefore its own, after an extension, as is {@code dueDayEnds}; absent in older snapshots
     * @param extension more time that it was given; absent for who was given none
     * @param returnBy last day to send again what it was given back
     * @param answeredBy who answers for it in the place of an organisation that has ended; otherwise absent
     */
    public record Debtor(
            String code,
            Text name,
            String state,
            OffsetDateTime sentAt,
            String punctuality,
            OffsetDateTime onTimeBefore,
            OffsetDateTime dueDayEnds,
            Extension extension,
            LocalDate returnBy,
            String answeredBy) {

        /** More time. */
        public record Extension(OffsetDateTime until) {}

        private static final Set<String> NOTHING_SENT = Set.of("MISSING", "DRAFT", "OVERDUE");

        /** Whether it still owes everything: released and sent ones do not. */
        public boolean owes() {
            return NOTHING_SENT.contains(state);
        }

        /** Released without having sent anything. */
        public boolean needNotSend() {
            return "WAIVED".equals(state) && sentAt == null;
        }

        /** Whether it still has to send something: it sent nothing, or was given it back. */
        public boolean isOpen() {
            return owes() || "RETURNED".equals(state);
        }

        /** Whom to ask for it. */
        public String answering() {
            return answeredBy == null ? code : answeredBy;
        }
    }
}
