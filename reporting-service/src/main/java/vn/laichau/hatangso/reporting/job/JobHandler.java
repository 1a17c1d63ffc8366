package vn.laichau.hatangso.reporting.job;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a kind of job does. May be begun again after a crash, and after a failure that passes: doing it twice is as good as doing it
 * once.
 */
public interface JobHandler {

    String kind();

    /**
     * Does it.
     *
     * @param task as it was ordered
     * @return address of what was made
     * @throws JobCancelled when a step finds out that nobody wants it any more
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException to say why it cannot be done; one that says that something is away
     *     for the moment has it tried again
     */
    String run(String task, Progress progress);

    /** Tells how far it is. */
    interface Progress {

        /** Notes a step and holds the lease for as long again. */
        void reached(String stage, int percent, Text message);

        /** Ends the work when nobody wants it any more, and notes nothing: for whoever waits. */
        void stillWanted();
    }

    /** Ends work on a job that was cancelled, or that another worker took over after the lease ran out. */
    final class JobCancelled extends RuntimeException {

        JobCancelled() {
            super("cancelled", null, false, false);
        }
    }
}
