package vn.laichau.hatangso.reporting.job;

/** Ends work on a job that was cancelled, or that another worker took over after the lease ran out. */
public final class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
