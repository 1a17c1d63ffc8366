package vn.laichau.hatangso.agency;

import vn.laichau.hatangso.chassis.database.AdvisoryLock;

/**
 * The advisory locks of this service.
 *
 * <p>Who needs several takes them in this order, and before any row.
 */
public final class AgencyLocks {

    /**
     * All together, since who answers for an agency is told by a line of others. Alone by who changes agencies, shared by who
     * gives them work.
     */
    public static final AdvisoryLock AGENCIES = new AdvisoryLock(
            "agencies",
            "Which agencies there are and who follows them: nothing may be given to one that is being ended, and no two may"
                    + " find a code or an identifier free.");

    /** About the code. Who loads a plan needs none: with the agencies nobody is left who adds a task. */
    public static final AdvisoryLock TASK_CODE = new AdvisoryLock(
            "task-code", "The code of a task, by which decisions name it: two may not both find it free.");

    /** About the code; as that of a task. */
    public static final AdvisoryLock OBLIGATION_CODE = new AdvisoryLock(
            "obligation-code",
            "The code of an obligation, by which submissions name it: two may not both find it free.");

    /** About the id of a task. */
    public static final AdvisoryLock OPENING = new AdvisoryLock(
            "opening",
            "Occurrences of a task: the calendar, of two replicas, and a coordinator may not both find one missing.");

    /** About an organisation, an obligation and a year that counts; taken before the obligation. */
    public static final AdvisoryLock SENDING = new AdvisoryLock(
            "sending", "A sending for an obligation: a second one is turned away, for it would hear that it is done.");

    /** As {@link #SENDING}. */
    public static final AdvisoryLock OBLIGATION = new AdvisoryLock(
            "obligation",
            "What is saved and sent for an obligation: neither may find that the other has not happened.");

    /** About the organisation that decides and a year. */
    public static final AdvisoryLock DECISIONS =
            new AdvisoryLock("decisions", "Numbers of decisions: two may not both find one free.");

    /** About a year and a source of funds. */
    public static final AdvisoryLock BALANCE =
            new AdvisoryLock("balance", "What a source of funds has: two may not both find it not set yet.");

    /** About its code. */
    public static final AdvisoryLock STANDARD = new AdvisoryLock(
            "standard", "Versions of a standard: two may not both find which one comes next or is in force.");

    /** About an organisation. */
    public static final AdvisoryLock CONTACT =
            new AdvisoryLock("contact", "Whom to reach: two may not both find the same contact, or none.");

    /** About the day. */
    public static final AdvisoryLock CALENDAR_DAY =
            new AdvisoryLock("calendar-day", "A day that is off or not: two may not both find it as it was.");

    private AgencyLocks() {}
}
