package vn.laichau.hatangso.reporting.job;

import vn.laichau.hatangso.chassis.text.Text;

/** What a kind of job does. May be begun again after a crash: doing it twice is as good as doing it once. */
public interface JobTask {

    String kind();

    /**
     * Does it.
     *
     * @param task as it was ordered
     * @return address of what was made
     * @throws JobCancelled when a step finds out that nobody wants it any more
     */
    String run(String task, Progress progress);

    /** Tells how far it is. */
    interface Progress {

        /** Notes a step and holds the lease for as long again. */
        void reached(String stage, int percent, Text message);
    }
}
