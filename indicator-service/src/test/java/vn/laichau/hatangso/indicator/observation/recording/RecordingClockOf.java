package vn.laichau.hatangso.indicator.observation.recording;

import java.time.Clock;

/** The recording clock, for tests of other features without a running service. */
public final class RecordingClockOf {

    private RecordingClockOf() {}

    public static RecordingLock clock(Clock clock) {
        return new RecordingLock(clock);
    }
}
