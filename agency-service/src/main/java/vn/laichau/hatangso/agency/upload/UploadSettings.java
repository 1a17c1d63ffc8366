package vn.laichau.hatangso.agency.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How files are let in. */
@ConfigMapping(prefix = "upload")
interface UploadSettings {

    /** Files that one replica takes at a time; the next one is asked to come again. */
    int atOnce();

    /** Of these, how many one organisation may take. */
    int atOnceOfOne();

    /** A sender that takes longer is cut off. */
    Duration longest();

    /** Time in which nothing is expected of a sender. */
    Duration grace();

    /** What must have come on the average of the time after that: a place is not held by a file that does not come. */
    MemorySize perSecond();
}
