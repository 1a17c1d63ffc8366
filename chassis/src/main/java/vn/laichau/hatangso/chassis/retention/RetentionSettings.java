package vn.laichau.hatangso.chassis.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often outdated rows are looked for. */
@ConfigMapping(prefix = "retention")
interface RetentionSettings {

    Duration every();
}
