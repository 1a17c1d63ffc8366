package vn.laichau.hatangso.reporting.source;

import java.util.List;

/** The money of the year and of those that follow; all amounts in VND. */
public record Budget(List<Source> sources, List<Request> requests) {

    /** The sums of a source of funds in a year. */
    public record Source(
            int year, String source, long balance, long requested, long appraised, long allotted, long left) {}

    /**
     * What an agency asked for a task.
     *
     * @param task its code
     * @param appraisal absent until Finance has appraised it
     * @param decision absent until the PPC has decided
     */
    public record Request(
            String id,
            String organisation,
            String task,
            int year,
            String source,
            long amount,
            String reason,
            String state,
            Amount appraisal,
            Amount decision) {}

    /** What somebody put in the place of the amount that was asked for. */
    public record Amount(long amount) {}
}
