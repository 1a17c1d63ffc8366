package vn.laichau.hatangso.agency.planfile;

/** Bounds of what a service does before it takes requests. */
public final class StartLimits {

    /** For one transaction that loads what the service ships: longer than a request may take, for a slow machine that starts. */
    public static final int SECONDS_TO_LOAD = 60;

    private StartLimits() {}
}
