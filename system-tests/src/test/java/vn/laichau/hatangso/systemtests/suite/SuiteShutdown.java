package vn.laichau.hatangso.systemtests.suite;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the suite when the last test has ended, in the time that takes; nothing is left running. */
public final class SuiteShutdown implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunningSuite.stop();
    }
}
